import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Photo } from '../model/photo.ts';
import { derivePrint, deriveShare, deriveWeb, RECIPE } from './derive.ts';
import { type Crop, focusCrop } from './focus-crop.ts';
import { exists, readJson, writeWhole } from './files.ts';
import { createQueue } from './queue.ts';

/** One file of a picture for the web. */
export interface WebSource {
  width: number;
  height: number;
  /** File name `<hash>-<width>.webp`, to be served from the site's picture folder. */
  name: string;
  /** Where the file lies in the cache. */
  path: string;
}

/** A picture as the site needs it: three widths at most, the size of the largest, and a colour to stand in. */
export interface WebPicture {
  /** Narrowest first. */
  sources: WebSource[];
  width: number;
  height: number;
  /** `#a26825`: the mean colour, shown until the picture is there. */
  colour: string;
}

/** The box a picture is cut to: pixels, already multiplied by the resolution wanted. */
export interface Box {
  width: number;
  height: number;
}

/** Derivatives by content hash: made once, kept in the cache, never with EXIF or GPS. */
export interface Pictures {
  /**
   * The picture cut around its focus to an aspect, in up to three widths, none wider than the original.
   *
   * @param aspect width over height, 4/3 for cards; undefined keeps the photo's own
   */
  web: (photo: Photo, aspect?: number) => Promise<WebPicture>;
  /**
   * A JPEG cut around its focus to exactly this aspect, at most this large, never enlarged. Returns its path.
   *
   * @param ground behind a transparent picture; the paper of a card when left out
   */
  print: (photo: Photo, box: Box, ground?: string) => Promise<string>;
  /** A JPEG for link previews: always 1200 × 630, enlarged when it must be, under 300 kB, named `<hash>-share.jpg`. */
  share: (photo: Photo) => Promise<WebSource>;
}

/** The third is for the whole width of a phone with two or three dots to a pixel. */
const WEB_WIDTHS = [320, 640, 960, 1280];
/** What Facebook, WhatsApp and X show large (Open Graph). */
const SHARE: Box = { width: 1200, height: 630 };

/** Up to four widths; a picture between two steps keeps its own width as the largest, in place of one just below it. */
function webSizes(crop: Crop): Box[] {
  const largest = Math.min(crop.width, WEB_WIDTHS.at(-1) ?? crop.width);
  const widths = [...WEB_WIDTHS.filter((width) => width < largest * 0.9), largest];
  return widths.map((width) => ({ width, height: Math.max(1, Math.round((width * crop.height) / crop.width)) }));
}

/** The box itself, or what is left of it when the picture is smaller. */
function withoutEnlarging(crop: Crop, box: Box): Box {
  const scale = Math.min(1, crop.width / box.width, crop.height / box.height);
  return { width: Math.max(1, Math.round(box.width * scale)), height: Math.max(1, Math.round(box.height * scale)) };
}

function keyOf(photo: Photo, kind: string, crop: Crop, sizes: Box[]): string {
  const recipe = JSON.stringify([RECIPE, kind, photo.hash, crop, sizes]);
  return createHash('sha256').update(recipe).digest('hex').slice(0, 16);
}

export interface PicturesOptions {
  /** Made when missing. May be deleted at any time, and may be shared by several builds. */
  cacheDir: string;
  signal: AbortSignal;
  /** Pictures worked on at once. libvips threads each of them already. */
  concurrency?: number;
}

/**
 * Pictures from a cache that lives between builds: what is there is not made again, and the same request made twice
 * at once is made once. Every method rejects with the signal's reason when it is aborted, and with sharp's error when
 * the file cannot be read any more (the loader has already refused broken pictures).
 */
export function createPictures({ cacheDir, signal, concurrency = 2 }: PicturesOptions): Pictures {
  const enqueue = createQueue(concurrency, signal);
  const requests = new Map<string, Promise<unknown>>();

  function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const asked = requests.get(key) as Promise<T> | undefined;
    const request = asked ?? enqueue(make);
    // A failure is not remembered: the next request tries again.
    if (!asked) request.catch(() => requests.delete(key));
    requests.set(key, request);
    return request;
  }

  async function single(name: string, make: () => Promise<Buffer>): Promise<string> {
    const path = join(cacheDir, name);
    if (!(await exists(path))) await writeWhole(path, await make());
    return path;
  }

  return {
    web(photo, aspect) {
      const crop = focusCrop(photo.width, photo.height, aspect, photo.focus);
      const sizes = webSizes(crop);
      const key = keyOf(photo, 'web', crop, sizes);
      return once(key, async () => {
        const sources = sizes.map((size) => {
          const name = `${key}-${size.width}.webp`;
          return { ...size, name, path: join(cacheDir, name) };
        });
        const notePath = join(cacheDir, `${key}.json`);
        const { width, height } = sizes.at(-1) ?? crop;
        const note = await readJson<{ colour: string }>(notePath);
        const kept = note && (await Promise.all(sources.map((source) => exists(source.path)))).every(Boolean);
        if (kept) return { sources, width, height, colour: note.colour };
        const { files, colour } = await deriveWeb(photo, crop, sizes);
        await Promise.all(sources.map((source, index) => writeWhole(source.path, files[index] ?? Buffer.alloc(0))));
        await writeWhole(notePath, JSON.stringify({ colour }));
        return { sources, width, height, colour };
      });
    },

    print(photo, box, ground) {
      const crop = focusCrop(photo.width, photo.height, box.width / box.height, photo.focus);
      const { width, height } = withoutEnlarging(crop, box);
      const key = keyOf(photo, ground ? `print on ${ground}` : 'print', crop, [{ width, height }]);
      return once(key, () => single(`${key}.jpg`, () => derivePrint(photo, crop, { width, height, ground })));
    },

    share(photo) {
      const crop = focusCrop(photo.width, photo.height, SHARE.width / SHARE.height, photo.focus);
      const { width, height } = SHARE;
      const key = keyOf(photo, 'share', crop, [SHARE]);
      const name = `${key}-share.jpg`;
      return once(key, async () => {
        const path = await single(name, () => deriveShare(photo, crop, width, height));
        return { width, height, name, path };
      });
    },
  };
}

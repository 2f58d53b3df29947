import { z } from 'zod';
import type { CacheFolder } from '../build-cache/cache-folder.ts';
import { contentHash } from '../build-cache/content-hash.ts';
import type { Photo } from '../model/photo.ts';
import { derivePrint, deriveShare, deriveWeb, encodingKey } from './derive.ts';
import { type Crop, focusCrop } from './focus-crop.ts';
import { createQueue } from './queue.ts';

/** One size of a web picture. */
export interface WebSource {
  width: number;
  height: number;
  /** File name `<hash>-<width>.webp` in the site's picture folder. */
  name: string;
  /** Path in the cache. */
  path: string;
}

/** A web picture: up to four widths, the size of the largest, and a placeholder colour. */
export interface WebPicture {
  /** Narrowest first. */
  sources: WebSource[];
  width: number;
  height: number;
  /** `#a26825`: the mean colour, shown until the picture is loaded. */
  colour: string;
}

/** Size of a print picture in pixels, resolution included. */
export interface PixelBox {
  width: number;
  height: number;
}

/** Derivatives by content hash: made once, cached, never with EXIF or GPS. */
export interface Pictures {
  /**
   * A picture cropped around its focus, in up to four widths, none wider than the original.
   *
   * @param aspect width over height, 4/3 for cards; undefined keeps the photo's own
   */
  web: (photo: Photo, aspect?: number) => Promise<WebPicture>;
  /**
   * A JPEG cropped around its focus to exactly this aspect, at most this large, never enlarged. Returns its path.
   *
   * @param ground background of a transparent picture; the card colour when left out
   */
  print: (photo: Photo, box: PixelBox, ground?: string) => Promise<string>;
  /** A JPEG for link previews: always 1200 × 630, enlarged if necessary, under 300 kB, named `<hash>-share.jpg`. */
  share: (photo: Photo) => Promise<WebSource>;
}

/** The largest suits the full width of a phone with two or three dots per pixel. */
const WEB_WIDTHS = [320, 640, 960, 1280];
/** Large preview size of Facebook, WhatsApp and X (Open Graph). */
const SHARE: PixelBox = { width: 1200, height: 630 };

/**
 * Up to four widths; a picture between two steps keeps its own width as the largest, replacing a step just below it.
 */
function webSizes(crop: Crop): PixelBox[] {
  const largest = Math.min(crop.width, WEB_WIDTHS.at(-1) ?? crop.width);
  const widths = [...WEB_WIDTHS.filter((width) => width < largest * 0.9), largest];
  return widths.map((width) => ({ width, height: Math.max(1, Math.round((width * crop.height) / crop.width)) }));
}

/** The box, or its largest fitting part when the picture is smaller. */
function withoutEnlarging(crop: Crop, box: PixelBox): PixelBox {
  const scale = Math.min(1, crop.width / box.width, crop.height / box.height);
  return { width: Math.max(1, Math.round(box.width * scale)), height: Math.max(1, Math.round(box.height * scale)) };
}

function keyOf(photo: Photo, kind: string, crop: Crop, sizes: PixelBox[]): string {
  return contentHash(JSON.stringify([encodingKey(), kind, photo.hash, crop, sizes])).slice(0, 16);
}

/** Cached record beside the files of a web picture. */
const ColourRecord = z.object({ colour: z.string().regex(/^#[0-9a-f]{6}$/) });

export interface PicturesOptions {
  cache: CacheFolder;
  signal: AbortSignal;
  /** Concurrent pictures. libvips already uses several threads for each. */
  concurrency?: number;
}

/**
 * Pictures from a cache kept between builds: cached pictures are not made again, and concurrent equal requests share
 * one result. Every method rejects with the signal's reason when it is aborted, and with `PhotoChanged` when the file
 * changed after the check.
 */
export function createPictures({ cache, signal, concurrency = 2 }: PicturesOptions): Pictures {
  const enqueue = createQueue(concurrency, signal);
  const requests = new Map<string, Promise<unknown>>();

  function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const asked = requests.get(key) as Promise<T> | undefined;
    const request = asked ?? enqueue(make);
    // Failures are not cached: the next request tries again.
    if (!asked) request.catch(() => requests.delete(key));
    requests.set(key, request);
    return request;
  }

  return {
    web(photo, aspect) {
      const crop = focusCrop(photo.width, photo.height, aspect, photo.focus);
      const sizes = webSizes(crop);
      const key = keyOf(photo, 'web', crop, sizes);
      return once(key, async () => {
        const { width, height } = sizes.at(-1) ?? crop;
        const names = sizes.map((size) => `${key}-${size.width}.webp`);
        const picture = (paths: readonly string[], colour: string): WebPicture => {
          const sources = paths.map((path, index) => ({
            ...(sizes[index] as PixelBox),
            name: names[index] as string,
            path,
          }));
          return { sources, width, height, colour };
        };
        const note = await cache.getJson(`${key}.json`, ColourRecord);
        const found = note ? await Promise.all(names.map((name) => cache.get(name))) : [];
        if (note && found.every((path) => path !== undefined)) return picture(found, note.colour);
        const { files, colour } = await deriveWeb(photo, crop, sizes);
        const kept = await Promise.all(files.map((file, index) => cache.put(names[index] as string, file)));
        await cache.putJson(`${key}.json`, { colour });
        return picture(kept, colour);
      });
    },

    print(photo, box, ground) {
      const crop = focusCrop(photo.width, photo.height, box.width / box.height, photo.focus);
      const { width, height } = withoutEnlarging(crop, box);
      const key = keyOf(photo, ground ? `print on ${ground}` : 'print', crop, [{ width, height }]);
      return once(key, () => cache.getOrMake(`${key}.jpg`, () => derivePrint(photo, crop, { width, height, ground })));
    },

    share(photo) {
      const crop = focusCrop(photo.width, photo.height, SHARE.width / SHARE.height, photo.focus);
      const { width, height } = SHARE;
      const key = keyOf(photo, 'share', crop, [SHARE]);
      const name = `${key}-share.jpg`;
      return once(key, async () => {
        const path = await cache.getOrMake(name, () => deriveShare(photo, crop, width, height));
        return { width, height, name, path };
      });
    },
  };
}

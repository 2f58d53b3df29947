import { stat } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFDict, PDFName, PDFRawStream, type PDFRef, type PDFStream } from '@cantoo/pdf-lib';
import { z } from 'zod';
import type { CacheFolder } from '../build-cache/cache-folder.ts';
import { contentHash } from '../build-cache/content-hash.ts';
import { createQueue } from '../images/queue.ts';
import { type Inks, inkJpeg, inkPixels, recipe, type Size } from './convert-picture.ts';
import type { UsedPicture } from './inventory.ts';
import { PictureFile } from '../pdf/picture-file.ts';
import { maxInk } from './ink-limit.ts';
import { type InkProfile, inkTable } from './ink-table.ts';
import { canBeInked, isJpeg } from './picture-kind.ts';
import type { PlacedPicture } from './picture-matrices.ts';
import type { Problems } from './problems.ts';
import { numberOf, unpack } from '../pdf/streams.ts';

/** A picture may have this much more than the resolution asked for before it is scaled down. */
const SLACK = 1.2;
/** Pictures worked on at once. libvips threads each of them already. */
export const CONCURRENCY = 2;

export interface PictureWork {
  context: PDFContext;
  /** Where inked pictures are kept between builds. */
  cache: CacheFolder;
  profile: InkProfile & { dpi: number };
  signal: AbortSignal;
  problems: Problems;
}

/** A picture that was changed: its heaviest pixel in percent, and whether it had to be made for that. */
export interface Inked {
  ref: PDFRef;
  ink: number;
  made: boolean;
}

/** Puts pictures in inks in place of all pictures in screen colours. Grey pictures stay: they print in black alone. */
export async function inkPictures(
  images: readonly UsedPicture[],
  placed: readonly PlacedPicture[],
  work: PictureWork,
): Promise<Inked[]> {
  const enqueue = createQueue(CONCURRENCY, work.signal);
  const sizes = neededSizes(placed, work.profile.dpi);
  const wanted = images.filter((image) => canBeInked(image, work.context, work.problems));
  // Made at the first picture that is not in the cache.
  let inks: Promise<Inks> | undefined;
  const getInks = () => {
    inks ??= inkTable(work.profile).then((table) => ({ table, limit: work.profile.inkLimit }));
    return inks;
  };
  return Promise.all(wanted.map((image) => enqueue(() => inkPicture(image, sizes.get(image.ref), work, getInks))));
}

/** Sizes for pictures that have far more pixels than paper can show, by their largest place. */
export function neededSizes(placed: readonly PlacedPicture[], dpi: number): Map<PDFRef, Size> {
  const lowest = new Map<PDFRef, PlacedPicture>();
  for (const picture of placed) {
    const known = lowest.get(picture.ref);
    if (!known || picture.dpi < known.dpi) lowest.set(picture.ref, picture);
  }
  const sizes = new Map<PDFRef, Size>();
  for (const [ref, picture] of lowest) {
    const scale = dpi / picture.dpi;
    if (picture.dpi <= dpi * SLACK) continue;
    sizes.set(ref, { width: Math.ceil(picture.width * scale), height: Math.ceil(picture.height * scale) });
  }
  return sizes;
}

/** @returns its ink, and whether it was made or found in the cache */
async function inkPicture(
  { ref, object }: UsedPicture,
  size: Size | undefined,
  work: PictureWork,
  getInks: () => Promise<Inks>,
): Promise<Inked> {
  const { context, cache, profile } = work;
  const { dict } = object;
  if (!isJpeg(dict)) {
    const own = { width: numberOf(dict, 'Width') ?? 0, height: numberOf(dict, 'Height') ?? 0 };
    const { pixels, ...now } = await inkPixels({ data: unpack(object), ...own }, size, await getInks());
    putPicture(context, ref, dict, { ...now, filter: 'FlateDecode' }, PDFRawStream.of(dict, deflateSync(pixels)));
    return { ref, ink: maxInk(pixels), made: true };
  }
  const key = keyOf(object.contents, size, profile);
  const [file, note] = [`${key}.jpg`, `${key}.json`];
  const kept = await cache.recall(note, Note);
  const found = kept && (await cache.find(file));
  if (found) {
    putPicture(
      context,
      ref,
      dict,
      { ...kept, filter: 'DCTDecode' },
      new PictureFile(dict, found, (await stat(found)).size),
    );
    return { ref, ink: kept.ink, made: false };
  }
  const { data, width, height, ink } = await inkJpeg(Buffer.from(object.contents), size, await getInks());
  const stream = new PictureFile(dict, await cache.keep(file, data), data.length);
  await cache.remember(note, { width, height, ink });
  putPicture(context, ref, dict, { width, height, filter: 'DCTDecode' }, stream);
  return { ref, ink, made: true };
}

/** What is kept beside a picture in inks: pixels, and percent. */
const Note = z.object({ width: z.int().positive(), height: z.int().positive(), ink: z.number().min(0).max(400) });

function keyOf(bytes: Uint8Array, size: Size | undefined, { inkLimit, icc }: InkProfile): string {
  return contentHash(JSON.stringify([recipe(), 'cmyk', size ?? null, inkLimit, icc?.hash ?? 'built-in']), bytes);
}

interface Packed extends Size {
  filter: 'DCTDecode' | 'FlateDecode';
}

/** Everything else the file says of the picture stays: its place in the structure, its interpolation. */
function putPicture(context: PDFContext, ref: PDFRef, dict: PDFDict, picture: Packed, stream: PDFStream): void {
  const { width, height, filter } = picture;
  dict.set(PDFName.of('Width'), context.obj(width));
  dict.set(PDFName.of('Height'), context.obj(height));
  dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceCMYK'));
  dict.set(PDFName.of('BitsPerComponent'), context.obj(8));
  dict.set(PDFName.of('Filter'), PDFName.of(filter));
  dict.delete(PDFName.of('DecodeParms'));
  // sharp writes the inks of a JPEG inverted, as Adobe's programs do.
  if (filter === 'DCTDecode') dict.set(PDFName.of('Decode'), context.obj([1, 0, 1, 0, 1, 0, 1, 0]));
  context.assign(ref, stream);
}

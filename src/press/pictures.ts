import { stat } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFDict, PDFName, PDFRawStream, type PDFRef, type PDFStream } from '@cantoo/pdf-lib';
import { z } from 'zod';
import type { CacheFolder } from '../build-cache/cache-folder.ts';
import { contentHash } from '../build-cache/content-hash.ts';
import { createQueue } from '../images/queue.ts';
import { type InkConversion, inkJpeg, inkPixels, conversionHash, type PixelSize } from './convert-picture.ts';
import type { UsedImage } from './used-resources.ts';
import { PictureFile } from '../pdf/picture-file.ts';
import { maxInk } from './ink-limit.ts';
import { type InkProfile, inkTable } from './ink-table.ts';
import { canBeInked, isJpeg } from './picture-kind.ts';
import type { PlacedPicture } from './picture-matrices.ts';
import type { Problems } from './problems.ts';
import { numberValue, unpack } from '../pdf/streams.ts';

/** Factor by which a picture may exceed the resolution before it is scaled down. */
const TOLERANCE = 1.2;
/** Number of pictures converted at once. libvips uses several threads for each of them already. */
export const CONCURRENCY = 2;

/** The input of converting the pictures of a file. */
export interface PictureWork {
  context: PDFContext;
  /** Cache of pictures in inks. */
  cache: CacheFolder;
  profile: InkProfile & { dpi: number };
  signal: AbortSignal;
  problems: Problems;
}

/** A converted picture: its maximum ink coverage in percent, and whether it was made or found in the cache. */
export interface InkedImage {
  ref: PDFRef;
  ink: number;
  made: boolean;
}

/** Replaces all pictures in screen colours with pictures in inks. Grey pictures stay: they print in black alone. */
export async function inkPictures(
  images: readonly UsedImage[],
  placed: readonly PlacedPicture[],
  work: PictureWork,
): Promise<InkedImage[]> {
  const enqueue = createQueue(CONCURRENCY, work.signal);
  const sizes = neededSizes(placed, work.profile.dpi);
  const wanted = images.filter((image) => canBeInked(image, work.context, work.problems));
  // The table is made for the first picture that is not in the cache.
  let inks: Promise<InkConversion> | undefined;
  const getInks = () => {
    inks ??= inkTable(work.profile).then((table) => ({ table, limit: work.profile.inkLimit }));
    return inks;
  };
  return Promise.all(wanted.map((image) => enqueue(() => inkImage(image, sizes.get(image.ref), work, getInks))));
}

/** New sizes for pictures with far more pixels than paper can show, by the largest size in which they are printed. */
export function neededSizes(placed: readonly PlacedPicture[], dpi: number): Map<PDFRef, PixelSize> {
  const lowest = new Map<PDFRef, PlacedPicture>();
  for (const picture of placed) {
    const known = lowest.get(picture.ref);
    if (!known || picture.dpi < known.dpi) lowest.set(picture.ref, picture);
  }
  const sizes = new Map<PDFRef, PixelSize>();
  for (const [ref, picture] of lowest) {
    const scale = dpi / picture.dpi;
    if (picture.dpi <= dpi * TOLERANCE) continue;
    sizes.set(ref, { width: Math.ceil(picture.width * scale), height: Math.ceil(picture.height * scale) });
  }
  return sizes;
}

async function inkImage(
  { ref, object }: UsedImage,
  size: PixelSize | undefined,
  work: PictureWork,
  getInks: () => Promise<InkConversion>,
): Promise<InkedImage> {
  const { context, cache, profile } = work;
  const { dict } = object;
  if (!isJpeg(dict)) {
    const own = { width: numberValue(dict, 'Width') ?? 0, height: numberValue(dict, 'Height') ?? 0 };
    const { pixels, ...now } = await inkPixels({ data: unpack(object), ...own }, size, await getInks());
    putPicture(context, ref, dict, { ...now, filter: 'FlateDecode' }, PDFRawStream.of(dict, deflateSync(pixels)));
    return { ref, ink: maxInk(pixels), made: true };
  }
  const key = keyOf(object.contents, size, profile);
  const [file, note] = [`${key}.jpg`, `${key}.json`];
  const kept = await cache.getJson(note, Note);
  const found = kept && (await cache.get(file));
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
  const stream = new PictureFile(dict, await cache.put(file, data), data.length);
  await cache.putJson(note, { width, height, ink });
  putPicture(context, ref, dict, { width, height, filter: 'DCTDecode' }, stream);
  return { ref, ink, made: true };
}

/** The record beside a cached picture: its size in pixels and its ink coverage in percent. */
const Note = z.object({ width: z.int().positive(), height: z.int().positive(), ink: z.number().min(0).max(400) });

function keyOf(bytes: Uint8Array, size: PixelSize | undefined, { inkLimit, icc }: InkProfile): string {
  return contentHash(
    JSON.stringify([conversionHash(), 'cmyk', size ?? null, inkLimit, icc?.hash ?? 'built-in']),
    bytes,
  );
}

interface Packed extends PixelSize {
  filter: 'DCTDecode' | 'FlateDecode';
}

/** Puts a converted picture in place of the old one. Its other entries stay: structure, interpolation. */
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

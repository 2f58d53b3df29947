import { stat } from 'node:fs/promises';
import { type PDFContext, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { CacheFolder } from '../build-cache/cache-folder.ts';
import { contentHash } from '../build-cache/content-hash.ts';
import { createQueue } from '../images/queue.ts';
import { familyOf } from './colour-space.ts';
import { lightJpeg, recipe, type Size } from './convert-picture.ts';
import { takeInventory, type UsedPicture } from './inventory.ts';
import { PictureFile } from '../pdf/picture-file.ts';
import { CONCURRENCY, neededSizes } from './pictures.ts';
import { placePictures, readDraws } from './picture-matrices.ts';
import { nameOf } from '../pdf/streams.ts';
import { readPdf } from '../pdf/pdf-file.ts';

export interface LightOptions {
  /** Where light pictures are kept between builds. */
  pictures: CacheFolder;
  /** Resolution on paper that is enough for a telephone. */
  dpi?: number;
  /** JPEG quality, 1 to 100. */
  quality?: number;
  signal: AbortSignal;
}

/**
 * Makes a file light enough to be sent by WhatsApp (8 MB for 110 products) of a finished book: its photos are made
 * smaller. Text, links, tags and bookmarks stay as they are.
 *
 * @throws the reason of the signal when it is aborted
 */
export async function toLight(pdf: Uint8Array, options: LightOptions): Promise<PDFDocument> {
  const { pictures, dpi = 110, quality = 60, signal } = options;
  const doc = await readPdf(pdf, 'written');
  const inventory = takeInventory(doc);
  const sizes = neededSizes(placePictures(doc, readDraws(inventory, doc.context)), dpi);
  const enqueue = createQueue(CONCURRENCY, signal);
  const photos = inventory.images.filter((image) => isPhoto(image, doc.context));
  await Promise.all(photos.map((photo) => enqueue(() => lighten(doc.context, photo, sizes.get(photo.ref)))));
  signal.throwIfAborted();
  return doc;

  async function lighten(context: PDFContext, { ref, object }: UsedPicture, size: Size | undefined) {
    const key = contentHash(JSON.stringify([recipe(), 'light', size ?? null, quality]), object.contents);
    const file = await pictures.file(`${key}.jpg`, () => lightJpeg(Buffer.from(object.contents), size, quality));
    const { size: bytes } = await stat(file);
    // A picture that was light already may come out heavier.
    if (bytes >= object.contents.length) return;
    if (size) {
      object.dict.set(PDFName.of('Width'), context.obj(size.width));
      object.dict.set(PDFName.of('Height'), context.obj(size.height));
    }
    context.assign(ref, new PictureFile(object.dict, file, bytes));
  }
}

/** A JPEG in screen colours: what a camera made. Drawings and logos stay as sharp as they are. */
function isPhoto({ object }: UsedPicture, context: PDFContext): boolean {
  const family = familyOf(object.dict.get(PDFName.of('ColorSpace')), context);
  return nameOf(object.dict, 'Filter') === 'DCTDecode' && family === 'rgb' && !object.dict.has(PDFName.of('SMask'));
}

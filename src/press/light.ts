import { stat } from 'node:fs/promises';
import { type PDFContext, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { CacheFolder } from '../build-cache/cache-folder.ts';
import { contentHash } from '../build-cache/content-hash.ts';
import { createQueue } from '../images/queue.ts';
import { familyOf } from './colour-space.ts';
import { lightJpeg, conversionHash, type PixelSize } from './convert-picture.ts';
import { collectResources, type UsedImage } from './used-resources.ts';
import { PictureFile } from '../pdf/picture-file.ts';
import { CONCURRENCY, neededSizes } from './pictures.ts';
import { locatePictures, readDrawOperators } from './picture-matrices.ts';
import { nameValue } from '../pdf/streams.ts';
import { readPdf } from '../pdf/pdf-file.ts';

export interface LightOptions {
  /** Cache of light pictures. */
  pictures: CacheFolder;
  /** Resolution of pictures on paper. Default: 110, enough for a phone. */
  dpi?: number;
  /** JPEG quality, 1 to 100. Default: 60. */
  quality?: number;
  signal: AbortSignal;
}

/**
 * Makes a copy of a finished book that is light enough for WhatsApp (8 MB for 110 products), by scaling its photos
 * down. Text, links, tags and bookmarks stay as they are.
 *
 * @throws the reason of the signal when it is aborted
 */
export async function toLight(pdf: Uint8Array, options: LightOptions): Promise<PDFDocument> {
  const { pictures, dpi = 110, quality = 60, signal } = options;
  const doc = await readPdf(pdf, 'unparsed');
  const used = collectResources(doc);
  const sizes = neededSizes(locatePictures(doc, readDrawOperators(used, doc.context)), dpi);
  const enqueue = createQueue(CONCURRENCY, signal);
  const photos = used.images.filter((image) => isPhoto(image, doc.context));
  await Promise.all(photos.map((photo) => enqueue(() => lighten(doc.context, photo, sizes.get(photo.ref)))));
  signal.throwIfAborted();
  return doc;

  async function lighten(context: PDFContext, { ref, object }: UsedImage, size: PixelSize | undefined) {
    const key = contentHash(JSON.stringify([conversionHash(), 'light', size ?? null, quality]), object.contents);
    const file = await pictures.getOrMake(`${key}.jpg`, () => lightJpeg(Buffer.from(object.contents), size, quality));
    const { size: bytes } = await stat(file);
    // A picture that is light already may come out heavier.
    if (bytes >= object.contents.length) return;
    if (size) {
      object.dict.set(PDFName.of('Width'), context.obj(size.width));
      object.dict.set(PDFName.of('Height'), context.obj(size.height));
    }
    context.assign(ref, new PictureFile(object.dict, file, bytes));
  }
}

/** Whether an image is a photo: a JPEG in screen colours. Drawings and logos stay as sharp as they are. */
function isPhoto({ object }: UsedImage, context: PDFContext): boolean {
  const family = familyOf(object.dict.get(PDFName.of('ColorSpace')), context);
  return nameValue(object.dict, 'Filter') === 'DCTDecode' && family === 'rgb' && !object.dict.has(PDFName.of('SMask'));
}

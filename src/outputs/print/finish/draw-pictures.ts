import { statSync } from 'node:fs';
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { PictureFile } from '../../../pdf/picture-file.ts';
import { headOf, standsFor } from '../../../drawing/placeholder.ts';

/** The pictures of a file, by their paths. */
export type DrawnPictures = Map<string, PDFRef>;

/**
 * Puts every picture where Chromium printed its stand-in, once for the whole book. Their bytes stay in their files until
 * the book is written.
 *
 * @param pages those of the file that may have stand-ins
 * @param pictures those that the file has already; new ones are added
 */
export function drawPictures(pdf: PDFDocument, pages: readonly PDFPage[], pictures: DrawnPictures): void {
  const { context } = pdf;
  /** Stand-ins of these pages for a picture that the file has: they share them too. */
  const gone = new Map<PDFRef, PDFRef>();
  for (const { node } of pages) {
    const drawn = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const [name, ref] of drawn?.entries() ?? []) {
      if (!(ref instanceof PDFRef)) continue;
      drawn?.set(name, gone.get(ref) ?? ref);
      const object = context.lookup(ref);
      if (!(object instanceof PDFRawStream)) continue;
      const file = object.dict.get(PDFName.of('Filter')) === JPEG ? standsFor(object.contents) : undefined;
      if (file === undefined) continue;
      const known = pictures.get(file);
      pictures.set(file, known ?? ref);
      if (known) {
        drawn?.set(name, known);
        gone.set(ref, known);
        context.delete(ref);
      } else context.assign(ref, pictureIn(file, object.dict));
    }
  }
}

const JPEG = PDFName.of('DCTDecode');

function pictureIn(file: string, dict: PDFDict): PictureFile {
  const { width, height } = headOf(file);
  dict.set(PDFName.of('Width'), dict.context.obj(width));
  dict.set(PDFName.of('Height'), dict.context.obj(height));
  return new PictureFile(dict, file, statSync(file).size);
}

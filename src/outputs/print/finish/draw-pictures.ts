import { statSync } from 'node:fs';
import { PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { PictureFile } from '../../../pdf/picture-file.ts';
import { jpegHeaderOf, originalOf } from '../../../drawing/placeholder.ts';

/** The pictures already in a file, by their paths. */
export type DrawnPictures = Map<string, PDFRef>;

/**
 * Replaces every placeholder that Chromium printed with its picture, which is embedded once for the whole book. The
 * bytes stay in the picture's own file until the book is written.
 *
 * @param pages that may have placeholders
 * @param pictures already in the file; new ones are added
 */
export function drawPictures(pdf: PDFDocument, pages: readonly PDFPage[], pictures: DrawnPictures): void {
  const { context } = pdf;
  /** Placeholders of these pages whose picture the file has already: several pages may share one. */
  const replaced = new Map<PDFRef, PDFRef>();
  for (const { node } of pages) {
    const drawn = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const [name, ref] of drawn?.entries() ?? []) {
      if (!(ref instanceof PDFRef)) continue;
      drawn?.set(name, replaced.get(ref) ?? ref);
      const object = context.lookup(ref);
      if (!(object instanceof PDFRawStream)) continue;
      const file = object.dict.get(PDFName.of('Filter')) === JPEG ? originalOf(object.contents) : undefined;
      if (file === undefined) continue;
      const known = pictures.get(file);
      pictures.set(file, known ?? ref);
      if (known) {
        drawn?.set(name, known);
        replaced.set(ref, known);
        context.delete(ref);
      } else context.assign(ref, pictureIn(file, object.dict));
    }
  }
}

const JPEG = PDFName.of('DCTDecode');

function pictureIn(file: string, dict: PDFDict): PictureFile {
  const { width, height } = jpegHeaderOf(file);
  dict.set(PDFName.of('Width'), dict.context.obj(width));
  dict.set(PDFName.of('Height'), dict.context.obj(height));
  return new PictureFile(dict, file, statSync(file).size);
}

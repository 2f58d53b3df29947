import { stat } from 'node:fs/promises';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { PictureFile } from '../picture-file.ts';
import { headOf, standsFor } from '../stand-in.ts';

/**
 * Puts every picture where Chromium printed its stand-in, once for the whole book. Their bytes stay in their files until
 * the book is written.
 */
export async function drawPictures(pdf: PDFDocument): Promise<void> {
  const { context } = pdf;
  const pictures = new Map<string, PDFRef>();
  const sameAs = new Map<PDFRef, PDFRef>();
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of('Filter')) !== PDFName.of('DCTDecode'))
      continue;
    const file = standsFor(object.contents);
    if (file === undefined) continue;
    const first = pictures.get(file);
    if (first) {
      sameAs.set(ref, first);
      context.delete(ref);
      continue;
    }
    pictures.set(file, ref);
    const { width, height } = await headOf(file);
    object.dict.set(PDFName.of('Width'), context.obj(width));
    object.dict.set(PDFName.of('Height'), context.obj(height));
    context.assign(ref, new PictureFile(object.dict, file, (await stat(file)).size));
  }
  for (const { node } of pdf.getPages()) {
    const drawn = node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict);
    for (const [name, ref] of drawn?.entries() ?? []) {
      const first = ref instanceof PDFRef ? sameAs.get(ref) : undefined;
      if (first) drawn?.set(name, first);
    }
  }
}

import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Dir } from '../../../model/languages.ts';
import { dropUnreachable } from '../../../pdf/reachable.ts';
import { addSheet, asFormXObject, removeOldPages, type PlacedForm, POINTS_PER_MM } from './form-xobjects.ts';
import { readPdf } from '../../../pdf/pdf-file.ts';

/** The two pages on one side of a sheet, from 1; null is blank. */
export type BookletSide = [left: number | null, right: number | null];

/**
 * The imposition of a booklet that is folded and stapled in the middle: the outer side of the outermost sheet first,
 * then its inner side, and so on inwards. Blank pages at the end fill the count up to a multiple of four. In an Arabic
 * book the first page is a left page, so left and right are swapped.
 */
export function bookletOrder(pageCount: number, dir: Dir): BookletSide[] {
  const total = Math.ceil(pageCount / 4) * 4;
  const page = (number: number) => (number <= pageCount ? number : null);
  const sides: BookletSide[] = [];
  for (let low = 1; low <= total / 2; low += 1) {
    const high = total + 1 - low;
    // On outer sides (odd `low`) the low page opens the booklet: on the right in French, on the left in Arabic.
    const lowOnLeft = (low % 2 === 0) === (dir === 'ltr');
    sides.push(lowOnLeft ? [page(low), page(high)] : [page(high), page(low)]);
  }
  return sides;
}

/** A4 landscape, in points: two A5 pages with the fold in the middle. */
const SHEET = { width: 297 * POINTS_PER_MM, height: 210 * POINTS_PER_MM };
const FOLD = SHEET.width / 2;

/**
 * A booklet to print on A4 on both sides, flipped on the short edge, folded and stapled. Each page is clipped at its
 * trim, scaled down to A5 when it is larger, and placed against the fold. Creep is ignored: with the twenty sheets that
 * can be stapled at most, inner leaves stick out by a sheet's thickness each, which can be trimmed.
 */
export async function imposeBooklet(pdf: Uint8Array, dir: Dir): Promise<PDFDocument> {
  const doc = await readPdf(pdf, 'dropped');
  const pages = doc.getPages();
  const pageForms = pages.map((page) => {
    const box = page.getTrimBox();
    return { box, form: asFormXObject(page, box) };
  });
  for (const [left, right] of bookletOrder(pages.length, dir)) {
    const forms: PlacedForm[] = [];
    for (const [number, onLeft] of [
      [left, true],
      [right, false],
    ] as const) {
      const pageForm = number === null ? undefined : pageForms[number - 1];
      if (!pageForm) continue;
      const { box, form } = pageForm;
      const scale = Math.min(1, FOLD / box.width, SHEET.height / box.height);
      const x = onLeft ? FOLD - box.width * scale : FOLD;
      const y = (SHEET.height - box.height * scale) / 2;
      forms.push({ form, from: box, x, y, scale });
    }
    addSheet(doc, SHEET.width, SHEET.height, forms);
  }
  removeOldPages(doc, pages.length);
  preparePrinting(doc);
  dropUnreachable(doc);
  return doc;
}

/** Print dialogue defaults: both sides, actual size. */
function preparePrinting(doc: PDFDocument): void {
  const preferences = doc.catalog.getOrCreateViewerPreferences().dict;
  preferences.set(PDFName.of('Duplex'), PDFName.of('DuplexFlipShortEdge'));
  preferences.set(PDFName.of('PrintScaling'), PDFName.of('None'));
  // Sheets are single pages, whatever the direction of the book.
  doc.catalog.set(PDFName.of('PageLayout'), PDFName.of('SinglePage'));
  preferences.delete(PDFName.of('Direction'));
}

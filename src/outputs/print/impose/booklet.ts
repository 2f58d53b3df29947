import { type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Dir } from '../../../model/languages.ts';
import { dropUnreachable } from '../../../pdf/reachable.ts';
import { addSheet, asDrawing, forgetPages, type Placement, POINTS_PER_MM } from './form-xobjects.ts';
import { readPdf } from '../../../pdf/pdf-file.ts';

/** Pages on one side of a sheet as they lie, from 1; null is a blank. */
export type BookletSide = [left: number | null, right: number | null];

/**
 * Which pages stand side by side on the sheets of a booklet that is folded and stapled in the middle: the outer side of
 * the outermost sheet first, then its inner side, and so on inwards. Pages are made up to a multiple of four with
 * blanks at the end of reading. In an Arabic book the first page is a left page, so the halves change places.
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

/** A4 lying, in points: two A5 pages with the fold in the middle. */
const SHEET = { width: 297 * POINTS_PER_MM, height: 210 * POINTS_PER_MM };
const FOLD = SHEET.width / 2;

/**
 * A booklet to print on A4 on both sides, turned over the short edge, folded and stapled. Each page is cut at its trim,
 * made to fit A5 when it is larger, and stands against the fold. Creep is ignored: inner leaves stand out by a sheet's
 * thickness each, which is trimmed away or left at the twenty sheets that can be stapled at most.
 */
export async function imposeBooklet(pdf: Uint8Array, dir: Dir): Promise<PDFDocument> {
  const doc = await readPdf(pdf, 'none');
  const pages = doc.getPages();
  const leaves = pages.map((page) => {
    const box = page.getTrimBox();
    return { box, drawing: asDrawing(page, box) };
  });
  for (const [left, right] of bookletOrder(pages.length, dir)) {
    const placements: Placement[] = [];
    for (const [number, onLeft] of [
      [left, true],
      [right, false],
    ] as const) {
      const leaf = number === null ? undefined : leaves[number - 1];
      if (!leaf) continue;
      const { box, drawing } = leaf;
      const scale = Math.min(1, FOLD / box.width, SHEET.height / box.height);
      const x = onLeft ? FOLD - box.width * scale : FOLD;
      const y = (SHEET.height - box.height * scale) / 2;
      placements.push({ drawing, from: box, x, y, scale });
    }
    addSheet(doc, SHEET.width, SHEET.height, placements);
  }
  forgetPages(doc, pages.length);
  preparePrinting(doc);
  dropUnreachable(doc);
  return doc;
}

/** What a print dialogue should propose: both sides, real size. */
function preparePrinting(doc: PDFDocument): void {
  const preferences = doc.catalog.getOrCreateViewerPreferences().dict;
  preferences.set(PDFName.of('Duplex'), PDFName.of('DuplexFlipShortEdge'));
  preferences.set(PDFName.of('PrintScaling'), PDFName.of('None'));
  // Sheets are read one by one, whatever the direction of the book.
  doc.catalog.set(PDFName.of('PageLayout'), PDFName.of('SinglePage'));
  preferences.delete(PDFName.of('Direction'));
}

import { PDFDocument } from '@cantoo/pdf-lib';
import type { Book } from '../book.ts';
import { setBoxes } from './boxes.ts';
import { setMetadata } from './metadata.ts';
import { addOutline } from './outline.ts';

/**
 * Makes of Chromium's print a file that a printer and a reader accept: exact boxes, language, direction, title, page
 * labels and bookmarks. Tags, links and fonts stay as they are.
 *
 * @throws Error when the print has more or fewer pages than the book: a sheet that broke in two
 */
export async function finish(print: Uint8Array, book: Book, now: Date): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(print, { updateMetadata: false });
  if (pdf.getPageCount() !== book.pages.length) {
    throw new Error(`${book.edition.id}: ${book.pages.length} pages were composed and ${pdf.getPageCount()} printed`);
  }
  setBoxes(pdf, book.format);
  setMetadata(pdf, book, now);
  addOutline(pdf, book.pages);
  return pdf.save();
}

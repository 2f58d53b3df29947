import { PDFDocument } from '@cantoo/pdf-lib';
import { type Book, physicalPages } from '../book.ts';
import { setBoxes } from './boxes.ts';
import { setMetadata } from './metadata.ts';
import { addOutline } from './outline.ts';
import { shareDrawings } from './share-drawings.ts';

/**
 * Makes of Chromium's print a file that a printer and a reader accept: exact boxes, language, direction, title, page
 * labels and bookmarks. Tags, links and fonts stay as they are.
 *
 * @param books the book, or both halves of a two-direction book
 * @throws Error when the print has more or fewer pages than the book: a sheet that broke in two
 */
export async function finish(print: Uint8Array, books: readonly [Book, ...Book[]], now: Date): Promise<Uint8Array> {
  const [book] = books;
  const pdf = await PDFDocument.load(print, { updateMetadata: false });
  const pages = physicalPages(books);
  if (pdf.getPageCount() !== pages.length) {
    throw new Error(`${book.edition.id}: ${pages.length} pages were composed and ${pdf.getPageCount()} printed`);
  }
  shareDrawings(pdf);
  setBoxes(pdf, book.format, book.edition.bleed);
  setMetadata(pdf, books, now);
  addOutline(pdf, books);
  return pdf.save();
}

/**
 * The file for reading on a screen: what it shows is the trimmed page. The bleed is still there, for who asks for it,
 * but nobody sees it.
 */
export async function toScreen(finished: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(finished, { updateMetadata: false });
  for (const page of pdf.getPages()) {
    const { x, y, width, height } = page.getTrimBox();
    page.setCropBox(x, y, width, height);
  }
  return pdf.save();
}

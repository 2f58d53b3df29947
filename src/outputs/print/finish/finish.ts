import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Book, physicalPages } from '../book.ts';
import { setBoxes } from '../../../pdf/boxes.ts';
import { addOutline } from '../../../pdf/outline.ts';
import { setMetadata } from './metadata.ts';
import { outlineOf } from './outline.ts';
import { type DrawnPictures, drawPictures } from './draw-pictures.ts';
import { drawWeaves, type Threads } from './draw-weaves.ts';
import { giveEachLetterAGlyph } from '../../../pdf/letters/one-letter-each.ts';
import { joinRuns, type Print } from './join-batches.ts';

/**
 * Makes of Chromium's prints a file that a printer and a reader accept: exact boxes, language, direction, title, page
 * labels and bookmarks. Tags, links and fonts stay as they are. It is the file for reading on a screen: the bleed is
 * there for who asks for it, and what is shown is the trimmed page.
 *
 * @param prints the runs of the book, in order
 * @param books the book, or both halves of a two-direction book
 * @throws Error when the print has more or fewer pages than the book: a sheet that broke in two
 */
export async function finish(prints: AsyncIterable<Print>, books: readonly [Book, ...Book[]]): Promise<PDFDocument> {
  const [book] = books;
  const [threads, pictures]: [Threads, DrawnPictures] = [new Map(), new Map()];
  const pdf = await joinRuns(prints, async (joined, printed) => {
    drawPictures(joined, printed, pictures);
    giveEachLetterAGlyph(joined, printed);
    await drawWeaves(joined, printed, threads);
  });
  const pages = physicalPages(books);
  if (pdf.getPageCount() !== pages.length) {
    throw new Error(`${book.edition.id}: ${pages.length} pages were composed and ${pdf.getPageCount()} printed`);
  }
  setBoxes(pdf, book.format, book.edition.bleed);
  setMetadata(pdf, books);
  addOutline(pdf, outlineOf(books));
  return pdf;
}

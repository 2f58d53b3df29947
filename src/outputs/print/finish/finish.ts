import type { PDFDocument } from '@cantoo/pdf-lib';
import { type Book, physicalPages } from '../book.ts';
import { setBoxes } from '../../../pdf/boxes.ts';
import { addOutline } from '../../../pdf/outline.ts';
import { setMetadata } from './metadata.ts';
import { outlineOf } from './outline.ts';
import { type DrawnPictures, drawPictures } from './draw-pictures.ts';
import { drawWeaves, type Threads } from './draw-weaves.ts';
import { giveEachLetterAGlyph } from '../../../pdf/letters/one-letter-each.ts';
import { joinBatches, type BatchPdf } from './join-batches.ts';

/**
 * Turns Chromium's prints into a file that printers and readers accept: exact boxes, language, direction, title, page
 * labels and bookmarks. Tags, links and fonts stay as they are. It is the file for the screen: the sheet has its bleed,
 * and viewers show the trimmed page.
 *
 * @param batchPdfs the batches of the book, in order
 * @param books the book, or both halves of a two-direction book
 * @throws PageCountError when a batch has more or fewer pages than sheets
 */
export async function finish(
  batchPdfs: AsyncIterable<BatchPdf>,
  books: readonly [Book, ...Book[]],
): Promise<PDFDocument> {
  const [book] = books;
  const [threads, pictures]: [Threads, DrawnPictures] = [new Map(), new Map()];
  const pdf = await joinBatches(batchPdfs, async (joined, printed) => {
    drawPictures(joined, printed, pictures);
    giveEachLetterAGlyph(joined, printed);
    await drawWeaves(joined, printed, threads);
  });
  const pages = physicalPages(books);
  if (pdf.getPageCount() !== pages.length) {
    throw new Error(`${book.edition.id}: ${pages.length} pages were composed, but ${pdf.getPageCount()} sheets drawn`);
  }
  setBoxes(pdf, book.format, book.edition.bleed);
  setMetadata(pdf, books);
  addOutline(pdf, outlineOf(books));
  return pdf;
}

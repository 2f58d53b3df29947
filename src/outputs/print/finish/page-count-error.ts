import { type Book, physicalPages } from '../book.ts';

/**
 * Chromium printed more or fewer pages of a batch than it has sheets: a style breaks a sheet in two, or joins two
 * sheets.
 */
export class PageCountError extends Error {
  override name = 'PageCountError';
  /** From 0. */
  readonly batch: number;

  constructor(batch: number, sheets: number, printed: number) {
    super(`Batch ${batch + 1} has ${sheets} pages, but Chromium printed ${printed}`);
    this.batch = batch;
  }
}

/**
 * The same error with the page and the template at which the count goes wrong.
 *
 * @param position of the page in the file, from 1
 */
export function withMiscountedPage(error: PageCountError, position: number, books: readonly [Book, ...Book[]]): Error {
  const [{ edition }] = books;
  const page = physicalPages(books)[position - 1]?.page;
  const place = page ? `page ${page.number} (template ${page.template}, anchor ${page.anchor})` : `page ${position}`;
  const reason = 'its sheet breaks in two, or shares a page with the sheet before it';
  return new Error(`${edition.id}: ${error.message}. The first wrong page is ${place}: ${reason}`, { cause: error });
}

import { wordsOf } from '../../../model/values/text.ts';
import type { Book } from '../book.ts';
import { pageTypeOf } from '../page-types.ts';
import type { Finding } from './finding.ts';

/**
 * The texts that overflow their pages and were printed as far as they fit, with the content file to shorten.
 *
 * @param position turns the number of a page of the book into its position in the file
 */
export function findOverlongTexts(book: Book, position: (page: number) => number): Finding[] {
  return (book.overlongTexts ?? []).map(({ page, text }) => ({
    severity: 'fail',
    check: page.template === 'cover' ? 'cover-too-long' : 'too-long',
    page: position(page.number),
    values: {
      text: page.template === 'cover' ? wordsOf(book.edition.title, book.lang) : text,
      file: pageTypeOf(page).contentFile(page, book),
    },
  }));
}

import { wordsOf } from '../../../model/values/text.ts';
import type { Book, BookPage } from '../book.ts';
import type { Finding } from './finding.ts';

/**
 * What fits no page of a book and was printed as far as it goes, with the file of the content to shorten.
 *
 * @param position of a page of the book in the file
 */
export function longTexts(book: Book, position: (page: number) => number): Finding[] {
  return (book.tooLong ?? []).map(({ page, text }) => ({
    severity: 'fail',
    check: page.template === 'cover' ? 'cover-too-long' : 'too-long',
    page: position(page.number),
    values: {
      text: page.template === 'cover' ? wordsOf(book.edition.title, book.lang) : text,
      file: fileOf(page, book),
    },
  }));
}

/** The file of the content, or the folder of it, that a page is made from. */
function fileOf(page: BookPage, { edition }: Book): string {
  if ('cooperative' in page) return `cooperatives/${page.cooperative.id}/cooperative.yaml`;
  switch (page.template) {
    case 'cover':
      return `editions/${edition.id}.yaml`;
    case 'prose':
      return 'pages/';
    case 'basket':
      return `baskets/${page.basket.id}.yaml`;
    case 'event':
      return `events/${page.event.id}.yaml`;
    case 'distributors':
      return 'distributors/';
    case 'points-of-sale':
      return 'points-of-sale/';
    case 'plan':
      return 'points-of-sale/, events/';
    case 'contents':
    case 'chapter':
    case 'index':
      return 'cooperatives/';
    case 'chapter-opener':
      return 'categories.yaml';
    default:
      return 'catalogue.yaml';
  }
}

import { translator } from '../../i18n/translate.ts';
import { OperatorError } from '../../operator-error.ts';
import type { Lang } from '../../model/languages.ts';
import { type Book, type BookPage, physicalPages } from './book.ts';
import { ROOM, type Room } from './compose/room.ts';
import type { Misfit } from './measure.ts';

// What to do about boxes that do not fit: the composer gets less to put on the page. Nothing is ever cut in silence.

/** Templates whose entries can be spread over more pages. */
const LISTS = new Set<BookPage['template']>(['contents', 'chapter', 'distributors', 'points-of-sale', 'index', 'plan']);

/** Below this, a list on its page was not too long: one of its entries is. */
const LEAST_FACTOR = 0.4;

/**
 * More room for everything that was found not to fit, for each half of the book.
 *
 * @param lang of the person who builds
 * @throws OperatorError naming the page and its entry when no template is roomier than the one that is too small
 */
export function makeRoom(
  books: readonly Book[],
  misfits: readonly Misfit[],
  rooms: readonly Room[],
  lang: Lang,
): Room[] {
  const wider = [...rooms];
  const physical = physicalPages(books);
  for (const [position, onPage] of Map.groupBy(misfits, ({ page }) => page)) {
    const found = physical[position - 1];
    if (!found) throw new Error(`The browser measured a page ${position} that was never composed`);
    const half = books.indexOf(found.book);
    const next = roomFor(found.page, onPage, wider[half] ?? ROOM);
    if (!next) throw tooLong(found.book, found.page, onPage, lang);
    wider[half] = next;
  }
  return wider;
}

function roomFor(page: BookPage, misfits: readonly Misfit[], room: Room): Room | undefined {
  if (LISTS.has(page.template)) {
    const factor = (room.list[page.template] ?? 1) * 0.92;
    return factor < LEAST_FACTOR ? undefined : { ...room, list: { ...room.list, [page.template]: factor } };
  }
  if (!('cooperative' in page)) return undefined;
  const { code } = page.cooperative;
  const story = 'storyHtml' in page && page.storyHtml ? page.storyHtml : undefined;
  const share = Math.min(...misfits.map((misfit) => misfit.share));
  const aboutStory = misfits.some(({ box }) => box === 'story') || !('products' in page);
  if (story && aboutStory) {
    const told = room.story[code] ?? 1;
    return { ...room, story: { ...room.story, [code]: told * share < 0.15 ? 0 : told * share * 0.97 } };
  }
  if (!('products' in page) || page.products.length < 2) {
    return story ? { ...room, story: { ...room.story, [code]: 0 } } : undefined;
  }
  return { ...room, cards: { ...room.cards, [code]: page.products.length - 1 } };
}

function tooLong(book: Book, page: BookPage, misfits: readonly Misfit[], lang: Lang): OperatorError {
  const [worst] = misfits;
  const entry = 'cooperative' in page ? page.cooperative.id : (page.anchor ?? page.template);
  return new OperatorError(
    translator(lang)('print:book.too-long', {
      edition: book.edition.id,
      page: page.number,
      entry,
      text: worst?.text ?? '',
    }),
  );
}

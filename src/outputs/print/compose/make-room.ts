import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { type Book, type BookPage, physicalPages, type TooLong } from '../book.ts';
import { ROOM, type Room } from './room.ts';
import type { Misfit } from '../batches/measure.ts';

// What to do about boxes that do not fit: the composer gets less to put on the page, and when it can put no less there,
// the page's text is set smaller. What still does not fit is handed on: nothing is ever cut in silence.

/** Templates whose entries can be spread over more pages. */
const LISTS = new Set<BookPage['template']>(['contents', 'chapter', 'distributors', 'points-of-sale', 'index', 'plan']);

/** Below this, a list on its page was not too long: one of its entries is. */
const LEAST_FACTOR = 0.4;

/** How text is set smaller, step by step, as `styles/type.css` does. */
const SMALLER = [0.94, 0.88, 0.82] as const;

/** Steps until the text of a page would be smaller than 8 pt on paper (docs/design-language.md, 3). */
function mostSteps(format: FormatId, lang: Lang): number {
  return format === 'a5' && lang !== 'ar' ? 1 : SMALLER.length;
}

/**
 * More room for everything that was found not to fit, for each half of the book.
 *
 * @returns the same objects when no roomier template and no smaller type can hold it
 */
export function makeRoom(books: readonly Book[], misfits: readonly Misfit[], rooms: readonly Room[]): Room[] {
  const wider = [...rooms];
  const physical = physicalPages(books);
  const roomier = new Set<string>();
  for (const [position, onPage] of Map.groupBy(misfits, ({ page }) => page)) {
    const found = physical[position - 1];
    if (!found) throw new Error(`The browser measured a page ${position} that was never composed`);
    const { book, page } = found;
    const half = books.indexOf(book);
    // All pages of a list get the same room: twenty that are a line too long need a step, not twenty.
    const list = `${half} ${page.template}`;
    if (LISTS.has(page.template) && roomier.has(list)) continue;
    roomier.add(list);
    const room = wider[half] ?? ROOM;
    const next = roomFor(page, onPage, room) ?? smallerFor(book, page, onPage, room);
    if (next) wider[half] = next;
  }
  return wider;
}

/** The halves of a book with a note of what still does not fit, once nothing more can be done about it. */
export function withLongTexts(books: readonly [Book, ...Book[]], misfits: readonly Misfit[]): [Book, ...Book[]] {
  const physical = physicalPages(books);
  const noted = books.map((book) => ({
    ...book,
    tooLong: misfits.flatMap(({ page: position, text }): TooLong[] => {
      const found = physical[position - 1];
      return found?.book === book ? [{ page: found.page, text }] : [];
    }),
  }));
  return noted as [Book, ...Book[]];
}

function roomFor(page: BookPage, misfits: readonly Misfit[], room: Room): Room | undefined {
  if (LISTS.has(page.template)) {
    const factor = (room.list[page.template] ?? 1) * 0.92;
    return factor < LEAST_FACTOR ? undefined : { ...room, list: { ...room.list, [page.template]: factor } };
  }
  if (!('cooperative' in page)) return undefined;
  const { code } = page.cooperative;
  const story = 'storyHtml' in page && page.storyHtml ? page.storyHtml : undefined;
  const share = shareOf(misfits);
  const aboutStory = misfits.some(({ box }) => box === 'story') || !('products' in page);
  if (story && aboutStory) {
    const told = room.story[code] ?? 1;
    return { ...room, story: { ...room.story, [code]: told * share < 0.15 ? 0 : told * share * 0.97 } };
  }
  if (!('products' in page) || page.products.length < 2) {
    return story ? { ...room, story: { ...room.story, [code]: 0 } } : undefined;
  }
  const fewer = page.products.length - 1;
  if (page.template === 'price-list' && story) return { ...room, prices: { ...room.prices, [code]: fewer } };
  return { ...room, cards: { ...room.cards, [code]: fewer } };
}

/** The first step at which the page's text should fit: smaller letters make shorter lines and fewer of them. */
function smallerFor(book: Book, page: BookPage, misfits: readonly Misfit[], room: Room): Room | undefined {
  const { anchor = '' } = page;
  const now = room.smaller[anchor] ?? 0;
  const most = mostSteps(book.edition.format, book.lang);
  if (now >= most) return undefined;
  const wanted = (SMALLER[now - 1] ?? 1) * Math.sqrt(shareOf(misfits));
  const step = SMALLER.findIndex((scale) => scale <= wanted);
  const next = Math.min(most, Math.max(now + 1, step < 0 ? most : step + 1));
  return { ...room, smaller: { ...room.smaller, [anchor]: next } };
}

/** How much of the worst of some boxes fits. */
function shareOf(misfits: readonly Misfit[]): number {
  return Math.min(...misfits.map((misfit) => misfit.share));
}

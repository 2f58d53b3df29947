import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { type Book, type BookPage, physicalPages, type OverlongText } from '../book.ts';
import { INITIAL_ROOM, type Room } from './room.ts';
import type { Overflow } from '../batches/measure.ts';

// Makes room where a box overflows: first the composer puts less on the page; when it cannot, the text of the page is
// set smaller. Text that still overflows is passed on to the preflight: nothing is ever cut in silence.

/** Templates whose entries can be spread over more pages. */
const LISTS = new Set<BookPage['template']>(['contents', 'chapter', 'distributors', 'points-of-sale', 'index', 'plan']);

/** Below this factor, a single entry of the list is too long for a page, not the list. */
const MIN_FACTOR = 0.4;

/** Scale of the text at each step, as in `styles/type.css`. */
const SMALLER = [0.94, 0.88, 0.82] as const;

/** Latin type begins smaller than Arabic. */
const MAX_STEPS_A5: Record<Lang, number> = { ar: SMALLER.length, fr: 1, en: 1 };

/** Number of steps before text would be smaller than 8 pt on paper (docs/design-language.md, 3). */
function maxSteps(format: FormatId, lang: Lang): number {
  return format === 'a5' ? MAX_STEPS_A5[lang] : SMALLER.length;
}

/**
 * More room for every box that overflows, for each half of the book.
 *
 * @returns the same objects when neither a roomier layout nor smaller type is left to try
 */
export function makeRoom(books: readonly Book[], overflows: readonly Overflow[], rooms: readonly Room[]): Room[] {
  const wider = [...rooms];
  const physical = physicalPages(books);
  const roomier = new Set<string>();
  for (const [position, onPage] of Map.groupBy(overflows, ({ page }) => page)) {
    const found = physical[position - 1];
    if (!found) throw new Error(`The browser found an overflow on page ${position}, which the composer did not make`);
    const { book, page } = found;
    const half = books.indexOf(book);
    // All pages of a list share one factor: twenty pages that are a line too long need one step, not twenty.
    const list = `${half} ${page.template}`;
    if (LISTS.has(page.template) && roomier.has(list)) continue;
    roomier.add(list);
    const room = wider[half] ?? INITIAL_ROOM;
    const next = roomFor(page, onPage, room) ?? smallerFor(book, page, onPage, room);
    if (next) wider[half] = next;
  }
  return wider;
}

/** The halves of a book with the texts that still overflow, once nothing is left to try. */
export function withOverlongTexts(
  books: readonly [Book, ...Book[]],
  overflows: readonly Overflow[],
): [Book, ...Book[]] {
  const physical = physicalPages(books);
  const withTexts = books.map((book) => ({
    ...book,
    overlongTexts: overflows.flatMap(({ page: position, text }): OverlongText[] => {
      const found = physical[position - 1];
      return found?.book === book ? [{ page: found.page, text }] : [];
    }),
  }));
  return withTexts as [Book, ...Book[]];
}

function roomFor(page: BookPage, overflows: readonly Overflow[], room: Room): Room | undefined {
  if (LISTS.has(page.template)) {
    const factor = (room.list[page.template] ?? 1) * 0.92;
    return factor < MIN_FACTOR ? undefined : { ...room, list: { ...room.list, [page.template]: factor } };
  }
  if (!('cooperative' in page)) return undefined;
  const { code } = page.cooperative;
  const story = 'storyHtml' in page && page.storyHtml ? page.storyHtml : undefined;
  const share = shareOf(overflows);
  const aboutStory = overflows.some(({ box }) => box === 'story') || !('products' in page);
  if (story && aboutStory) {
    const input = room.story[code] ?? 1;
    return { ...room, story: { ...room.story, [code]: input * share < 0.15 ? 0 : input * share * 0.97 } };
  }
  if (!('products' in page) || page.products.length < 2) {
    return story ? { ...room, story: { ...room.story, [code]: 0 } } : undefined;
  }
  const fewer = page.products.length - 1;
  if (page.template === 'price-list' && story) return { ...room, prices: { ...room.prices, [code]: fewer } };
  return { ...room, cards: { ...room.cards, [code]: fewer } };
}

/** The first step at which the text should fit: smaller type takes fewer lines, and lower ones. */
function smallerFor(book: Book, page: BookPage, overflows: readonly Overflow[], room: Room): Room | undefined {
  const { anchor = '' } = page;
  const now = room.smaller[anchor] ?? 0;
  const max = maxSteps(book.edition.format, book.lang);
  if (now >= max) return undefined;
  const wanted = (SMALLER[now - 1] ?? 1) * Math.sqrt(shareOf(overflows));
  const step = SMALLER.findIndex((scale) => scale <= wanted);
  const next = Math.min(max, Math.max(now + 1, step < 0 ? max : step + 1));
  return { ...room, smaller: { ...room.smaller, [anchor]: next } };
}

/** The share of its content that the most crowded box shows. */
function shareOf(overflows: readonly Overflow[]): number {
  return Math.min(...overflows.map((overflow) => overflow.share));
}

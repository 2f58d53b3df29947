import { translator } from '../../../i18n/translate.ts';
import type { Edition, Section } from '../../../model/edition.ts';
import { dirOf } from '../../../model/languages.ts';
import { type Book, type BookPage, FORMATS } from '../book.ts';
import { bodyPages, anchored } from './body.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { paginateContents } from './contents.ts';
import { type DraftPage, NO_PAGE_NUMBERS, type PageNumbers, pageNumbersOf } from './draft-page.ts';
import type { Manuscript } from './manuscript.ts';
import { sparePage } from './order-slips.ts';
import { listFactor } from './room.ts';
import { runningHead } from './running-head.ts';
import { SECTION_PAGES } from './sections.ts';

/**
 * Lays an edition out on pages. Pure: the same manuscript gives the same book.
 *
 * The number of pages never depends on a page number, so the book is laid out twice: first to find the page numbers,
 * then with the numbers filled in.
 *
 * @throws Error when an entry of the contents or of an index has no page: a bug of ours
 */
export function compose(manuscript: Manuscript): Book {
  const { edition, catalogue, lang } = manuscript;
  // A book without the cooperatives' pages lists no chapters.
  const chapters = edition.sections.includes('cooperatives') ? chaptersOf(edition, catalogue, lang) : [];
  const drafts = draftPages(manuscript, chapters, pageNumbersOf(draftPages(manuscript, chapters, NO_PAGE_NUMBERS)));
  const pages = drafts.map((draft, index): BookPage => {
    const anchor = `${isTwoDirection(edition) ? `${lang}-` : ''}${draft.anchor ?? `page-${index + 1}`}`;
    return {
      ...draft,
      head: runningHead(draft.head ?? edition.title),
      number: index + 1,
      side: index % 2 === 0 ? 'recto' : 'verso',
      anchor,
      smaller: manuscript.room.smaller[anchor],
    };
  });
  return { edition, catalogue, lang, dir: dirOf(lang), format: FORMATS[edition.format], pages };
}

function draftPages(manuscript: Manuscript, chapters: readonly Chapter[], numbers: PageNumbers): DraftPage[] {
  const sections = manuscript.edition.sections;
  const split = sections.indexOf('cooperatives');
  const part = (names: readonly Section[]) =>
    names.flatMap((name) => (name === 'cooperatives' ? [] : SECTION_PAGES[name](manuscript, numbers)));
  const before = part(sections.slice(0, Math.max(0, split)));
  const after = part(sections.slice(split + 1));
  const services = [...before, ...after];
  const spare = sparePage(manuscript.catalogue);

  const drafts: DraftPage[] = [{ template: 'cover', folio: false, anchor: 'cover' }];
  // The contents list the sections before and after them, and are one of these sections themselves.
  for (const draft of before) {
    if (draft.template === 'contents') drafts.push(...contentsPages(manuscript, chapters, services, numbers));
    else drafts.push(draft);
  }
  if (split >= 0) {
    // Cover and front matter end on an odd page, for the first chapter opens a spread.
    if (drafts.length % 2 === 0) drafts.push({ template: 'notes', folio: true });
    drafts.push(...bodyPages(chapters, manuscript, numbers));
  }
  drafts.push(...after);
  if (isTwoDirection(manuscript.edition)) {
    // The back of a two-direction book is the cover of its other half.
    drafts.push({ template: 'meeting', folio: false, anchor: 'meeting' });
    const first = manuscript.before === 0;
    // The first half ends on a right page, so that the two last pages face each other. The second half makes the page
    // count of the whole book a multiple of four.
    const notes = first ? padding(drafts.length, spare, 2) : padding(drafts.length + manuscript.before, spare);
    return [...drafts.slice(0, -1), ...notes, ...drafts.slice(-1)];
  }
  drafts.push(...padding(drafts.length + 1, spare));
  drafts.push({
    template: 'back-cover',
    chapters: chapters.flatMap(({ category }) =>
      category ? [{ category, page: numbers.page(`chapter-${category.id}`) }] : [],
    ),
    folio: false,
    anchor: 'back-cover',
  });
  return drafts;
}

function contentsPages(
  manuscript: Manuscript,
  chapters: readonly Chapter[],
  services: readonly DraftPage[],
  numbers: PageNumbers,
): DraftPage[] {
  const title = translator(manuscript.lang)('print:contents.title');
  const pages = paginateContents(chapters, services, manuscript, numbers, listFactor(manuscript.room, 'contents'));
  return anchored(
    pages.map((groups, index) => ({ template: 'contents', groups, continued: index > 0, folio: true })),
    { anchor: 'contents', bookmark: { title, level: 1 } },
  );
}

/** Whether the edition is a two-direction book, whose halves are composed one by one. */
function isTwoDirection({ languages }: Edition): boolean {
  return languages.length > 1;
}

/**
 * Pages that fill `count` pages, the back cover included, up to a multiple of four for the stapler. The last of them is
 * the inside of the back cover: notes. Three filler pages hold a spare page between notes: where it holds order slips,
 * cutting them out damages only the notes on the other side of the leaf.
 */
function padding(count: number, spare: DraftPage, multiple = 4): DraftPage[] {
  const missing = (multiple - (count % multiple)) % multiple;
  const notes: DraftPage = { template: 'notes', folio: true };
  if (missing === 3) return [notes, spare, notes];
  return Array.from({ length: missing }, () => notes);
}

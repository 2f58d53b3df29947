import { translator } from '../../../i18n/translate.ts';
import type { Edition, Section } from '../../../model/edition.ts';
import { dirOf } from '../../../model/languages.ts';
import { type Book, type BookPage, FORMATS } from '../book.ts';
import { bodyLeaves, marked } from './body.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { contentsPages } from './contents.ts';
import { indexLeaves, isIndex } from './indexes.ts';
import { type Leaf, NOWHERE, type Whereabouts, whereabouts } from './draft-page.ts';
import type { Manuscript } from './manuscript.ts';
import { spareLeaf, takesSlips } from './order-slips.ts';
import { listFactor } from './room.ts';
import { runningHead } from './running-head.ts';
import { serviceLeaves } from './services.ts';

/**
 * Lays an edition out on pages. Pure: the same manuscript gives the same book.
 *
 * How many pages anything takes never depends on a page number, so the book is laid out twice: once to see where
 * things come to stand, and once more with the numbers written in.
 *
 * @throws Error when something of the contents or an index is on no page: a bug of ours
 */
export function compose(manuscript: Manuscript): Book {
  const { edition, catalogue, lang } = manuscript;
  // A book without the cooperatives' pages has no chapters to list or to lead to.
  const chapters = edition.sections.includes('cooperatives') ? chaptersOf(edition, catalogue, lang) : [];
  const leaves = leavesOf(manuscript, chapters, whereabouts(leavesOf(manuscript, chapters, NOWHERE)));
  const pages = leaves.map((leaf, index): BookPage => {
    const anchor = `${isHalf(edition) ? `${lang}-` : ''}${leaf.anchor ?? `page-${index + 1}`}`;
    return {
      ...leaf,
      head: runningHead(leaf.head ?? edition.title),
      number: index + 1,
      side: index % 2 === 0 ? 'recto' : 'verso',
      anchor,
      smaller: manuscript.room.smaller[anchor],
    };
  });
  return { edition, catalogue, lang, dir: dirOf(lang), format: FORMATS[edition.format], pages };
}

function leavesOf(manuscript: Manuscript, chapters: readonly Chapter[], where: Whereabouts): Leaf[] {
  const sections = manuscript.edition.sections;
  const split = sections.indexOf('cooperatives');
  const part = (names: readonly Section[]) => names.flatMap((name) => sectionLeaves(name, manuscript, where));
  const before = part(sections.slice(0, Math.max(0, split)));
  const after = part(sections.slice(split + 1));
  const services = [...before, ...after];
  const spare = spareLeaf(manuscript.catalogue);

  const leaves: Leaf[] = [{ template: 'cover', folio: false, anchor: 'cover' }];
  // Contents list what stands before and after them, and are themselves one of these sections.
  for (const leaf of before) {
    if (leaf.template === 'contents') leaves.push(...contentsLeaves(manuscript, chapters, services, where));
    else leaves.push(leaf);
  }
  if (split >= 0) {
    // Cover and front matter end on an odd page, for the first chapter opens a spread.
    if (leaves.length % 2 === 0) leaves.push({ template: 'notes', folio: true });
    leaves.push(...bodyLeaves(chapters, manuscript, where));
  }
  leaves.push(...after);
  if (isHalf(manuscript.edition)) {
    // The back of a two-direction book is the cover of its other half.
    leaves.push({ template: 'meeting', folio: false, anchor: 'meeting' });
    const first = manuscript.before === 0;
    // The first half ends on a right page, so that both ends face each other; the second makes the whole book bindable.
    const notes = first ? padding(leaves.length, spare, 2) : padding(leaves.length + manuscript.before, spare);
    return [...leaves.slice(0, -1), ...notes, ...leaves.slice(-1)];
  }
  leaves.push(...padding(leaves.length + 1, spare));
  leaves.push({
    template: 'back-cover',
    chapters: chapters.flatMap(({ category }) =>
      category ? [{ category, page: where.page(`chapter-${category.id}`) }] : [],
    ),
    folio: false,
    anchor: 'back-cover',
  });
  return leaves;
}

function sectionLeaves(section: Section, manuscript: Manuscript, where: Whereabouts): Leaf[] {
  const { lang, catalogue } = manuscript;
  const t = translator(lang);
  switch (section) {
    case 'imprint':
      return [{ template: 'imprint', folio: false, anchor: 'imprint' }];
    case 'contents':
      // Only its place: the pages are made once all other sections are known.
      return [{ template: 'contents', groups: [], continued: false, folio: true }];
    case 'how-to-order': {
      const printed = (name: Section) => manuscript.edition.sections.includes(name);
      const withDistributors = printed('distributors') && catalogue.distributors.length > 0;
      return marked(
        [
          {
            template: 'how-to-order',
            distributorsPage: withDistributors ? where.page('distributors') : undefined,
            pointsOfSale: printed('points-of-sale') ? catalogue.pointsOfSale.length : 0,
            folio: true,
          },
        ],
        { anchor: 'how-to-order', bookmark: { title: t('print:order-how.title'), level: 1 } },
      );
    }
    case 'order-slips':
      if (!takesSlips(catalogue)) return [];
      return marked([{ template: 'order-slips', folio: true }], {
        anchor: 'order-slips',
        bookmark: { title: t('print:slip.title'), level: 1 },
      });
    default:
      return isIndex(section) ? indexLeaves(section, manuscript, where) : serviceLeaves(section, manuscript);
  }
}

function contentsLeaves(
  manuscript: Manuscript,
  chapters: readonly Chapter[],
  services: readonly Leaf[],
  where: Whereabouts,
): Leaf[] {
  const title = translator(manuscript.lang)('print:contents.title');
  const pages = contentsPages(chapters, services, manuscript, where, listFactor(manuscript.room, 'contents'));
  return marked(
    pages.map((groups, index) => ({ template: 'contents', groups, continued: index > 0, folio: true })),
    { anchor: 'contents', bookmark: { title, level: 1 } },
  );
}

/** Is a book of this edition only one of the two that meet in the middle? */
function isHalf({ languages }: Edition): boolean {
  return languages.length > 1;
}

/**
 * Pages that make `count` pages, the back cover among them, a multiple of four for the stapler. The last of them is the back of
 * the cover's leaf: notes. With three to fill, a spare page stands on the leaf before: where it is order slips, cutting
 * them out spoils nothing but the notes behind them.
 */
function padding(count: number, spare: Leaf, leaf = 4): Leaf[] {
  const missing = (leaf - (count % leaf)) % leaf;
  const notes: Leaf = { template: 'notes', folio: true };
  if (missing === 3) return [notes, spare, notes];
  return Array.from({ length: missing }, () => notes);
}

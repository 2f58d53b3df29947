import { type Key, translator } from '../../../i18n/translate.ts';
import type { Section } from '../../../model/edition.ts';
import { type Lang, otherLangs } from '../../../model/languages.ts';
import type { IndexKind, IndexLine } from '../book.ts';
import { anchored } from './body.ts';
import { indexLines } from './index-lines.ts';
import { paginateIndex } from './paginate-index.ts';
import type { DraftPage, PageNumbers } from './draft-page.ts';
import type { Manuscript } from './manuscript.ts';
import { markLines } from './mark-index.ts';
import { listFactor } from './room.ts';
import { townLines } from './town-index.ts';

// The indexes at the end of a book. A book of one language has each index in all languages of the guide, its own
// language first; a half of a two-direction book has them only in its own.

const TITLES: Record<IndexKind, Key> = {
  names: 'print:book.index',
  towns: 'print:index.towns',
  marks: 'print:index.marks',
};

/** The pages of one of the indexes; none when it would be empty. */
export function indexPages(kind: IndexKind, manuscript: Manuscript, numbers: PageNumbers): DraftPage[] {
  const { lang, edition, catalogue } = manuscript;
  const others = otherLangs(lang).filter((other) => catalogue.settings.languages.includes(other));
  const langs = edition.languages.length > 1 ? [lang] : [lang, ...others];
  return langs.flatMap((each) => {
    if (kind === 'marks' && marksFollowTowns(each, manuscript, numbers)) return [];
    if (kind === 'towns' && marksFollowTowns(each, manuscript, numbers)) {
      const title = translator(each)('print:index.towns-and-marks');
      return pagesOf('towns', each, title, townsAndMarks(each, manuscript, numbers), manuscript);
    }
    const title = translator(each)(TITLES[kind]);
    return pagesOf(kind, each, title, linesOf(kind, each, manuscript, numbers), manuscript);
  });
}

/** Whether the index of marks continues on the pages of towns: marks are few, and this must not take more pages. */
function marksFollowTowns(lang: Lang, manuscript: Manuscript, numbers: PageNumbers): boolean {
  const { sections } = manuscript.edition;
  if (sections.indexOf('index-marks') !== sections.indexOf('index-towns') + 1) return false;
  if (!sections.includes('index-towns')) return false;
  const pages = (lines: IndexLine[]) => (lines.length === 0 ? 0 : cut(lines, lang, manuscript).length);
  const [towns, marks] = (['towns', 'marks'] as const).map((kind) => linesOf(kind, lang, manuscript, numbers));
  if (!towns?.length || !marks?.length) return false;
  return pages(townsAndMarks(lang, manuscript, numbers)) <= pages(towns) + pages(marks);
}

function townsAndMarks(lang: Lang, manuscript: Manuscript, numbers: PageNumbers): IndexLine[] {
  return [
    ...linesOf('towns', lang, manuscript, numbers),
    { title: translator(lang)('print:index.marks-here'), kind: 'marks' },
    ...linesOf('marks', lang, manuscript, numbers),
  ];
}

function linesOf(kind: IndexKind, lang: Lang, { edition, catalogue }: Manuscript, numbers: PageNumbers): IndexLine[] {
  const { sections } = edition;
  // An index lists only what this book prints.
  const printed = <T>(section: Section, entries: readonly T[]) => (sections.includes(section) ? entries : []);
  const cooperatives = printed('cooperatives', catalogue.cooperatives);
  if (kind === 'names') return indexLines(cooperatives, lang, numbers);
  if (kind === 'marks') return markLines(cooperatives, lang, numbers);
  const sellers = {
    distributors: printed('distributors', catalogue.distributors),
    pointsOfSale: printed('points-of-sale', catalogue.pointsOfSale),
  };
  return townLines({ cooperatives, ...sellers }, lang, numbers);
}

function cut(lines: readonly IndexLine[], lang: Lang, { edition, room }: Manuscript): IndexLine[][][] {
  return paginateIndex(lines, lang, edition.format, listFactor(room, 'index'));
}

function pagesOf(kind: IndexKind, lang: Lang, title: string, lines: IndexLine[], manuscript: Manuscript): DraftPage[] {
  if (lines.length === 0) return [];
  const pages = cut(lines, lang, manuscript);
  const kinds = kindsAtPageStart(pages, kind);
  return anchored(
    pages.map((columns, index) => ({
      template: 'index',
      title,
      lang,
      kind: kinds[index] ?? kind,
      columns,
      share: listFactor(manuscript.room, 'index'),
      folio: true,
    })),
    { anchor: `index-${kind === 'names' ? '' : `${kind}-`}${lang}`, bookmark: { title, level: 1 } },
  );
}

/** The kind of index that the first line of each page belongs to: an index may begin in the middle of a page. */
function kindsAtPageStart(pages: readonly IndexLine[][][], first: IndexKind): IndexKind[] {
  let current = first;
  return pages.map((columns) => {
    const start = current;
    for (const line of columns.flat()) if ('title' in line) current = line.kind;
    return start;
  });
}

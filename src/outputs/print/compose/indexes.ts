import { type Key, translator } from '../../../i18n/translate.ts';
import type { Section } from '../../../model/edition.ts';
import { type Lang, otherLangs } from '../../../model/languages.ts';
import type { IndexKind, IndexLine } from '../book.ts';
import { marked } from './body.ts';
import { indexLines } from './index-lines.ts';
import { indexPages } from './index-pages.ts';
import type { Leaf, Whereabouts } from './draft-page.ts';
import type { Manuscript } from './manuscript.ts';
import { markLines } from './mark-index.ts';
import { listFactor } from './room.ts';
import { townLines } from './town-index.ts';

// The indexes at the end of a book. A book of one language has each of them in all languages of the guide, its own
// first; a half of a two-direction book only in its own.

type IndexSection = Extract<Section, `index${string}`>;

const TITLES: Record<IndexKind, Key> = {
  names: 'print:book.index',
  towns: 'print:index.towns',
  marks: 'print:index.marks',
};

const KINDS: Record<IndexSection, IndexKind> = { index: 'names', 'index-towns': 'towns', 'index-marks': 'marks' };

export function isIndex(section: Section): section is IndexSection {
  return section in KINDS;
}

/** The pages of one of the indexes; none when it would be empty. */
export function indexLeaves(section: IndexSection, manuscript: Manuscript, where: Whereabouts): Leaf[] {
  const { lang, edition, catalogue } = manuscript;
  const others = otherLangs(lang).filter((other) => catalogue.settings.languages.includes(other));
  const langs = edition.languages.length > 1 ? [lang] : [lang, ...others];
  return langs.flatMap((each) => {
    if (section === 'index-marks' && marksFollowTowns(each, manuscript, where)) return [];
    if (section === 'index-towns' && marksFollowTowns(each, manuscript, where)) {
      const title = translator(each)('print:index.towns-and-marks');
      return pagesOf('towns', each, title, together(each, manuscript, where), manuscript);
    }
    const kind = KINDS[section];
    const title = translator(each)(TITLES[kind]);
    return pagesOf(kind, each, title, linesOf(kind, each, manuscript, where), manuscript);
  });
}

/** Marks are few: they finish the pages of towns rather than stand alone on one, unless that takes a page more. */
function marksFollowTowns(lang: Lang, manuscript: Manuscript, where: Whereabouts): boolean {
  const { sections } = manuscript.edition;
  if (sections.indexOf('index-marks') !== sections.indexOf('index-towns') + 1) return false;
  if (!sections.includes('index-towns')) return false;
  const pages = (lines: IndexLine[]) => (lines.length === 0 ? 0 : cut(lines, lang, manuscript).length);
  const [towns, marks] = (['towns', 'marks'] as const).map((kind) => linesOf(kind, lang, manuscript, where));
  if (!towns?.length || !marks?.length) return false;
  return pages(together(lang, manuscript, where)) <= pages(towns) + pages(marks);
}

function together(lang: Lang, manuscript: Manuscript, where: Whereabouts): IndexLine[] {
  return [
    ...linesOf('towns', lang, manuscript, where),
    { title: translator(lang)('print:index.marks-here'), kind: 'marks' },
    ...linesOf('marks', lang, manuscript, where),
  ];
}

function linesOf(kind: IndexKind, lang: Lang, { edition, catalogue }: Manuscript, where: Whereabouts): IndexLine[] {
  const { sections } = edition;
  // An index leads to pages of this book alone.
  const printed = <T>(section: Section, things: readonly T[]) => (sections.includes(section) ? things : []);
  const inside = printed('cooperatives', catalogue.cooperatives);
  if (kind === 'names') return indexLines(inside, lang, where);
  if (kind === 'marks') return markLines(inside, lang, where);
  const sellers = {
    distributors: printed('distributors', catalogue.distributors),
    pointsOfSale: printed('points-of-sale', catalogue.pointsOfSale),
  };
  return townLines({ cooperatives: inside, ...sellers }, lang, where);
}

function cut(lines: readonly IndexLine[], lang: Lang, { edition, room }: Manuscript): IndexLine[][][] {
  return indexPages(lines, lang, edition.format, listFactor(room, 'index'));
}

function pagesOf(kind: IndexKind, lang: Lang, title: string, lines: IndexLine[], manuscript: Manuscript): Leaf[] {
  if (lines.length === 0) return [];
  const pages = cut(lines, lang, manuscript);
  const kinds = kindsAtTheirStart(pages, kind);
  return marked(
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

/** What the first line of each page belongs to: an index may begin in the middle of a page. */
function kindsAtTheirStart(pages: readonly IndexLine[][][], first: IndexKind): IndexKind[] {
  let current = first;
  return pages.map((columns) => {
    const start = current;
    for (const line of columns.flat()) if ('title' in line) current = line.kind;
    return start;
  });
}

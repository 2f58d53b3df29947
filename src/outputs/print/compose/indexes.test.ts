import { describe, expect, it } from 'vitest';
import { translator } from '../../../i18n/translate.ts';
import type { Distributor } from '../../../model/distributor.ts';
import type { Section } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Mark } from '../../../model/mark.ts';
import type { Place } from '../../../model/place.ts';
import type { PointOfSale } from '../../../model/point-of-sale.ts';
import type { Book, IndexKind, IndexLine } from '../book.ts';
import { compose } from './compose.ts';
import { nameLines } from './paginate-index.ts';
import type { Manuscript } from './manuscript.ts';
import { sketch } from '../../../../tests/setup/composed-sample.ts';

const town = (key: string, ar: string, fr: string): Place => ({
  key,
  slug: key,
  kind: 'commune',
  name: { ar, fr },
  aliases: [],
});
const BOUJAAD = town('boujaad', 'أبي الجعد', 'Boujaâd');
const OUED_ZEM = town('oued-zem', 'وادي زم', 'Oued Zem');
const FOQRA = town('foqra', 'الفقراء', 'El Foqra');
const PROVINCE: Place = { ...town('05.311', 'خريبكة', 'Khouribga'), kind: 'province' };

const mark = (type: Mark['type']): Mark => ({ type });

/** Three cooperatives in three towns, with marks; a point of sale and two distributors. */
function manuscript(sections: Section[], changes: Partial<Manuscript> = {}): Manuscript {
  const made = sketch([{ products: 2 }, { products: 2 }, { products: 2 }], changes);
  const towns = [BOUJAAD, OUED_ZEM, FOQRA];
  for (const [index, cooperative] of made.catalogue.cooperatives.entries()) {
    cooperative.commune = towns[index] as Place;
    cooperative.marks = index === 1 ? [mark('handmade')] : [];
    for (const product of cooperative.products) product.marks = [];
  }
  const [first] = made.catalogue.cooperatives[0]?.products ?? [];
  if (first) first.marks = [mark('organic'), mark('handmade')];
  const seller = (id: string, zones: Place[]) =>
    ({
      id,
      name: { ar: `موزع ${id}`, fr: `Distributeur ${id}` },
      area: zones[0]?.name,
      zones,
      contacts: [],
    }) as unknown as Distributor;
  made.catalogue.distributors = [seller('near', [FOQRA]), seller('far', [PROVINCE])];
  made.catalogue.pointsOfSale = [
    { id: 'shop', name: { fr: 'Boutique' }, commune: OUED_ZEM, contacts: [], halls: [] } as unknown as PointOfSale,
  ];
  return { ...made, edition: { ...made.edition, sections } };
}

const ALL: Section[] = ['contents', 'cooperatives', 'distributors', 'points-of-sale', 'index-towns', 'index-marks'];

/** The lines of an index as text. */
function linesOf(book: Book, kind: IndexKind, lang: Lang): string[] {
  const lines: string[] = [];
  for (const page of book.pages) {
    if (page.template !== 'index' || page.lang !== lang) continue;
    let current = page.kind;
    for (const line of page.columns.flat()) {
      if ('title' in line) current = line.kind;
      else if (current === kind) lines.push(sayLine(line, book));
    }
  }
  return lines;
}

function sayLine(line: Exclude<IndexLine, { title: string }>, book: Book): string {
  if ('letter' in line) return `[${line.letter}]`;
  if ('heading' in line) return `# ${line.heading}`;
  return `${line.name}${line.code ? ` ${line.code}` : ''} → ${book.pages[line.page - 1]?.template}`;
}

describe('towns', () => {
  const book = compose(manuscript(ALL));

  it('are sorted under letters, without article and with one alef, each with its entries', () => {
    expect(linesOf(book, 'towns', 'ar')).toEqual([
      '[ا]',
      '# أبي الجعد',
      'النجمة 201 201 → cooperative',
      '[ف]',
      '# الفقراء',
      'النجمة 203 203 → cooperative',
      'موزع near → distributors',
      '[و]',
      '# وادي زم',
      'النجمة 202 202 → cooperative',
      'Boutique → points-of-sale',
    ]);
  });

  it('are sorted by their names in the other language', () => {
    const french = linesOf(book, 'towns', 'fr').filter((line) => line.startsWith('#'));
    expect(french).toEqual(['# Boujaâd', '# El Foqra', '# Oued Zem']);
  });

  it('leave out sellers without a page in the book', () => {
    const bare = compose(manuscript(['cooperatives', 'index-towns']));
    expect(linesOf(bare, 'towns', 'fr').filter((line) => /Boutique|Distributeur/.test(line))).toEqual([]);
  });
});

describe('marks', () => {
  it('list the cooperatives that carry them, then single products', () => {
    expect(linesOf(compose(manuscript(ALL)), 'marks', 'fr')).toEqual([
      '# Bio',
      'Miel 201-01 → products',
      '# Fait main',
      'Najma 202 202 → cooperative',
      'Miel 201-01 → products',
    ]);
  });

  it('continue the page of towns, and share its title', () => {
    const pages = compose(manuscript(ALL)).pages.filter(({ template }) => template === 'index');
    expect(pages.map(({ bookmark }) => bookmark?.title)).toEqual(
      (['ar', 'fr'] as const).map((lang) => translator(lang)('print:index.towns-and-marks')),
    );
  });

  it('have a page of their own when another section is between', () => {
    const book = compose(manuscript(['cooperatives', 'index-towns', 'index', 'index-marks']));
    const kinds = book.pages.flatMap((page) => (page.template === 'index' ? [page.kind] : []));
    expect(kinds).toEqual(['towns', 'towns', 'names', 'names', 'marks', 'marks']);
  });

  it('are left out of a book without marks', () => {
    const plain = manuscript(['contents', 'cooperatives', 'index-marks']);
    for (const cooperative of plain.catalogue.cooperatives) {
      cooperative.marks = [];
      for (const product of cooperative.products) product.marks = [];
    }
    const book = compose(plain);
    expect(book.pages.filter(({ template }) => template === 'index')).toEqual([]);
    const announced = book.pages.flatMap((page) => (page.template === 'contents' ? page.groups : []));
    expect(announced.flatMap(({ entries }) => entries).filter(({ code }) => !code)).toEqual([]);
  });
});

it('has only the indexes of its own language in a half of a two-direction book', () => {
  const half = manuscript(ALL);
  const book = compose({ ...half, edition: { ...half.edition, languages: ['ar', 'fr'] } });
  expect(book.pages.flatMap((page) => (page.template === 'index' ? [page.lang] : []))).toEqual(['ar']);
});

it('lists no cooperatives in a book without their pages', () => {
  const book = compose(manuscript(['imprint', 'contents', 'points-of-sale', 'index', 'index-towns', 'index-marks']));
  expect(linesOf(book, 'names', 'ar')).toEqual([]);
  expect(linesOf(book, 'towns', 'ar')).toEqual(['[و]', '# وادي زم', 'Boutique → points-of-sale']);
});

it.each([
  ['Miel', 1],
  ['Huile d’olive vierge extra', 1],
  ['Huile d’olive vierge extra pressée à froid', 2],
  ['SavonNaturelHuileDoliveEtHerbesDesMontagnes', 2],
  ['Savon SavonNaturelHuileDoliveEtHerbesDesMontagnesDuMoyenAtlas', 3],
])('%s takes as many lines of 28 letters as it is broken into', (name, lines) =>
  expect(nameLines(name, 28)).toBe(lines),
);

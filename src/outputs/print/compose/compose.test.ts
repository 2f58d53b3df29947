import { describe, expect, it } from 'vitest';
import { foldArabic } from '../../../i18n/sort.ts';
import type { Distributor } from '../../../model/distributor.ts';
import { FORMAT_IDS, type FormatId } from '../../../model/edition.ts';
import type { Book, BookPage } from '../book.ts';
import { CHAPTER, heightOf } from '../layout/capacity.ts';
import { rowSlot } from '../pictures/picture-slots.ts';
import { FORMAT_LAYOUTS } from '../layout/formats.ts';
import { compose } from './compose.ts';
import { productsOn } from './draft-page.ts';
import { INITIAL_ROOM } from './room.ts';
import { type Sketch, sketch } from '../../../../tests/setup/composed-sample.ts';

const MIXED: Sketch[] = [
  { products: 5 },
  { products: 1 },
  { products: 13 },
  { products: 3, pictures: 0 },
  { products: 2 },
  { products: 1, chapter: 2 },
  { products: 7, chapter: 2 },
  { products: 12, chapter: 3 },
  { products: 0, chapter: 3 },
  { products: 11, pictures: 0, chapter: 3 },
];

function pagesOf(book: Book, template: BookPage['template']): BookPage[] {
  return book.pages.filter((page) => page.template === template);
}

function sizes(book: Book, code: string): [string, number][] {
  return book.pages
    .filter((page) => 'cooperative' in page && page.cooperative.code === code)
    .map((page) => [page.template, productsOn(page).length]);
}

/** Checks the properties of every book. */
function expectSound(book: Book): void {
  const { pages } = book;
  expect(pages.map((page) => page.number)).toEqual(pages.map((_, index) => index + 1));
  for (const page of pages) expect(page.side).toBe(page.number % 2 === 0 ? 'verso' : 'recto');
  expect(pages.length % 4).toBe(0);
  expect(pages.at(0)?.template).toBe('cover');
  expect(pages.at(-1)?.template).toBe('back-cover');
  const anchors = pages.map((page) => page.anchor);
  expect(new Set(anchors).size).toBe(anchors.length);

  const printed = pages.flatMap((page) => productsOn(page).map((product) => product.code));
  const wanted = book.catalogue.cooperatives.flatMap((it) => it.products.map((product) => product.code));
  expect(printed.toSorted()).toEqual(wanted);
  for (const cooperative of book.catalogue.cooperatives) {
    const own = pages.filter((page) => 'cooperative' in page && page.cooperative === cooperative);
    if (own.length > 1) expect(own[0]?.side).toBe('verso');
    for (const page of own) {
      if (page.template === 'products' && cooperative.products.length > 1) {
        expect(page.products.length).toBeGreaterThan(1);
        expect(page.products.length).toBeLessThanOrEqual(6);
      }
    }
  }
  for (const page of pages) if (page.template === 'chapter-opener') expect(page.side).toBe('verso');
}

function at(book: Book, number: number): BookPage {
  const page = book.pages[number - 1];
  if (!page) throw new Error(`No page ${number}`);
  return page;
}

describe('any number of products', () => {
  it.each(Array.from({ length: 25 }, (_, index) => index + 1))('%i products, with and without pictures', (products) => {
    for (const pictures of [products, 1, 0]) {
      expectSound(compose(sketch([{ products, pictures }, { products: 4 }, { products, pictures, chapter: 2 }])));
    }
  });

  it('lays pages out as the design language says', () => {
    const book = compose(sketch([2, 3, 4, 5, 6, 7, 11, 13].map((products) => ({ products }))));
    expect(sizes(book, '201')).toEqual([
      ['cooperative', 0],
      ['products', 2],
    ]);
    expect(sizes(book, '205')).toEqual([
      ['cooperative', 0],
      ['products', 6],
    ]);
    expect(sizes(book, '206')).toEqual([
      ['band', 5],
      ['products', 2],
    ]);
    expect(sizes(book, '207')).toEqual([
      ['band', 5],
      ['products', 6],
    ]);
    // Three pages would put the next cooperative on the wrong side, so there are an opener and three pages.
    expect(sizes(book, '208')).toEqual([
      ['cooperative', 0],
      ['products', 5],
      ['products', 4],
      ['products', 4],
    ]);
  });

  it('lets single pages face each other and keeps the band when the spread is full', () => {
    const book = compose(sketch([{ products: 1 }, { products: 3, pictures: 0 }, { products: 13 }, { products: 1 }]));
    expect(sizes(book, '201')).toEqual([['one-product', 1]]);
    expect(sizes(book, '202')).toEqual([['price-list', 3]]);
    expect(sizes(book, '203')).toEqual([
      ['band', 5],
      ['products', 4],
      ['products', 4],
    ]);
    expectSound(book);
  });

  it('gives a single product an opener when no page can face it', () => {
    expect(sizes(compose(sketch([{ products: 1 }, { products: 5 }])), '201')).toEqual([
      ['cooperative', 0],
      ['products', 1],
    ]);
  });

  it('never puts more cards on a page than measuring allowed', () => {
    for (const cards of [1, 2, 3, 4, 5]) {
      const room = {
        ...INITIAL_ROOM,
        cards: Object.fromEntries(MIXED.map((_, index) => [String(201 + index), cards])),
      };
      const book = compose(sketch(MIXED, { room }));
      for (const page of book.pages)
        if ('products' in page && Array.isArray(page.products)) expect(page.products.length).toBeLessThanOrEqual(cards);
      const printed = book.pages.flatMap((page) => productsOn(page));
      expect(new Set(printed).size).toBe(MIXED.reduce((sum, it) => sum + it.products, 0));
      expect(printed.length).toBe(new Set(printed).size);
    }
  });
});

describe('numbers', () => {
  const book = compose(sketch(MIXED));
  expectSound(book);

  it('lists chapters and cooperatives with their pages in the contents', () => {
    const entries = pagesOf(book, 'contents').flatMap((page) => (page.template === 'contents' ? page.groups : []));
    const coded = entries.flatMap((group) => group.entries).filter((entry) => entry.code);
    expect(coded.map((entry) => entry.code).toSorted()).toEqual(book.catalogue.cooperatives.map((it) => it.code));
    for (const entry of coded) {
      const page = at(book, entry.page);
      expect('cooperative' in page && page.cooperative.code).toBe(entry.code);
      expect(page.anchor).toBe(entry.code);
    }
    for (const group of entries) if (group.category) expect(at(book, group.page ?? 0).template).toBe('chapter-opener');
  });

  it('lists each product with the page of its card in the index, letters in order', () => {
    for (const lang of ['ar', 'fr'] as const) {
      const lines = book.pages.flatMap((page) =>
        page.template === 'index' && page.lang === lang ? page.columns.flat() : [],
      );
      const letters = lines.flatMap((line) => ('letter' in line ? [line.letter] : []));
      expect(new Set(letters).size).toBe(letters.length);
      expect(letters).not.toContain('Œ');
      const entries = lines.flatMap((line) => ('code' in line ? [line] : []));
      for (const entry of entries) {
        const page = at(book, entry.page);
        const codes = [
          ...productsOn(page).map((product) => product.code),
          'cooperative' in page && page.cooperative.code,
        ];
        expect(codes).toContain(entry.code);
      }
      expect(entries).toHaveLength(
        book.catalogue.cooperatives.length + MIXED.reduce((sum, it) => sum + it.products, 0),
      );
    }
  });

  it('sorts Arabic without its article and French œ under O', () => {
    const letterOf = (lang: 'ar' | 'fr', name: string) => {
      const lines = book.pages.flatMap((page) =>
        page.template === 'index' && page.lang === lang ? page.columns.flat() : [],
      );
      const index = lines.findIndex((line) => 'name' in line && line.name === name);
      const heading = lines.slice(0, index).findLast((line) => 'letter' in line);
      return heading && 'letter' in heading ? foldArabic(heading.letter) : undefined;
    };
    expect(letterOf('ar', 'العسل')).toBe('ع');
    expect(letterOf('ar', 'أركان')).toBe('ا');
    expect(letterOf('fr', 'Œufs frais')).toBe('O');
    expect(letterOf('fr', 'Épices')).toBe('E');
  });

  it('never ends a column with a letter', () => {
    const long = compose(sketch(Array.from({ length: 40 }, () => ({ products: 6 }))));
    for (const page of long.pages) {
      if (page.template !== 'index') continue;
      for (const column of page.columns) expect('letter' in (column.at(-1) ?? {})).toBe(false);
    }
  });

  it.each(['town', 'code'] as const)('is valid in the order by %s too', (order) => {
    const manuscript = sketch(MIXED);
    const ordered = compose({ ...manuscript, edition: { ...manuscript.edition, order } });
    expectSound(ordered);
    expect(pagesOf(ordered, 'chapter-opener')).toEqual([]);
    const codes = ordered.pages.flatMap((page) => ('cooperative' in page ? [page.cooperative.code] : []));
    expect(codes).toEqual(codes.toSorted());
  });

  it('sorts codes by number', () => {
    const manuscript = sketch([{ products: 1 }, { products: 1 }, { products: 1 }]);
    const [first] = manuscript.catalogue.cooperatives;
    if (first) first.code = '1202';
    for (const order of ['category', 'code'] as const) {
      const { pages } = compose({ ...manuscript, edition: { ...manuscript.edition, order } });
      const codes = new Set(pages.flatMap((page) => ('cooperative' in page ? [page.cooperative.code] : [])));
      expect([...codes]).toEqual(['202', '203', '1202']);
    }
  });

  it('stays valid when all texts are long', () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ products: 1 + (index % 9), chapter: 1 + (index % 3) }));
    const flowed = { 'story-205': ['<p>1</p>'], 'story-211': ['<p>1</p>', '<p>2</p>'] };
    const room = { ...INITIAL_ROOM, list: { contents: 0.8, index: 0.7 } };
    expectSound(compose(sketch(many, { flowed, room })));
  });
});

describe('the list of a chapter', () => {
  const listsOf = (cooperatives: number, format: FormatId) => {
    const manuscript = sketch(Array.from({ length: cooperatives }, () => ({ products: 2 })));
    const book = compose({ ...manuscript, edition: { ...manuscript.edition, format } });
    return book.pages.flatMap((page) => (page.template === 'chapter' ? [page] : []));
  };

  it.each(FORMAT_IDS)('fills its page: the fewer cooperatives, the larger their pictures, in %s', (format) => {
    const { slots } = FORMAT_LAYOUTS[format];
    const most = slots['chapter-row-large'].height;
    const body = heightOf(CHAPTER.body, format) - CHAPTER.title;
    const heights = [1, 2, 3, 4, 5, 6, 7].flatMap((count) => {
      const [page, ...more] = listsOf(count, format);
      if (!page || more.length > 0) return [];
      const { rows, rowHeight } = page;
      // Never larger than it was cut, and either of the maximum size or down to the foot of the page.
      expect(rowHeight).toBeLessThanOrEqual(slots[rowSlot(rows) as 'chapter-row'].height);
      if (rows !== 'wide' && rowHeight < most) expect(count * (rowHeight + CHAPTER.between)).toBeCloseTo(body);
      return [rowHeight];
    });
    expect(heights[0]).toBe(slots['chapter-row-wide'].height);
    expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  });
});

describe('order slips', () => {
  /** The list of the chapter takes two pages, and a spare page makes their number odd. */
  const LONG_LIST = Array.from({ length: 12 }, () => ({ products: 2 }));
  const titles = (book: Book) => book.pages.flatMap(({ bookmark }) => bookmark?.title ?? []);

  it('are printed, and fill spare pages, where a seller accepts them', () => {
    const manuscript = sketch(LONG_LIST);
    manuscript.catalogue.distributors = [{ id: 'nahr' } as Distributor];
    const book = compose(manuscript);
    expect(titles(book)).toContain('ورقة الطلب');
    expect(pagesOf(book, 'order-slips').length).toBeGreaterThan(1);
  });

  it('are left out, and not listed in the contents, without distributor and point of sale', () => {
    const book = compose(sketch(LONG_LIST));
    expect(titles(book)).not.toContain('ورقة الطلب');
    expect(pagesOf(book, 'order-slips')).toEqual([]);
    expectSound(book);
  });
});

describe('a square book', () => {
  it.each([4, 5])(
    'has %i products on the page that faces their cooperative, and no spare page beside them',
    (count) => {
      const manuscript = sketch([{ products: count }, { products: count }]);
      const book = compose({ ...manuscript, edition: { ...manuscript.edition, format: 'square' } });
      expect(sizes(book, '201')).toEqual([
        ['cooperative', 0],
        ['products', count],
      ]);
      const spare = book.pages.filter(({ template }) => template === 'order-slips' || template === 'notes');
      expect(spare.filter(({ chapter }) => chapter)).toEqual([]);
    },
  );

  it('has no band, because the page is too low for it', () => {
    const manuscript = sketch([{ products: 11 }]);
    const book = compose({ ...manuscript, edition: { ...manuscript.edition, format: 'square' } });
    expect(pagesOf(book, 'band')).toEqual([]);
  });
});

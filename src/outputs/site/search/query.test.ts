import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { load } from '../../../load/load.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { SearchIndex } from './index-format.ts';
import { buildIndex } from './build-index.ts';
import { createSearcher, queryWords, type Searcher } from './query.ts';

let catalogue: Catalogue;
let index: SearchIndex;
let searcher: Searcher;

beforeAll(async () => {
  const content = fileURLToPath(new URL('../../../../content', import.meta.url));
  const { catalogues } = await load(content, { now: new Date('2026-11-20') });
  if (!catalogues) throw new Error('The sample catalogue does not load');
  catalogue = catalogues.web;
  index = buildIndex(catalogue);
  searcher = createSearcher(index);
});

/** Names in both languages of the first things found. */
function names(query: string, many = 5): string[] {
  return searcher
    .search(query)
    .hits.slice(0, many)
    .map(({ doc }) => {
      const { kind, id } = index.docs[doc] ?? {};
      const found =
        kind === 'product'
          ? catalogue.products.find(({ code }) => code === id)
          : kind === 'cooperative'
            ? catalogue.cooperatives.find(({ code }) => code === id)
            : [...catalogue.distributors, ...catalogue.pointsOfSale, ...catalogue.baskets].find(
                (item) => item.id === id || ('code' in item && item.code === id),
              );
      return `${kind} ${id} ${found?.name.fr} ${found?.name.ar}`;
    });
}

const first = (query: string) => names(query, 1)[0];

test.each(['miel', 'Miel', 'MIEL', 'عسل', 'العسل', 'عَسَل', '3sel', 'assel', 'mieal', 'meil'])(
  '%s finds honey first',
  (query) => {
    const found = names(query);
    expect(found).toHaveLength(5);
    for (const name of found) expect(name).toMatch(/^product .*(Miel|miel)/);
  },
);

test('both languages find the same things', () => {
  const found = (query: string) =>
    new Set(
      searcher
        .search(query)
        .hits.slice(0, 7)
        .map(({ doc }) => doc),
    );
  expect(found('عسل')).toEqual(found('miel'));
  expect(found('عسل miel')).toEqual(found('miel'));
});

test.each(['202-01', '20201', '202 01', '٢٠٢٠١', ' 202-01 '])('the code %s finds its product first', (query) => {
  expect(first(query)).toMatch(/^product 202-01 /);
});

test('three digits find the cooperative, then its products', () => {
  const found = names('202');
  expect(found[0]).toMatch(/^cooperative 202 /);
  expect(found.slice(1).every((name) => name.startsWith('product 202-'))).toBe(true);
});

test.each([
  'Nahlat Al Qamar',
  'nahlat qamar',
  'qamar nahla',
  'نحلة القمر',
  'نحله القمر',
  'cooperative nahlat al qamar',
])('the name %s finds the cooperative', (query) => expect(first(query)).toMatch(/^cooperative 202 /));

test('every product is among the first five for its name in each language and for its code', () => {
  const missed = catalogue.products.flatMap(({ name, code }) =>
    [name.ar, name.fr, code, code.replace('-', '')].filter(
      (query) =>
        query &&
        !names(query).some((found) => found.startsWith(`product ${code} `) || found.endsWith(` ${name.fr} ${name.ar}`)),
    ),
  );
  expect(missed).toEqual([]);
});

test('every spelling the staff wrote down finds its product', () => {
  const missed = catalogue.products.flatMap(({ other_names, code, name }) =>
    other_names.filter(
      (query) =>
        !names(query, 8).some(
          (found) => found.startsWith(`product ${code} `) || found.endsWith(` ${name.fr} ${name.ar}`),
        ),
    ),
  );
  expect(missed).toEqual([]);
});

test('every town and every cooperative is found in each language', () => {
  const missed = catalogue.cooperatives.flatMap(({ name, code, commune }) => [
    ...[name.ar, name.fr].filter((query) => query && !first(query)?.startsWith(`cooperative ${code} `)),
    ...[commune.name.ar, commune.name.fr].filter(
      (query) => query && !names(query, 40).some((found) => found.startsWith(`cooperative ${code} `)),
    ),
  ]);
  expect(missed).toEqual([]);
});

test('all words count, in any order', () => {
  expect(names('thym miel', 1)).toEqual(names('miel thym', 1));
  expect(first('miel thym')).toContain('Miel de thym');
  expect(first('thym miel zzzz')).toContain('Miel de thym');
  expect(searcher.search('thym miel zzzz').whole).toBe(false);
});

test.each(['', '   ', '!!!', '؟؟', '🍯', 'xqzwvk', '<script>alert(1)</script>'.repeat(1000), 'ا'.repeat(10_000)])(
  'a query that means nothing is answered calmly',
  (query) => expect(searcher.search(query).hits.length).toBeLessThan(index.docs.length),
);

test('a number with spaces is one number', () => {
  expect(queryWords('0685 00 00 02')).toEqual(['0685000002']);
  expect(queryWords('miel 202-01')).toEqual(['miel', '20201']);
});

test('the same catalogue gives the same index', () => {
  expect(JSON.stringify(buildIndex(catalogue))).toBe(JSON.stringify(index));
  expect([...index.words].sort((a, b) => (a < b ? -1 : 1))).toEqual(index.words);
});

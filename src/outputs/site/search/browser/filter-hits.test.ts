import { describe, expect, test } from 'vitest';
import { FACET_KEYS, type Facets } from '../shared/facets.ts';
import { type Filter, NO_FILTER } from '../shared/filter.ts';
import { filterHits } from './filter-hits.ts';

// Entries: a chapter (0), a town (1), three products (2-4), two cooperatives (5-6), a market (7). The first two
// products belong to the first cooperative.
const ranges: Record<string, { first: number; end: number }> = {
  product: { first: 2, end: 5 },
  cooperative: { first: 5, end: 7 },
};
const index = {
  range: (kind: string) => ranges[kind] ?? { first: 0, end: 0 },
  cooperativeOf: (product: number) => (product < 4 ? 5 : 6),
};
const facets = {
  names: { chapter: ['honey', 'oils'], town: ['amlal', 'oued-zem'], mark: ['onssa', 'organic'], to: ['06.141', ''] },
  cooperatives: {
    ...Object.fromEntries(FACET_KEYS.map((key) => [key, [0, 0]])),
    price: [1, 6],
    chapter: [0, 1],
    mark: [1, 0],
    season: [32, 0],
    town: [0, 1],
    to: [0, 1],
    women: [1, 0],
  },
  products: { price: [1, 3, 6], chapter: [0, 1, 1], mark: [1, 3, 0], season: [32, 0, 0] },
} as Facets;
const hits = [7, 3, 5, 0, 4, 2, 6, 1].map((entry, at) => ({ entry, score: 1 - at / 10 }));

const choose = (...keys: string[]) => keys.map((key) => ({ key }));
const filtered = (filter: Filter) => filterHits(index, facets, hits, filter, 6);
const entries = (filter: Filter) => filtered(filter).hits.map(({ entry }) => entry);

describe('with a criterion', () => {
  test.each<[string, Filter, number[]]>([
    ['a chapter', { chapter: choose('oils') }, [3, 4, 6]],
    ['two chapters', { chapter: choose('oils', 'honey') }, [3, 5, 4, 2, 6]],
    ['a town: a product has that of its cooperative', { town: choose('amlal') }, [3, 5, 2]],
    ['a mark', { mark: choose('organic') }, [3]],
    ['a town with delivery', { to: choose('06.141') }, [3, 5, 2]],
    ['the season', { season: choose('now') }, [5, 2]],
    ['women-led', { women: choose('led') }, [3, 5, 2]],
    ['a price; a cooperative has that of its cheapest product', { price: choose('50') }, [5, 2]],
    ['a higher price', { price: choose('200') }, [3, 5, 2]],
    ['a chapter and a mark', { chapter: choose('oils'), mark: choose('onssa') }, [3]],
    ['a value that no entry has', { chapter: choose('dairy') }, []],
  ])('only products and cooperatives are left, in their order: %s', (_, filter, expected) => {
    expect(entries(filter)).toEqual(expected);
  });

  test('scores do not change', () => {
    expect(filtered({ mark: choose('organic') }).hits).toEqual([hits[1]]);
  });
});

test('without criteria every hit is left, also those that no facet describes', () => {
  const { hits: all, offered } = filtered(NO_FILTER);
  expect(all).toEqual(hits);
  expect(offered.chapter.toSorted()).toEqual(['honey', 'oils']);
  expect(offered.mark.toSorted()).toEqual(['onssa', 'organic']);
  expect(offered).toMatchObject({ to: ['06.141'], season: ['now'], women: ['led'] });
});

test('only values of the results are offered, for each facet as if nothing were chosen in it', () => {
  const few = filterHits(index, facets, [{ entry: 4, score: 1 }], NO_FILTER, 6);
  expect(few.offered).toMatchObject({ chapter: ['oils'], town: ['oued-zem'], mark: [], season: [] });
  const { offered } = filtered({ chapter: choose('oils') });
  expect(offered.chapter.toSorted()).toEqual(['honey', 'oils']);
  expect(offered.town).toEqual(['amlal', 'oued-zem']);
});

test('without hits nothing is left and nothing is offered', () => {
  const none = filterHits(index, facets, [], NO_FILTER, 1);
  expect(none.hits).toEqual([]);
  expect(none.offered.chapter).toEqual([]);
});

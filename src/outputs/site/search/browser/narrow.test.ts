import { describe, expect, test } from 'vitest';
import type { Facets } from '../shared/facets.ts';
import { type Filter, NO_FILTER } from '../shared/filter.ts';
import { narrow } from './narrow.ts';

// Entries: a chapter (0), a town (1), three products (2-4), two cooperatives (5-6), a market (7). The first two products
// are of the first cooperative.
const ranges: Record<string, { first: number; end: number }> = {
  product: { first: 2, end: 5 },
  cooperative: { first: 5, end: 7 },
};
const index = {
  range: (kind: string) => ranges[kind] ?? { first: 0, end: 0 },
  makerOf: (product: number) => (product < 4 ? 5 : 6),
};
const facets: Facets = {
  chapters: ['honey', 'oils'],
  towns: ['amlal', 'oued-zem'],
  marks: ['onssa', 'organic'],
  zones: [['06.141'], []],
  makers: {
    price: [1, 6],
    chapter: [0, 1],
    marks: [1, 0],
    months: [32, 0],
    town: [0, 1],
    zones: [0, 1],
    women: [1, 0],
  },
  products: { price: [1, 3, 6], chapter: [0, 1, 1], marks: [1, 3, 0], months: [32, 0, 0] },
};
const hits = [7, 3, 5, 0, 4, 2, 6, 1].map((entry, at) => ({ entry, score: 1 - at / 10 }));

const left = (filter: Partial<Filter>, wished = true) =>
  narrow(index, facets, hits, { ...NO_FILTER, ...filter }, { wished, month: 6 });
const entries = (filter: Partial<Filter>) => left(filter).hits.map(({ entry }) => entry);

describe('with a wish', () => {
  test.each<[string, Partial<Filter>, number[]]>([
    ['a chapter', { chapters: ['oils'] }, [3, 4, 6]],
    ['two chapters', { chapters: ['oils', 'honey'] }, [3, 5, 4, 2, 6]],
    ['a town: of a product, its maker’s', { towns: ['amlal'] }, [3, 5, 2]],
    ['a mark', { marks: ['organic'] }, [3]],
    ['a town someone delivers to', { to: { key: '06.141' } }, [3, 5, 2]],
    ['the month', { month: 6 }, [5, 2]],
    ['women at the head', { womenLed: true }, [3, 5, 2]],
    ['a price, also of what a cooperative makes', { upTo: 50 }, [5, 2]],
    ['a higher price', { upTo: 200 }, [3, 5, 2]],
    ['a chapter and a mark', { chapters: ['oils'], marks: ['onssa'] }, [3]],
    ['what nothing is', { chapters: ['dairy'] }, []],
  ])('only products and cooperatives are left, in their order: %s', (_, filter, expected) => {
    expect(entries(filter)).toEqual(expected);
  });

  test('the scores stay', () => {
    expect(left({ marks: ['organic'] }).hits).toEqual([hits[1]]);
  });
});

test('without a wish everything is left, also what no wish could be about', () => {
  const { hits: all, offered } = left({}, false);
  expect(all).toEqual(hits);
  expect(offered.chapters.toSorted()).toEqual(['honey', 'oils']);
  expect(offered.marks.toSorted()).toEqual(['onssa', 'organic']);
  expect(offered).toMatchObject({ zones: ['06.141'], season: true, womenLed: true });
});

test('what is offered is of the results, each kind as if nothing of it were chosen', () => {
  const few = narrow(index, facets, [{ entry: 4, score: 1 }], NO_FILTER, { wished: false, month: 6 });
  expect(few.offered).toMatchObject({ chapters: ['oils'], towns: ['oued-zem'], marks: [], season: false });
  expect(left({ chapters: ['oils'] }).offered.chapters.toSorted()).toEqual(['honey', 'oils']);
  expect(left({ chapters: ['oils'] }).offered.towns).toEqual(['amlal', 'oued-zem']);
});

test('nothing found stays nothing', () => {
  const none = narrow(index, facets, [], NO_FILTER, { wished: false, month: 1 });
  expect(none.hits).toEqual([]);
  expect(none.offered.chapters).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { FACET_KEYS, FACETS, type Facets, createTraitsReader, satisfies, type Traits } from './facets.ts';
import { countCriteria, type Filter, isEmpty, matchFilter, NO_FILTER, readFilter, writeFilter } from './filter.ts';

const NO_TRAITS = Object.fromEntries(FACET_KEYS.map((key) => [key, []])) as unknown as Traits;
const HONEY: Traits = {
  ...NO_TRAITS,
  chapter: ['honey'],
  town: ['05.311.07.03'],
  women: ['led'],
  to: ['05.311'],
  mark: ['onssa'],
  season: ['now'],
  price: ['100', '200', '500'],
};
const RUG: Traits = { ...NO_TRAITS, chapter: ['weaving'], town: ['amlal'], mark: ['handmade'] };

const choose = (...keys: string[]) => keys.map((key) => ({ key }));
const left = (filter: Filter) => [HONEY, RUG].filter((_, at) => matchFilter([HONEY, RUG], filter).passed[at]);

describe('a filter', () => {
  test('without criteria lets everything through', () => {
    expect(left(NO_FILTER)).toEqual([HONEY, RUG]);
    expect(isEmpty(NO_FILTER)).toBe(true);
    expect(isEmpty({ chapter: [] })).toBe(true);
  });

  // Every facet of the table, with an entry that has a value of its own and one that has none.
  test.each(FACET_KEYS)('by %s keeps entries with that value, and is one criterion', (key) => {
    const entry: Traits = { ...NO_TRAITS, [key]: ['05.311'] };
    const filter = { [key]: choose('elsewhere', '05.311') };
    expect(matchFilter([entry, NO_TRAITS], filter).passed).toEqual([true, false]);
    expect(matchFilter([entry], { [key]: choose('elsewhere') }).passed).toEqual([false]);
    expect(countCriteria(filter)).toBe(1);
    expect(isEmpty(filter)).toBe(false);
  });

  test.each<[string, Filter]>([
    ['a town in a zone of a distributor', { to: choose('05.311.01.09') }],
    ['a place of the programme inside a zone', { to: [{ key: 'souk', within: '05.311' }] }],
    ['a mark among others', { mark: choose('organic', 'onssa') }],
    ['a price limit', { price: choose('100') }],
  ])('%s', (_, filter) => {
    expect(left(filter)).toEqual([HONEY]);
  });

  test('needs every criterion', () => {
    expect(left({ chapter: choose('honey'), season: choose('now') })).toEqual([HONEY]);
    expect(left({ chapter: choose('weaving'), season: choose('now') })).toEqual([]);
    expect(left({ to: choose('05.312.01.09') })).toEqual([]);
    expect(left({ price: choose('50') })).toEqual([]);
  });
});

describe('offered values', () => {
  const offeredBy = (filter: Filter) => matchFilter([HONEY, RUG], filter).offered;

  test('are those that the other criteria leave', () => {
    const offered = offeredBy({ chapter: choose('weaving') });
    expect(offered.chapter).toEqual(['honey', 'weaving']);
    expect(offered).toMatchObject({ mark: ['handmade'], to: [], women: [], season: [], price: [] });
    expect(offeredBy(NO_FILTER)).toMatchObject({ season: ['now'], women: ['led'], to: ['05.311'] });
  });

  test('of one facet do not depend on its own choice, and two failed criteria offer nothing', () => {
    expect(offeredBy({ price: choose('50') }).price).toEqual(['100', '200', '500']);
    const none = offeredBy({ price: choose('50'), town: choose('amlal') });
    expect([none.price, none.chapter]).toEqual([[], []]);
  });
});

describe('a page address', () => {
  test('keeps a filter beside the query', () => {
    const filter = Object.fromEntries(FACET_KEYS.map((key) => [key, choose(FACETS[key].flag ?? '100')])) as Filter;
    const several = { ...filter, chapter: choose('honey', 'oils') };
    const query = new URLSearchParams('q=miel&chapter=care');
    writeFilter(query, several);
    expect(query.get('q')).toBe('miel');
    expect(readFilter(new URLSearchParams(String(query)))).toEqual(several);
    writeFilter(query, NO_FILTER);
    expect(String(query)).toBe('q=miel');
  });

  test('has the names it always had, because visitors have shared it', () => {
    const shared = 'chapter=honey&town=amlal&mark=onssa&to=06.141&season=now&women=led&price=100';
    const query = new URLSearchParams();
    writeFilter(query, readFilter(new URLSearchParams(shared)));
    expect(String(query)).toBe(shared);
  });

  test('that was tampered with has no criteria', () => {
    const query = new URLSearchParams({ chapter: '<script>', to: 'a b', mark: 'x'.repeat(100) });
    expect(readFilter(query)).toEqual(NO_FILTER);
    const many = new URLSearchParams(Array.from({ length: 99 }, (_, at) => ['mark', `m${at}`]));
    expect(readFilter(many).mark).toHaveLength(50);
  });
});

describe('columns', () => {
  const column = Object.fromEntries(FACET_KEYS.map((key) => [key, [1, 6]])) as Facets['cooperatives'];
  const facets: Facets = {
    names: {
      chapter: ['honey', 'oils'],
      town: ['amlal', 'oued-zem'],
      mark: ['onssa', 'organic', 'igp'],
      to: ['', '05 06'],
    },
    cooperatives: { ...column, season: [32, 0] },
    products: { price: [0, 3], mark: [3, 0] },
  };

  test('give the values of a cooperative; its products differ where they have a column', () => {
    const read = createTraitsReader(facets, 6);
    expect(read(0)).toMatchObject({
      chapter: ['oils'],
      town: ['oued-zem'],
      mark: ['onssa'],
      to: ['05', '06'],
      season: ['now'],
    });
    expect(read(0, 1)).toMatchObject({ chapter: ['oils'], price: ['200', '500'], mark: [] });
    expect(read(1)).toMatchObject({ price: [], season: [], mark: ['organic', 'igp'] });
    expect(createTraitsReader(facets, 7)(0).season).toEqual([]);
  });

  test('have nothing for entries that do not exist', () => {
    expect(createTraitsReader(facets, 6)(99, 99)).toEqual(NO_TRAITS);
  });
});

test('a zone satisfies the towns inside it, other values only themselves', () => {
  expect(satisfies('to', '05.311', { key: '05.311.01.09' })).toBe(true);
  expect(satisfies('town', '05.311', { key: '05.311.01.09' })).toBe(false);
});

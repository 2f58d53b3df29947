import { describe, expect, test } from 'vitest';
import { isEmpty, NO_FILTER, offeredBy, passes, readFilter, type Traits, wishes, writeFilter } from './filter.ts';

const HONEY: Traits = {
  chapter: 'honey',
  town: '05.311.07.03',
  womenLed: true,
  zones: ['05.311'],
  marks: ['onssa'],
  months: 1 << 5,
  within: 100,
};
const RUG: Traits = {
  chapter: 'weaving',
  town: 'amlal',
  womenLed: false,
  zones: [],
  marks: ['handmade'],
  months: 0,
  within: Number.POSITIVE_INFINITY,
};

describe('passes', () => {
  test('without wishes everything does', () => {
    expect([HONEY, RUG].every((traits) => passes(traits, NO_FILTER))).toBe(true);
    expect(isEmpty(NO_FILTER)).toBe(true);
  });

  test.each([
    ['a chapter', { chapters: ['honey', 'oils'] }],
    ['a town', { towns: ['05.311.07.03'] }],
    ['a mark', { marks: ['organic', 'onssa'] }],
    ['a town in a zone of a distributor', { to: { key: '05.311.01.09' } }],
    ['a place of the programme inside a zone', { to: { key: 'souk', within: '05.311' } }],
    ['a month of the season', { month: 6 }],
    ['women at the head', { womenLed: true }],
    ['a price', { upTo: 100 }],
  ])('%s', (_, wish) => {
    const filter = { ...NO_FILTER, ...wish };
    expect(passes(HONEY, filter)).toBe(true);
    expect(passes(RUG, filter)).toBe(false);
    expect(wishes(filter)).toBe(1);
    expect(isEmpty(filter)).toBe(false);
  });

  test('every wish counts', () => {
    expect(passes(HONEY, { ...NO_FILTER, chapters: ['honey'], month: 7 })).toBe(false);
    expect(passes(HONEY, { ...NO_FILTER, to: { key: '05.312.01.09' } })).toBe(false);
    expect(passes(HONEY, { ...NO_FILTER, upTo: 50 })).toBe(false);
  });
});

test('what is offered is what the other wishes leave', () => {
  const offered = offeredBy([HONEY, RUG], { ...NO_FILTER, chapters: ['weaving'] }, 6);
  expect(offered.chapters).toEqual(['honey', 'weaving']);
  expect(offered.marks).toEqual(['handmade']);
  expect(offered.zones).toEqual([]);
  expect(offered.womenLed).toBe(false);
  expect(offered.season).toBe(false);
  expect(offeredBy([HONEY, RUG], NO_FILTER, 6)).toMatchObject({ season: true, womenLed: true, zones: ['05.311'] });
});

test('a price is offered from the lowest limit that leaves something', () => {
  expect(offeredBy([HONEY, RUG], { ...NO_FILTER, upTo: 200 }, 6).from).toBe(100);
  expect(offeredBy([HONEY, RUG], { ...NO_FILTER, chapters: ['weaving'] }, 6)).not.toHaveProperty('from');
});

test('a filter goes through an address and back, beside the query', () => {
  const filter = {
    chapters: ['honey', 'oils'],
    towns: ['05.311.07.03'],
    marks: ['onssa'],
    to: { key: '06.141' },
    month: 11,
    womenLed: true,
    upTo: 100,
  };
  const query = new URLSearchParams('q=miel&chapter=care');
  writeFilter(query, filter);
  expect(query.get('q')).toBe('miel');
  expect(readFilter(new URLSearchParams(String(query)), 11)).toEqual(filter);
  writeFilter(query, NO_FILTER);
  expect(String(query)).toBe('q=miel');
});

test('an address that was tampered with holds no wish', () => {
  const query = new URLSearchParams({ chapter: '<script>', to: 'a b', mark: 'x'.repeat(100), price: '99' });
  expect(readFilter(query, 1)).toEqual(NO_FILTER);
});

import { describe, expect, test } from 'vitest';
import { loads } from './carriers.ts';
import { keepMakers, keptMakers } from './saved-order.ts';
import { learn, type MakerFacts, phraseIn } from '../shared/order-data.ts';
import { groupByMaker, totalOf } from './groups.ts';

const maker = (code: string, prices: (number | null)[]): MakerFacts => ({
  code,
  path: `c/${code}/`,
  name: { ar: `تعاونية ${code}` },
  motif: 'honey',
  whole: true,
  products: prices.map((price, index) => ({
    code: `${code}-0${index + 1}`,
    name: { fr: 'Miel' },
    sizes: [{ key: 'aaaa', text: { fr: '1 kg' }, price }],
  })),
});
const makers = new Map([
  ['202', maker('202', [180, 0.1])],
  ['206', maker('206', [90, null])],
]);
const line = (code: string, quantity = 1, size = 'aaaa') => ({ code, size, quantity });
const known = new Set(['202', '206', '207']);

describe('a list', () => {
  test('is grouped by cooperative, each with its sum', () => {
    const { groups } = groupByMaker([line('202-01', 2), line('206-01'), line('202-02', 3)], makers, known);
    expect(groups.map(({ maker: { code }, lines, sum, pieces }) => [code, lines.length, sum, pieces])).toEqual([
      ['202', 2, 360.3, 5],
      ['206', 1, 90, 1],
    ]);
    expect(totalOf(groups.flatMap(({ lines }) => lines))).toEqual({ sum: 450.3, asked: false });
  });

  test('says when a price has to be asked, unless none of it is wanted any more', () => {
    expect(groupByMaker([line('206-02')], makers, known).groups[0]).toMatchObject({ sum: 0, asked: true });
    expect(groupByMaker([line('206-02', 0)], makers, known).groups[0]).toMatchObject({ asked: false, pieces: 0 });
  });

  test('of cooperatives of three and of four digits, which begin alike', () => {
    const long = new Map([...makers, ['2020', maker('2020', [30])]]);
    const { groups, missing } = groupByMaker(
      [line('2020-01'), line('202-01'), line('2021-01')],
      long,
      new Set([...known, '2020']),
    );
    expect(groups.map(({ maker: { code }, sum }) => [code, sum])).toEqual([
      ['2020', 30],
      ['202', 180],
    ]);
    expect(missing.map(({ code }) => code)).toEqual(['2021-01']);
  });

  test('tells what the guide no longer has from what could not be looked up', () => {
    const order = [line('202-09'), line('202-01', 1, 'zzzz'), line('299-01'), line('207-01')];
    const { groups, missing, unread } = groupByMaker(order, makers, known);
    expect(groups).toEqual([]);
    expect(missing.map(({ code }) => code)).toEqual(['202-09', '202-01', '299-01']);
    expect(unread.map(({ code }) => code)).toEqual(['207-01']);
    const partly = new Map([['202', { ...maker('202', [180]), whole: undefined }]]);
    expect(groupByMaker([line('202-02')], partly, known).unread).toHaveLength(1);
  });
});

describe('a basket', () => {
  const { motif, ...seller } = maker('901-01', [250]);
  const basket = { ...seller, products: seller.products.map((product) => ({ ...product, code: '901-01' })) };
  const all = new Map([...makers, ['901-01', basket]]);
  const codes = new Set([...known, '901-01']);

  test('is ordered from whoever sells it, apart from the cooperatives', () => {
    const { groups, missing } = groupByMaker([line('901-01', 2), line('202-01'), line('901-02')], all, codes);
    expect(groups.map(({ maker: { code }, sum }) => [code, sum])).toEqual([
      ['901-01', 500],
      ['202', 180],
    ]);
    expect(missing.map(({ code }) => code)).toEqual(['901-02']);
  });

  test('may have the first digits of a cooperative', () => {
    const own = { ...basket, code: '202-50', products: basket.products.map((it) => ({ ...it, code: '202-50' })) };
    const { groups } = groupByMaker(
      [line('202-50'), line('202-01')],
      new Map([...makers, ['202-50', own]]),
      new Set([...known, '202-50']),
    );
    expect(groups.map(({ maker: { code } }) => code)).toEqual(['202-50', '202']);
  });

  test('is brought by those who sell it, not by whoever brings from every cooperative', () => {
    const { groups } = groupByMaker([line('901-01'), line('202-01')], all, codes);
    const every = { id: 'every', zones: ['05.311'], makers: 'all' as const };
    const sells = { id: 'sells', zones: ['05.311'], makers: new Set(['206']), baskets: new Set(['901-01']) };
    const found = loads([every, sells], groups, { key: '05.311.01.09' });
    expect(found.map(({ carrier, left }) => [carrier.id, left.map((group) => group.maker.code)])).toEqual([
      ['every', ['901-01']],
      ['sells', ['202']],
    ]);
  });

  test('keeps what is known of it while it is on the list', () => {
    const kept = new Map<string, string>();
    const memory = {
      get: (name: string) => kept.get(name) ?? null,
      set: (name: string, text: string) => {
        kept.set(name, text);
        return 'kept' as const;
      },
    };
    keepMakers(memory, all, [line('901-01')]);
    expect([...keptMakers(memory).keys()]).toEqual(['901-01']);
  });
});

describe('who brings it all', () => {
  const { groups } = groupByMaker([line('202-01'), line('206-01')], makers, known);
  const town = { key: '05.311.01.09' };
  const all = { id: 'all', zones: ['05.311'], makers: 'all' as const, minimum: 500 };
  const some = { id: 'some', zones: ['05.311.01.09'], makers: new Set(['206', '210']) };
  const far = { id: 'far', zones: ['06'], makers: 'all' as const };
  const other = { id: 'other', zones: ['05'], makers: new Set(['299']) };

  test('is told by town and cooperatives, with what each leaves, the one who brings most first', () => {
    const found = loads([far, some, other, all], groups, town);
    expect(
      found.map(({ carrier, sum, left, belowMinimum }) => [
        carrier.id,
        sum,
        left.map((g) => g.maker.code),
        belowMinimum,
      ]),
    ).toEqual([
      ['all', 270, [], true],
      ['some', 90, ['202'], false],
    ]);
  });

  test('leaves out cooperatives of which nothing is wanted any more', () => {
    const emptied = groupByMaker([line('202-01', 0), line('206-01')], makers, known).groups;
    expect(loads([some], emptied, town)[0]?.left).toEqual([]);
  });
});

test('what a page tells is added to what was known, and newer', () => {
  const { whole, ...page } = { ...maker('202', [200]), path: 'c/renamed/' };
  const learnt = learn(makers, page).get('202');
  expect(learnt?.path).toBe('c/renamed/');
  expect(learnt?.products.map(({ code, sizes }) => [code, sizes[0]?.price])).toEqual([
    ['202-02', 0.1],
    ['202-01', 200],
  ]);
  expect(learnt?.whole).toBe(true);
  expect(learn(makers, { ...page, whole }).get('202')?.products).toHaveLength(1);
});

test('a name that exists in one language only is marked as such', () => {
  expect(phraseIn({ ar: 'عسل' }, 'fr')).toEqual({ text: 'عسل', lang: 'ar' });
  expect(phraseIn({ ar: 'عسل', fr: 'Miel' }, 'fr')).toEqual({ text: 'Miel' });
});

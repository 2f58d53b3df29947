import { describe, expect, test } from 'vitest';
import { deliveryOffers } from './delivery-offers.ts';
import { saveSellers, loadSellers } from './saved-order.ts';
import { phraseIn } from '../../shared/phrase.ts';
import { mergeSellerData, type SellerData } from '../shared/order-data.ts';
import { groupBySeller, totalOf } from './groups.ts';

const seller = (code: string, prices: (number | null)[]): SellerData => ({
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
const sellers = new Map([
  ['202', seller('202', [180, 0.1])],
  ['206', seller('206', [90, null])],
]);
const line = (code: string, quantity = 1, size = 'aaaa') => ({ code, size, quantity });
const known = new Set(['202', '206', '207']);

describe('an order', () => {
  test('is grouped by cooperative, each with its total', () => {
    const { groups } = groupBySeller([line('202-01', 2), line('206-01'), line('202-02', 3)], sellers, known);
    expect(groups.map(({ seller: { code }, lines, sum, pieces }) => [code, lines.length, sum, pieces])).toEqual([
      ['202', 2, 360.3, 5],
      ['206', 1, 90, 1],
    ]);
    expect(totalOf(groups.flatMap(({ lines }) => lines))).toEqual({ sum: 450.3, asked: false });
  });

  test('says when a price is on request, unless the quantity is 0', () => {
    expect(groupBySeller([line('206-02')], sellers, known).groups[0]).toMatchObject({ sum: 0, asked: true });
    expect(groupBySeller([line('206-02', 0)], sellers, known).groups[0]).toMatchObject({ asked: false, pieces: 0 });
  });

  test('may have codes of three and of four digits with the same start', () => {
    const long = new Map([...sellers, ['2020', seller('2020', [30])]]);
    const { groups, missing } = groupBySeller(
      [line('2020-01'), line('202-01'), line('2021-01')],
      long,
      new Set([...known, '2020']),
    );
    expect(groups.map(({ seller: { code }, sum }) => [code, sum])).toEqual([
      ['2020', 30],
      ['202', 180],
    ]);
    expect(missing.map(({ code }) => code)).toEqual(['2021-01']);
  });

  test('separates lines that the guide no longer has from those that could not be fetched', () => {
    const order = [line('202-09'), line('202-01', 1, 'zzzz'), line('299-01'), line('207-01')];
    const { groups, missing, unread } = groupBySeller(order, sellers, known);
    expect(groups).toEqual([]);
    expect(missing.map(({ code }) => code)).toEqual(['202-09', '202-01', '299-01']);
    expect(unread.map(({ code }) => code)).toEqual(['207-01']);
    const partly = new Map([['202', { ...seller('202', [180]), whole: undefined }]]);
    expect(groupBySeller([line('202-02')], partly, known).unread).toHaveLength(1);
  });
});

describe('a basket', () => {
  const { motif, ...withoutMotif } = seller('901-01', [250]);
  const basket = {
    ...withoutMotif,
    products: withoutMotif.products.map((product) => ({ ...product, code: '901-01' })),
  };
  const all = new Map([...sellers, ['901-01', basket]]);
  const codes = new Set([...known, '901-01']);

  test('is ordered from its seller, separate from the cooperatives', () => {
    const { groups, missing } = groupBySeller([line('901-01', 2), line('202-01'), line('901-02')], all, codes);
    expect(groups.map(({ seller: { code }, sum }) => [code, sum])).toEqual([
      ['901-01', 500],
      ['202', 180],
    ]);
    expect(missing.map(({ code }) => code)).toEqual(['901-02']);
  });

  test('may start with the code of a cooperative', () => {
    const own = { ...basket, code: '202-50', products: basket.products.map((it) => ({ ...it, code: '202-50' })) };
    const { groups } = groupBySeller(
      [line('202-50'), line('202-01')],
      new Map([...sellers, ['202-50', own]]),
      new Set([...known, '202-50']),
    );
    expect(groups.map(({ seller: { code } }) => code)).toEqual(['202-50', '202']);
  });

  test('is delivered by its sellers, not by distributors of every cooperative', () => {
    const { groups } = groupBySeller([line('901-01'), line('202-01')], all, codes);
    const every = { id: 'every', zones: ['05.311'], sellers: 'all' as const };
    const sells = { id: 'sells', zones: ['05.311'], sellers: new Set(['206']), baskets: new Set(['901-01']) };
    const found = deliveryOffers([every, sells], groups, { key: '05.311.01.09' });
    expect(found.map(({ deliverer, left }) => [deliverer.id, left.map((group) => group.seller.code)])).toEqual([
      ['every', ['901-01']],
      ['sells', ['202']],
    ]);
  });

  test('keeps its saved data while it is in the order', () => {
    const saved = new Map<string, string>();
    const memory = {
      get: (name: string) => saved.get(name) ?? null,
      set: (name: string, text: string) => {
        saved.set(name, text);
        return 'saved' as const;
      },
    };
    saveSellers(memory, all, [line('901-01')]);
    expect([...loadSellers(memory).keys()]).toEqual(['901-01']);
  });
});

describe('delivery offers', () => {
  const { groups } = groupBySeller([line('202-01'), line('206-01')], sellers, known);
  const town = { key: '05.311.01.09' };
  const all = { id: 'all', zones: ['05.311'], sellers: 'all' as const, minimum: 500 };
  const some = { id: 'some', zones: ['05.311.01.09'], sellers: new Set(['206', '210']) };
  const far = { id: 'far', zones: ['06'], sellers: 'all' as const };
  const other = { id: 'other', zones: ['05'], sellers: new Set(['299']) };

  test('depend on town and cooperatives; the most complete comes first, each with the groups it does not deliver', () => {
    const found = deliveryOffers([far, some, other, all], groups, town);
    expect(
      found.map(({ deliverer, sum, left, belowMinimum }) => [
        deliverer.id,
        sum,
        left.map((g) => g.seller.code),
        belowMinimum,
      ]),
    ).toEqual([
      ['all', 270, [], true],
      ['some', 90, ['202'], false],
    ]);
  });

  test('ignore cooperatives with quantity 0', () => {
    const emptied = groupBySeller([line('202-01', 0), line('206-01')], sellers, known).groups;
    expect(deliveryOffers([some], emptied, town)[0]?.left).toEqual([]);
  });
});

test('data of a page is added to the saved data and replaces older data', () => {
  const { whole, ...page } = { ...seller('202', [200]), path: 'c/renamed/' };
  const learnt = mergeSellerData(sellers, page).get('202');
  expect(learnt?.path).toBe('c/renamed/');
  expect(learnt?.products.map(({ code, sizes }) => [code, sizes[0]?.price])).toEqual([
    ['202-02', 0.1],
    ['202-01', 200],
  ]);
  expect(learnt?.whole).toBe(true);
  expect(mergeSellerData(sellers, { ...page, whole }).get('202')?.products).toHaveLength(1);
});

test('a name in another language has its language', () => {
  expect(phraseIn({ ar: 'عسل' }, 'fr')).toEqual({ text: 'عسل', lang: 'ar' });
  expect(phraseIn({ ar: 'عسل', fr: 'Miel' }, 'fr')).toEqual({ text: 'Miel' });
});

import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../model/catalogue.ts';
import { preferredLanguage } from './language.ts';
import { cooperativeShortcuts, allNames, productShortcuts, retiredCodesOf } from './shortcuts.ts';

const consent = { web: true, print: true, social: true, date: '2026-10-01' };
const bees = { id: 'bees', code: '202', name: { ar: 'نحلة', fr: 'Abeille' }, photos: [], consent };
const honey = { code: '202-01', name: { ar: 'عسل', fr: 'Miel' }, photos: [], cooperative: bees };
const wax = { code: '202-02', name: { fr: 'Cire' }, photos: [], cooperative: bees };
const catalogue = {
  settings: {
    retired_codes: [
      { code: '202-09', since: '2026-03-31', replaced_by: '202-02' },
      { code: '203', replaced_by: '202' },
      { code: '299-01', replaced_by: '299-02' },
    ],
  },
  products: [honey, wax],
  cooperatives: [bees],
  baskets: [{ id: 'eid', code: '900-01', name: { ar: 'سلة', fr: 'Panier' }, items: [] }],
} as unknown as Catalogue;

test('codes of products, baskets and retired products have a short address', () => {
  expect(productShortcuts(catalogue).map(({ digits, path }) => [digits, path])).toEqual([
    ['20201', 'p/202-01/'],
    ['20202', 'p/202-02/'],
    ['90001', 'baskets/eid/'],
    ['20209', 'p/202-09/'],
    ['29901', 'p/299-01/'],
  ]);
});

test('codes of cooperatives have a short address', () => {
  expect(cooperativeShortcuts(catalogue).map(({ digits, path }) => [digits, path])).toEqual([
    ['202', 'c/bees/'],
    ['203', 'c/203/'],
  ]);
});

test('a retired code has its replacement, and products of its cooperative', () => {
  const [replaced, unknown] = retiredCodesOf(catalogue, 'product');
  expect(replaced).toMatchObject({ code: '202-09', replacement: { product: wax }, similar: [honey] });
  expect(unknown).toMatchObject({ code: '299-01', replacement: undefined, similar: [] });
  expect(retiredCodesOf(catalogue, 'cooperative')).toMatchObject([
    { code: '203', replacement: { cooperative: bees }, similar: [honey, wax] },
  ]);
});

test('codes of four digits do not match codes of three with the same start', () => {
  const oils = { id: 'oils', code: '2020', name: { fr: 'Huiles' }, photos: [], consent };
  const oil = { code: '2020-01', name: { fr: 'Huile' }, photos: [], cooperative: oils };
  const longer = {
    ...catalogue,
    cooperatives: [bees, oils],
    products: [honey, oil],
    settings: { retired_codes: [{ code: '2020-09' }, { code: '2021', replaced_by: '2020' }] },
  } as unknown as Catalogue;
  expect(productShortcuts(longer).map(({ digits }) => digits)).toEqual(['20201', '202001', '90001', '202009']);
  expect(cooperativeShortcuts(longer).map(({ digits }) => digits)).toEqual(['202', '2020', '2021']);
  expect(retiredCodesOf(longer, 'product')).toMatchObject([{ code: '2020-09', similar: [oil] }]);
});

test('a basket can be the replacement, and products of the same category are similar', () => {
  const oil = { code: '206-01', name: { fr: 'Huile' }, category: 'oils', cooperative: { code: '206' } };
  const other = { code: '207-01', name: { fr: 'Huile' }, category: 'oils', cooperative: { code: '207' } };
  const changed = {
    ...catalogue,
    products: [honey, oil, other],
    settings: {
      retired_codes: [
        { code: '208-01', name: { fr: 'Argan' }, replaced_by: '206-01' },
        { code: '900-09', replaced_by: '900-01' },
      ],
    },
  } as unknown as Catalogue;
  const [argan, basket] = retiredCodesOf(changed, 'product');
  expect(argan).toMatchObject({ name: { fr: 'Argan' }, replacement: { path: 'p/206-01/' }, similar: [other] });
  expect(basket).toMatchObject({ replacement: { code: '900-01', path: 'baskets/eid/' }, similar: [] });
});

test('the title of a page for all languages has every name once', () => {
  const [first, second] = productShortcuts(catalogue);
  expect(first && allNames(first)).toBe('عسل · Miel · 202-01');
  expect(second && allNames(second)).toBe('Cire · 202-02');
});

describe('the language of a short address', () => {
  test.each([
    ['#ar', ['fr-MA'], 'ar'],
    ['', ['fr-MA', 'ar'], 'fr'],
    ['', ['en-US', 'ar-MA'], 'ar'],
    ['#nothing', ['en'], undefined],
    ['', [], undefined],
  ])('%s on a phone in %j is %s', (hash, wanted, expected) => {
    expect(preferredLanguage(['ar', 'fr'], hash, wanted)).toBe(expected);
  });
});

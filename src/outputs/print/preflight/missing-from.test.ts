import { describe, expect, it } from 'vitest';
import type { Cooperative } from '../../../model/cooperative.ts';
import { holdsCode, missingFrom, type Promised } from './missing-from.ts';

describe('a code on a page', () => {
  it.each(['202-03', 'عسل202-03', '202-0314', '202-03202-04', '203-01202-03', '1202-01202-03', 'x\n202-03'])(
    '%j holds 202-03',
    (page) => expect(holdsCode(page, '202-03')).toBe(true),
  );
  it.each(['', '202-04', '1202-03', '203-011202-03', '1202-011202-03', '14 1202-03'])(
    '%j does not hold 202-03',
    (page) => expect(holdsCode(page, '202-03')).toBe(false),
  );
  it('has four digits too, also behind another', () => {
    for (const page of ['1202-03', '202-011202-03', '1202-011202-0314']) {
      expect(holdsCode(page, '1202-03'), page).toBe(true);
    }
    expect(holdsCode('203-01202-03', '1202-03')).toBe(false);
  });
});

it('a product is missing though one of a cooperative of four digits has its name, its price and its last digits', () => {
  const contacts = [{ phone: { national: '0685 00 00 02' } }];
  const cooperative = (code: string) => ({
    code,
    name: { fr: 'Nahla' },
    contacts,
    products: [{ code: `${code}-01`, name: { fr: 'Miel' }, variants: [{ price: 95 }] }],
  });
  const promised: Promised = {
    cooperatives: ['202', '1202'].map(cooperative) as unknown as Cooperative[],
    distributors: [],
    pointsOfSale: [],
    events: [],
    baskets: [],
    contacts: [],
  };
  const pageOf = (code: string) => `${code} Nahla\n0685 00 00 02\n${code}-01 Miel\n95 DH`;
  const missing = (...pages: string[]) => missingFrom(pages, promised, 'fr').map(({ what }) => what);
  expect(missing(pageOf('202'), pageOf('1202'))).toEqual([]);
  expect(missing(pageOf('1202'))).toEqual(['202', '202-01']);
  expect(missing(pageOf('202'))).toEqual(['1202', '1202-01']);
});

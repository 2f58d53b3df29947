import { describe, expect, it } from 'vitest';
import type { Cooperative } from '../../../model/cooperative.ts';
import { holds, holdsCode, missingFrom, type ExpectedContent } from './missing-from.ts';

describe('a code on a page', () => {
  it.each(['202-03', 'عسل202-03', '202-0314', '202-03202-04', '203-01202-03', '1202-01202-03', 'x\n202-03'])(
    '%j holds 202-03',
    (page) => expect(holdsCode(page, '202-03')).toBe(true),
  );
  it.each(['', '202-04', '1202-03', '203-011202-03', '1202-011202-03', '14 1202-03'])(
    '%j does not hold 202-03',
    (page) => expect(holdsCode(page, '202-03')).toBe(false),
  );
  it('may have four digits, also after another code', () => {
    for (const page of ['1202-03', '202-011202-03', '1202-011202-0314']) {
      expect(holdsCode(page, '1202-03'), page).toBe(true);
    }
    expect(holdsCode('203-01202-03', '1202-03')).toBe(false);
  });
});

describe('a name on a page', () => {
  it.each([
    ['حنّاء', 'حنّاء'],
    // A letter drawn apart from its mark: the pieces come in visual order.
    ['اءّنح', 'حنّاء'],
    ['النور تعاونية', 'تعاونية النّور'],
    ['ورّنال تعاونية', 'تعاونية النّور'],
    ['اديرڭأ زيت', 'زيت أڭادير'],
    ['504 2020 الفتح تعاونية', 'تعاونية الفتح 2020'],
    ['يحفظ في 4 °C', 'يُحفظ في 4 ℃'],
    ['hydrolat', 'hydro\u00adlat'],
    ['Du champ la table', 'Du champ → la table'],
    ['Safran…', 'Safran…'],
    ['ﺯﻳﺖ', 'زيت'],
    ['المنوني والحوز ية', 'والحوزية'],
  ])('%j holds %j', (page, name) => expect(holds(page, name)).toBe(true));

  it.each([
    ['حناء', 'كسكس'],
    ['تعاونية النور', 'تعاونية الزهور'],
    ['زيت أكادير', 'زيت تيزنيت'],
    ['تعاونية الفتح', 'تعاونية الفتح 2020'],
    ['Miel de thym', 'Miel de romarin'],
    // The letters are there, but apart.
    ['Rose, Ail, Thym', 'Sorai'],
  ])('%j does not hold %j', (page, name) => expect(holds(page, name)).toBe(false));
});

it('a product is missing although a cooperative with four digits has one with its name, price and last digits', () => {
  const contacts = [{ phone: { national: '0685 00 00 02' } }];
  const cooperative = (code: string) => ({
    code,
    name: { fr: 'Nahla' },
    contacts,
    products: [{ code: `${code}-01`, name: { fr: 'Miel' }, variants: [{ price: 95 }] }],
  });
  const expected: ExpectedContent = {
    cooperatives: ['202', '1202'].map(cooperative) as unknown as Cooperative[],
    distributors: [],
    pointsOfSale: [],
    events: [],
    baskets: [],
    contacts: [],
  };
  const pageOf = (code: string) => `${code} Nahla\n0685 00 00 02\n${code}-01 Miel\n95 DH`;
  const missing = (...pages: string[]) => missingFrom(pages, expected, 'fr').map(({ what }) => what);
  expect(missing(pageOf('202'), pageOf('1202'))).toEqual([]);
  expect(missing(pageOf('1202'))).toEqual(['202', '202-01']);
  expect(missing(pageOf('202'))).toEqual(['1202', '1202-01']);
});

it('names the missing part of a printed entry', () => {
  const cooperative = {
    code: '202',
    name: { fr: 'Nahla' },
    contacts: [{ phone: { national: '0685 00 00 02' } }],
    products: [{ code: '202-01', name: { fr: 'Miel' }, variants: [{ price: 95 }] }],
  };
  const expected = {
    cooperatives: [cooperative],
    distributors: [],
    pointsOfSale: [],
    events: [],
    contacts: [],
    baskets: [],
  } as unknown as ExpectedContent;
  const lacking = (page: string) =>
    missingFrom(['202-01 in an index', page], expected, 'fr').map(({ what, lacks }) => `${what} ${lacks}`);
  const whole = '202 Nahla\n0685 00 00 02\n202-01 Miel\n95 DH';
  expect(lacking(whole)).toEqual([]);
  expect(lacking(whole.replace('Miel', ''))).toEqual(['202-01 name']);
  expect(lacking(whole.replace('95', '96'))).toEqual(['202-01 price']);
  expect(lacking(whole.replace('202 Nahla', '202'))).toEqual(['202 name']);
  expect(lacking(whole.replace('0685', '0686'))).toEqual(['202 phone', '0685 00 00 02 phone', '202-01 phone']);
  expect(missingFrom(['Nahla'], expected, 'fr').map(({ lacks }) => lacks)).toEqual(['code', 'phone', 'code']);
});

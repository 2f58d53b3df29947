import { expect, it } from 'vitest';
import { priceOfNumber, readPrice } from './price.ts';

it.each([
  ['30 درهم', { qualifier: 'exact', amount: 30 }],
  ['٩٥ درهما', { qualifier: 'exact', amount: 95 }],
  ['MAD 95', { qualifier: 'exact', amount: 95 }],
  ['2,50 درهم', { qualifier: 'exact', amount: 2.5 }],
  ['3.600,00', { qualifier: 'exact', amount: 3600 }],
  ['3 600', { qualifier: 'exact', amount: 3600 }],
  ['100 DH TTC', { qualifier: 'exact', amount: 100 }],
  ['من 700 إلى 900 درهم', { qualifier: 'range', min: 700, max: 900 }],
  ['45-55', { qualifier: 'range', min: 45, max: 55 }],
  ['entre 40 et 60 DH', { qualifier: 'range', min: 40, max: 60 }],
  ['à partir de 90 DH', { qualifier: 'from', amount: 90 }],
  ['ابتداء من 90 درهم', { qualifier: 'from', amount: 90 }],
  ['90 DH et plus', { qualifier: 'from', amount: 90 }],
  ['env. 450 dh', { qualifier: 'about', amount: 450 }],
  ['حوالي 450 درهم', { qualifier: 'about', amount: 450 }],
  ['sur devis', { qualifier: 'on-request' }],
  ['25 DH/kg', { qualifier: 'exact', amount: 25, per: 'kg' }],
  ['60 درهم للكيلوغرام', { qualifier: 'exact', amount: 60, per: 'kg' }],
  ['35DH/pièce', { qualifier: 'exact', amount: 35, per: 'piece' }],
])('reads %s', (typed, price) => {
  expect(readPrice(typed)).toMatchObject({ price, rest: '' });
});

it.each([
  ['1.200 DH', 'number-ambiguous'],
  ['12 €', 'currency-foreign'],
  ['ثمانمائة درهم', 'price-unreadable'],
  ["jusqu'à 90 DH", 'price-unreadable'],
  ['45/55', 'price-unreadable'],
])('asks about %s', (typed, fault) => {
  expect(readPrice(typed)).toMatchObject({ price: { qualifier: 'unknown' }, fault });
});

it('keeps the size and the words that stand with a price', () => {
  expect(readPrice('500g: 60 DH')).toMatchObject({ price: { amount: 60 }, size: '500 g', rest: '' });
  expect(readPrice('45 à 50 DH le pot de 250g')).toMatchObject({ price: { min: 45, max: 50 }, size: '250 g' });
  expect(readPrice('35 dh (emballage compris)').rest).toBe('emballage compris');
});

it('reads what the format of a number says beside it', () => {
  expect(priceOfNumber(75, '#,##0.00 "DH/L"').price).toEqual({ qualifier: 'exact', amount: 75, per: 'l' });
  expect(priceOfNumber(0.5, '0%').fault).toBe('price-unreadable');
});

import { describe, expect, test } from 'vitest';
import type { Order } from './order.ts';
import { decodeOrder, encodeOrder, orderInAddress } from './share-link.ts';
import { shortHash } from '../shared/short-hash.ts';
import { sizeKey } from '../build/size-key.ts';

const order: Order = [
  { code: '202-01', size: 'a1b2', quantity: 2 },
  { code: '206-14', size: '0zz9', quantity: 99 },
];
const text = encodeOrder(order);
const withChecksum = (body: string) => `${body}.${shortHash(body, 2)}`;

describe('an order in a link', () => {
  test('is decoded unchanged', () => {
    expect(decodeOrder(text)).toEqual({ order, whole: true });
    expect(orderInAddress(`#${text}`)).toEqual({ order, whole: true });
    expect(decodeOrder(encodeOrder([]))).toEqual({ order: [], whole: true });
  });

  test('may have codes of three and of four digits', () => {
    const mixed = [
      { code: '202-01', size: '1b2c', quantity: 2 },
      { code: '1202-01', size: '1b2c', quantity: 12 },
      { code: '2020-11', size: '0000', quantity: 1 },
    ];
    expect(decodeOrder(encodeOrder(mixed))).toEqual({ order: mixed, whole: true });
    expect(decodeOrder(withChecksum('v1.1202011b2cx2'))).toMatchObject({ order: [{ code: '1202-01', size: '1b2c' }] });
    expect(decodeOrder(withChecksum('v1.202011b2cx2'))).toMatchObject({ order: [{ code: '202-01', size: '1b2c' }] });
    expect(decodeOrder(withChecksum('v1.12020011b2cx2.02020111b2x1')).order).toEqual([]);
  });

  test('of a version without codes of four digits is still decoded', () => {
    expect(decodeOrder('v1.20201a1b2x2.206140zz9x99.ld')).toEqual({ order, whole: true });
  });

  test('needs no escaping and is short', () => {
    expect(encodeURIComponent(text)).toBe(text);
    expect(text.length).toBeLessThan(32);
  });

  test('has no lines of quantity 0', () => {
    expect(encodeOrder([...order, { code: '209-01', size: 'abcd', quantity: 0 }])).toBe(text);
  });

  test('with a changed digit is not whole, and is decoded as far as possible', () => {
    expect(decodeOrder(text.replace('x2', 'x3'))).toEqual({
      order: [{ ...order[0], quantity: 3 }, order[1]],
      whole: false,
    });
  });

  test('is not whole wherever it was cut off', () => {
    for (let end = 0; end < text.length; end += 1) {
      const cut = decodeOrder(text.slice(0, end));
      expect(cut.whole).toBe(false);
      expect(cut.order.every(({ code }) => order.some((line) => line.code === code))).toBe(true);
    }
  });

  test.each([
    '',
    'v1',
    'v1.',
    'v2.20201a1b2x1.aa',
    'v1.<script>.zz',
    `v1.${'9'.repeat(10_000)}`,
    '....',
    'v1.20201a1b2x0.aa',
  ])('that is invalid (%.20s) is empty, without an error', (made) => {
    expect(decodeOrder(made)).toEqual({ order: [], whole: false });
  });

  test('with the same line twice is added up, within the limits', () => {
    const { order: read, whole } = decodeOrder(withChecksum('v1.20201a1b2x60.20201a1b2x60'));
    expect([read, whole]).toEqual([[{ code: '202-01', size: 'a1b2', quantity: 99 }], true]);
  });

  test('of ten thousand lines is cut', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `${100 + (index % 900)}01aaaax1`);
    const { order: read, whole } = decodeOrder(withChecksum(['v1', ...lines].join('.')));
    expect([read.length, whole]).toEqual([60, false]);
  });

  test('differs from any other fragment', () => {
    expect(orderInAddress('')).toBeUndefined();
    expect(orderInAddress('#main')).toBeUndefined();
    expect(orderInAddress('#v9.x')).toEqual({ order: [], whole: false });
  });
});

test('the key of a size depends on its text alone, and sizes have different keys', () => {
  const key = (fr: string) => sizeKey({ text: { fr } });
  expect(key('500 g')).toMatch(/^[0-9a-z]{4}$/);
  expect(key('500 g')).toBe(sizeKey({ text: { ar: '500 غ', fr: '500 g' } }));
  const sizes = [
    '100 g',
    '250 g',
    '500 g',
    '1 kg',
    '5 kg',
    '50 ml',
    '0,5 l',
    '1 l',
    '5 l',
    '120 × 200 cm',
    'petit',
    'grand',
  ];
  expect(new Set(sizes.map(key)).size).toBe(sizes.length);
});

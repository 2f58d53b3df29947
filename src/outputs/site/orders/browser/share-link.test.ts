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
const sign = (body: string) => `${body}.${shortHash(body, 2)}`;

describe('a list in a link', () => {
  test('comes back as it went', () => {
    expect(decodeOrder(text)).toEqual({ order, whole: true });
    expect(orderInAddress(`#${text}`)).toEqual({ order, whole: true });
    expect(decodeOrder(encodeOrder([]))).toEqual({ order: [], whole: true });
  });

  test('holds codes of three and of four digits, told apart by their length', () => {
    const mixed = [
      { code: '202-01', size: '1b2c', quantity: 2 },
      { code: '1202-01', size: '1b2c', quantity: 12 },
      { code: '2020-11', size: '0000', quantity: 1 },
    ];
    expect(decodeOrder(encodeOrder(mixed))).toEqual({ order: mixed, whole: true });
    expect(decodeOrder(sign('v1.1202011b2cx2'))).toMatchObject({ order: [{ code: '1202-01', size: '1b2c' }] });
    expect(decodeOrder(sign('v1.202011b2cx2'))).toMatchObject({ order: [{ code: '202-01', size: '1b2c' }] });
    expect(decodeOrder(sign('v1.12020011b2cx2.02020111b2x1')).order).toEqual([]);
  });

  test('sent before there were codes of four digits is read as it was', () => {
    expect(decodeOrder('v1.20201a1b2x2.206140zz9x99.ld')).toEqual({ order, whole: true });
  });

  test('needs no escaping and little room', () => {
    expect(encodeURIComponent(text)).toBe(text);
    expect(text.length).toBeLessThan(32);
  });

  test('leaves out what was brought to 0', () => {
    expect(encodeOrder([...order, { code: '209-01', size: 'abcd', quantity: 0 }])).toBe(text);
  });

  test('is noticed when a digit was changed, and read as far as it goes', () => {
    expect(decodeOrder(text.replace('x2', 'x3'))).toEqual({
      order: [{ ...order[0], quantity: 3 }, order[1]],
      whole: false,
    });
  });

  test('is noticed wherever it was cut off', () => {
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
  ])('made up (%.20s) is nothing, calmly', (made) => {
    expect(decodeOrder(made)).toEqual({ order: [], whole: false });
  });

  test('with the same line twice, signed, adds up within the limits', () => {
    const { order: read, whole } = decodeOrder(sign('v1.20201a1b2x60.20201a1b2x60'));
    expect([read, whole]).toEqual([[{ code: '202-01', size: 'a1b2', quantity: 99 }], true]);
  });

  test('of ten thousand lines is cut to a list', () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `${100 + (index % 900)}01aaaax1`);
    const { order: read, whole } = decodeOrder(sign(['v1', ...lines].join('.')));
    expect([read.length, whole]).toEqual([60, false]);
  });

  test('is told from any other fragment', () => {
    expect(orderInAddress('')).toBeUndefined();
    expect(orderInAddress('#main')).toBeUndefined();
    expect(orderInAddress('#v9.x')).toEqual({ order: [], whole: false });
  });
});

test('a size keeps its key whatever else is sold, and sizes differ', () => {
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

import { describe, expect, test } from 'vitest';
import { addOne, merge, MOST_LINES, MOST_PIECES, type Order, quantityOf, setQuantity, wanted } from './order.ts';

const thyme = { code: '202-01', size: 'aaaa' };
const thymeLarge = { code: '202-01', size: 'bbbb' };
const oil = { code: '206-01', size: 'cccc' };

describe('an order', () => {
  test('counts the same size of the same product once, and other sizes apart', () => {
    const order = addOne(addOne(addOne([], thyme), thymeLarge), thyme);
    expect(order).toEqual([
      { ...thyme, quantity: 2 },
      { ...thymeLarge, quantity: 1 },
    ]);
    expect(quantityOf(order, oil)).toBe(0);
  });

  test('keeps a line that was brought to 0 in its place, but does not want it', () => {
    const order = setQuantity(addOne(addOne([], thyme), oil), thyme, 0);
    expect(order.map(({ quantity }) => quantity)).toEqual([0, 1]);
    expect(wanted(order)).toEqual([{ ...oil, quantity: 1 }]);
  });

  test('holds no negative, broken or absurd quantity', () => {
    const of = (quantity: number) => setQuantity([], thyme, quantity)[0]?.quantity;
    expect([of(-3), of(2.9), of(5000)]).toEqual([0, 2, MOST_PIECES]);
  });

  test('holds no more lines than a message can', () => {
    const full: Order = Array.from({ length: MOST_LINES }, (_, index) => ({
      code: `${200 + index}-01`,
      size: 'aaaa',
      quantity: 1,
    }));
    expect(addOne(full, { code: '999-01', size: 'aaaa' })).toBe(full);
    expect(quantityOf(addOne(full, { code: '200-01', size: 'aaaa' }), { code: '200-01', size: 'aaaa' })).toBe(2);
  });

  test('takes in another one', () => {
    const merged = merge(
      [{ ...thyme, quantity: 1 }],
      [
        { ...oil, quantity: 3 },
        { ...thyme, quantity: 2 },
      ],
    );
    expect(merged).toEqual([
      { ...thyme, quantity: 3 },
      { ...oil, quantity: 3 },
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import {
  addOne,
  mergeOrders,
  MAX_LINES,
  MAX_QUANTITY,
  type Order,
  quantityOf,
  setQuantity,
  withoutEmptyLines,
} from './order.ts';

const thyme = { code: '202-01', size: 'aaaa' };
const thymeLarge = { code: '202-01', size: 'bbbb' };
const oil = { code: '206-01', size: 'cccc' };

describe('an order', () => {
  test('has one line for each size of a product', () => {
    const order = addOne(addOne(addOne([], thyme), thymeLarge), thyme);
    expect(order).toEqual([
      { ...thyme, quantity: 2 },
      { ...thymeLarge, quantity: 1 },
    ]);
    expect(quantityOf(order, oil)).toBe(0);
  });

  test('keeps a line of quantity 0 in its place, but does not order it', () => {
    const order = setQuantity(addOne(addOne([], thyme), oil), thyme, 0);
    expect(order.map(({ quantity }) => quantity)).toEqual([0, 1]);
    expect(withoutEmptyLines(order)).toEqual([{ ...oil, quantity: 1 }]);
  });

  test('has no negative, fractional or excessive quantity', () => {
    const of = (quantity: number) => setQuantity([], thyme, quantity)[0]?.quantity;
    expect([of(-3), of(2.9), of(5000)]).toEqual([0, 2, MAX_QUANTITY]);
  });

  test('has no more lines than fit into a message', () => {
    const full: Order = Array.from({ length: MAX_LINES }, (_, index) => ({
      code: `${200 + index}-01`,
      size: 'aaaa',
      quantity: 1,
    }));
    expect(addOne(full, { code: '999-01', size: 'aaaa' })).toBe(full);
    expect(quantityOf(addOne(full, { code: '200-01', size: 'aaaa' }), { code: '200-01', size: 'aaaa' })).toBe(2);
  });

  test('is merged with another', () => {
    const merged = mergeOrders(
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

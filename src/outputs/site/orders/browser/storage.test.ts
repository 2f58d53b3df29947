import { describe, expect, test } from 'vitest';
import { createShelf } from './storage.ts';
import { keepMakers, keepOrder, keptMakers, keptOrder } from './saved-order.ts';

const forbidden = () => {
  throw new DOMException('denied', 'SecurityError');
};

/** A storage that takes `room` more texts. */
function storage(room = Number.POSITIVE_INFINITY): { held: Map<string, string>; ask: () => Storage; grow: () => void } {
  const held = new Map<string, string>();
  let left = room;
  const fake = {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (left <= 0) throw new DOMException('full', 'QuotaExceededError');
      left -= 1;
      held.set(name, text);
    },
  };
  const grow = () => {
    left = 9;
  };
  return { held, ask: () => fake as unknown as Storage, grow };
}

const order = [{ code: '202-01', size: 'a1b2', quantity: 2 }];

describe('a list is kept', () => {
  test('in the storage, apart from other guides of the same host', () => {
    const { held, ask } = storage();
    const tab = { name: '' };
    expect(keepOrder(createShelf(ask, tab, 'one '), order)).toBe('kept');
    expect(keptOrder(createShelf(ask, tab, 'one '))).toEqual(order);
    expect(keptOrder(createShelf(ask, tab, 'two '))).toEqual([]);
    expect([...held.keys()]).toEqual(['one order']);
    expect(tab.name).toBe('');
  });

  test('for the visit where the storage is forbidden', () => {
    const tab = { name: '' };
    expect(keepOrder(createShelf(forbidden, tab, 'one '), order)).toBe('visit');
    expect(keptOrder(createShelf(forbidden, tab, 'one '))).toEqual(order);
    expect(keptOrder(createShelf(forbidden, { name: '' }, 'one '))).toEqual([]);
  });

  test('for the visit where the storage is full, and the newer of the two is read', () => {
    const { held, ask, grow } = storage(1);
    const tab = { name: '' };
    const shelf = createShelf(ask, tab, 'one ');
    keepOrder(shelf, order);
    expect(keepOrder(shelf, [])).toBe('visit');
    expect(keptOrder(shelf)).toEqual([]);
    grow();
    expect(keepOrder(shelf, order)).toBe('kept');
    expect(keptOrder(shelf)).toEqual(order);
    expect(held.size).toBe(1);
  });

  test.each(['not json', '[]', 'null', '{"one ":3}', '{"one ":null}'])(
    'whatever the tab was called before (%s)',
    (name) => {
      const shelf = createShelf(forbidden, { name }, 'one ');
      expect(keptOrder(shelf)).toEqual([]);
      expect(keepOrder(shelf, order)).toBe('visit');
      expect(keptOrder(shelf)).toEqual(order);
    },
  );

  test('and nonsense found in the storage is nothing', () => {
    const { held, ask } = storage();
    held.set('one order', '<script>').set('one makers-2', '{broken');
    const shelf = createShelf(ask, { name: '' }, 'one ');
    expect(keptOrder(shelf)).toEqual([]);
    expect(keptMakers(shelf).size).toBe(0);
  });
});

test('only cooperatives that are on the list stay on the phone', () => {
  const { ask } = storage();
  const shelf = createShelf(ask, { name: '' }, 'one ');
  const maker = (code: string) => ({ code, path: `c/${code}/`, name: {}, motif: 'honey', products: [] });
  keepMakers(shelf, new Map(['202', '206'].map((code) => [code, maker(code)])), order);
  expect([...keptMakers(shelf).keys()]).toEqual(['202']);
  const long = new Map(['202', '2020'].map((code) => [code, maker(code)]));
  keepMakers(shelf, long, [{ code: '2020-01', size: 'a1b2', quantity: 1 }]);
  expect([...keptMakers(shelf).keys()]).toEqual(['2020']);
});

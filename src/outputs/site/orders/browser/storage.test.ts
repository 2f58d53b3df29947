import { describe, expect, test } from 'vitest';
import { createStorage } from './storage.ts';
import { saveSellers, saveOrder, loadSellers, loadOrder } from './saved-order.ts';

const forbidden = () => {
  throw new DOMException('denied', 'SecurityError');
};

/** A fake storage with space for `room` more texts. */
function fakeStorage(room = Number.POSITIVE_INFINITY): {
  held: Map<string, string>;
  ask: () => Storage;
  grow: () => void;
} {
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

describe('an order is saved', () => {
  test('in the storage, separate from other guides on the same host', () => {
    const { held, ask } = fakeStorage();
    const tab = { name: '' };
    expect(saveOrder(createStorage(ask, tab, 'one '), order)).toBe('saved');
    expect(loadOrder(createStorage(ask, tab, 'one '))).toEqual(order);
    expect(loadOrder(createStorage(ask, tab, 'two '))).toEqual([]);
    expect([...held.keys()]).toEqual(['one order']);
    expect(tab.name).toBe('');
  });

  test('for the session where storage is forbidden', () => {
    const tab = { name: '' };
    expect(saveOrder(createStorage(forbidden, tab, 'one '), order)).toBe('session');
    expect(loadOrder(createStorage(forbidden, tab, 'one '))).toEqual(order);
    expect(loadOrder(createStorage(forbidden, { name: '' }, 'one '))).toEqual([]);
  });

  test('for the session where storage is full, and the newer text is read', () => {
    const { held, ask, grow } = fakeStorage(1);
    const tab = { name: '' };
    const storage = createStorage(ask, tab, 'one ');
    saveOrder(storage, order);
    expect(saveOrder(storage, [])).toBe('session');
    expect(loadOrder(storage)).toEqual([]);
    grow();
    expect(saveOrder(storage, order)).toBe('saved');
    expect(loadOrder(storage)).toEqual(order);
    expect(held.size).toBe(1);
  });

  test.each(['not json', '[]', 'null', '{"one ":3}', '{"one ":null}'])(
    'whatever name the tab had before (%s)',
    (name) => {
      const storage = createStorage(forbidden, { name }, 'one ');
      expect(loadOrder(storage)).toEqual([]);
      expect(saveOrder(storage, order)).toBe('session');
      expect(loadOrder(storage)).toEqual(order);
    },
  );

  test('and invalid texts in the storage are ignored', () => {
    const { held, ask } = fakeStorage();
    held.set('one order', '<script>').set('one makers-2', '{broken');
    const storage = createStorage(ask, { name: '' }, 'one ');
    expect(loadOrder(storage)).toEqual([]);
    expect(loadSellers(storage).size).toBe(0);
  });
});

test('only data of sellers in the order stays saved', () => {
  const { ask } = fakeStorage();
  const storage = createStorage(ask, { name: '' }, 'one ');
  const seller = (code: string) => ({ code, path: `c/${code}/`, name: {}, motif: 'honey', products: [] });
  saveSellers(storage, new Map(['202', '206'].map((code) => [code, seller(code)])), order);
  expect([...loadSellers(storage).keys()]).toEqual(['202']);
  const long = new Map(['202', '2020'].map((code) => [code, seller(code)]));
  saveSellers(storage, long, [{ code: '2020-01', size: 'a1b2', quantity: 1 }]);
  expect([...loadSellers(storage).keys()]).toEqual(['2020']);
});

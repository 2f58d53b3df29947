import { cooperativeOf } from '../../../../model/values/code-parts.ts';
import { mergeSellerData, type SellerData, type Sellers } from '../shared/order-data.ts';
import type { TextStorage } from './storage.ts';
import type { Order } from './order.ts';
import { decodeOrder, encodeOrder } from './share-link.ts';

/** Storage key. Raise its number when {@link SellerData} changes shape: data of older builds is then ignored. */
const SELLERS_KEY = 'makers-2';

export function loadOrder(storage: TextStorage): Order {
  return decodeOrder(storage.get('order') ?? '').order;
}

export function saveOrder(storage: TextStorage, order: Order): 'saved' | 'session' {
  return storage.set('order', encodeOrder(order));
}

/** Key of the visitor's town, chosen on any page. */
export function loadTown(storage: TextStorage): string | null {
  return storage.get('town');
}

export function saveTown(storage: TextStorage, key: string): void {
  storage.set('town', key);
}

/** Saved data of the sellers in the order, for use without a network. */
export function loadSellers(storage: TextStorage): Sellers {
  try {
    const saved = JSON.parse(storage.get(SELLERS_KEY) ?? '[]') as SellerData[];
    return new Map(saved.map((seller) => [seller.code, seller]));
  } catch {
    return new Map();
  }
}

/** Saves the data of the sellers in the order, and forgets the others. */
export function saveSellers(storage: TextStorage, sellers: Sellers, order: Order): void {
  const listed = new Set(order.flatMap(({ code }) => [code, cooperativeOf(code)]));
  storage.set(SELLERS_KEY, JSON.stringify([...sellers.values()].filter(({ code }) => listed.has(code))));
}

/** Adds the data of one seller, taken from its page. */
export function saveSeller(storage: TextStorage, seller: SellerData, order: Order): void {
  saveSellers(storage, mergeSellerData(loadSellers(storage), seller), order);
}

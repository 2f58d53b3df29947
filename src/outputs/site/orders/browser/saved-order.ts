import { cooperativeOf } from '../../../../model/values/code-parts.ts';
import { learn, type MakerFacts, type Makers } from '../shared/order-data.ts';
import type { Shelf } from './storage.ts';
import type { Order } from './order.ts';
import { decodeOrder, encodeOrder } from './share-link.ts';

/** Raised when the shape of {@link MakerFacts} changes: what an older build kept is then forgotten. */
const MAKERS = 'makers-2';

export function keptOrder(shelf: Shelf): Order {
  return decodeOrder(shelf.get('order') ?? '').order;
}

export function keepOrder(shelf: Shelf, order: Order): 'kept' | 'visit' {
  return shelf.set('order', encodeOrder(order));
}

/** Key of the town someone chose, whatever page they chose it on. */
export function keptTown(shelf: Shelf): string | null {
  return shelf.get('town');
}

export function keepTown(shelf: Shelf, key: string): void {
  shelf.set('town', key);
}

/** What was learnt of the cooperatives on the list, for when there is no network. */
export function keptMakers(shelf: Shelf): Makers {
  try {
    const kept = JSON.parse(shelf.get(MAKERS) ?? '[]') as MakerFacts[];
    return new Map(kept.map((maker) => [maker.code, maker]));
  } catch {
    return new Map();
  }
}

/** Keeps what is known of the cooperatives and baskets that are on the list. */
export function keepMakers(shelf: Shelf, makers: Makers, order: Order): void {
  const listed = new Set(order.flatMap(({ code }) => [code, cooperativeOf(code)]));
  shelf.set(MAKERS, JSON.stringify([...makers.values()].filter(({ code }) => listed.has(code))));
}

/** Adds what a page tells about one cooperative. */
export function keepMaker(shelf: Shelf, maker: MakerFacts, order: Order): void {
  keepMakers(shelf, learn(keptMakers(shelf), maker), order);
}

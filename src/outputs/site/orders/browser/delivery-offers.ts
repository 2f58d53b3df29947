import type { Located } from '../../../../model/values/within.ts';
import { type SellerGroup, totalOf, type Total } from './groups.ts';
import { isServed } from '../shared/town.ts';

/** A distributor, with the data that decides about an order. */
export interface Deliverer {
  /** Keys of the places with delivery. */
  zones: readonly string[];
  /** Codes of the cooperatives whose products it delivers. */
  sellers: 'all' | ReadonlySet<string>;
  /** Codes of the baskets it sells. */
  baskets?: ReadonlySet<string>;
  /** Minimum order in dirhams. */
  minimum?: number;
}

/** The part of an order that a distributor would deliver. */
export interface DeliveryOffer<Of extends Deliverer> extends Total {
  deliverer: Of;
  brought: SellerGroup[];
  /** Groups of the order that it does not deliver. */
  left: SellerGroup[];
  belowMinimum: boolean;
}

/** "All" cooperatives do not include baskets: a basket is delivered only by its sellers. */
function deliversFrom({ sellers, baskets }: Deliverer, code: string): boolean {
  if (code.includes('-')) return baskets?.has(code) ?? false;
  return sellers === 'all' || sellers.has(code);
}

/** Offers of the distributors who deliver at least a part of the order to the town, the most complete first. */
export function deliveryOffers<Of extends Deliverer>(
  deliverers: readonly Of[],
  groups: readonly SellerGroup[],
  town: Located,
): DeliveryOffer<Of>[] {
  const ordered = groups.filter(({ pieces }) => pieces > 0);
  return deliverers
    .filter(({ zones }) => isServed(town, zones))
    .map((deliverer) => {
      const delivers = ({ seller }: SellerGroup) => deliversFrom(deliverer, seller.code);
      const brought = ordered.filter(delivers);
      const total = totalOf(brought.flatMap(({ lines }) => lines));
      const belowMinimum = !total.asked && total.sum < (deliverer.minimum ?? 0);
      return { deliverer, brought, left: ordered.filter((group) => !delivers(group)), belowMinimum, ...total };
    })
    .filter(({ brought }) => brought.length > 0)
    .sort((one, other) => other.brought.length - one.brought.length);
}

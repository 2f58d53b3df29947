import type { Located } from '../../../../model/values/within.ts';
import { type Group, totalOf, type Total } from './groups.ts';
import { isServed } from '../shared/town.ts';

/** Someone who delivers, as far as an order is concerned. */
export interface Carrier {
  /** Keys of the places delivered to. */
  zones: readonly string[];
  /** Codes of the cooperatives whose products are brought. */
  makers: 'all' | ReadonlySet<string>;
  /** Codes of the baskets this one sells. */
  baskets?: ReadonlySet<string>;
  /** Dirhams below which nobody comes. */
  minimum?: number;
}

/** What one of them would bring of an order. */
export interface Load<Of extends Carrier> extends Total {
  carrier: Of;
  brought: Group[];
  /** Cooperatives of the list this one does not work with, baskets it does not sell. */
  left: Group[];
  belowMinimum: boolean;
}

/** All cooperatives are not all baskets: those are made up by whoever sells them. */
function bringsFrom({ makers, baskets }: Carrier, code: string): boolean {
  if (code.includes('-')) return baskets?.has(code) ?? false;
  return makers === 'all' || makers.has(code);
}

/** Who can bring at least a part of the order to the town: those who bring most first. */
export function loads<Of extends Carrier>(
  carriers: readonly Of[],
  groups: readonly Group[],
  town: Located,
): Load<Of>[] {
  const wanted = groups.filter(({ pieces }) => pieces > 0);
  return carriers
    .filter(({ zones }) => isServed(town, zones))
    .map((carrier) => {
      const brings = ({ maker }: Group) => bringsFrom(carrier, maker.code);
      const brought = wanted.filter(brings);
      const total = totalOf(brought.flatMap(({ lines }) => lines));
      const belowMinimum = !total.asked && total.sum < (carrier.minimum ?? 0);
      return { carrier, brought, left: wanted.filter((group) => !brings(group)), belowMinimum, ...total };
    })
    .filter(({ brought }) => brought.length > 0)
    .sort((one, other) => other.brought.length - one.brought.length);
}

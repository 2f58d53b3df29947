import type { Catalogue } from '../../../model/catalogue.ts';
import type { Leaf } from './draft-page.ts';

/** Is there anybody an order slip can be handed to? */
export function takesSlips({ distributors, pointsOfSale }: Catalogue): boolean {
  return distributors.length + pointsOfSale.length > 0;
}

/** A page that is of use wherever one is left over: order slips, or lines to write on where nobody takes any. */
export function spareLeaf(catalogue: Catalogue): Leaf {
  return { template: takesSlips(catalogue) ? 'order-slips' : 'notes', folio: true };
}

import type { Catalogue } from '../../../model/catalogue.ts';
import type { DraftPage } from './draft-page.ts';

/** Whether the guide has a distributor or a point of sale to hand an order slip to. */
export function acceptsOrderSlips({ distributors, pointsOfSale }: Catalogue): boolean {
  return distributors.length + pointsOfSale.length > 0;
}

/** A useful filler page: order slips, or ruled lines where no seller accepts slips. */
export function sparePage(catalogue: Catalogue): DraftPage {
  return { template: acceptsOrderSlips(catalogue) ? 'order-slips' : 'notes', folio: true };
}

import type { Basket } from '../../../../model/basket.ts';
import type { Settings } from '../../../../model/catalogue.ts';
import type { Contact } from '../../../../model/contact.ts';
import type { Text } from '../../../../model/values/text.ts';
import { paths } from '../../addresses.ts';

/** Whom one asks for a basket. */
export interface Seller {
  name: Text;
  contacts: Contact[];
  /** What follows the language in the address of its page. */
  path: string;
}

/** The first who sells the basket and can be called: a distributor, a point of sale; without one, the programme. */
export function sellerOf({ distributors, pointsOfSale }: Basket, { programme, contacts }: Settings): Seller {
  const sellers: Seller[] = [
    ...distributors.map((distributor) => ({ ...distributor, path: paths.distributor(distributor) })),
    ...pointsOfSale.map((point) => ({ ...point, path: paths.pointOfSale(point) })),
  ];
  return sellers.find((seller) => seller.contacts.length > 0) ?? { name: programme, contacts, path: paths.home };
}

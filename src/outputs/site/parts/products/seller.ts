import type { Basket } from '../../../../model/basket.ts';
import type { Settings } from '../../../../model/catalogue.ts';
import type { Contact } from '../../../../model/contact.ts';
import type { Text } from '../../../../model/values/text.ts';
import { paths } from '../../addresses.ts';

/** The seller of a basket. */
export interface Seller {
  name: Text;
  contacts: Contact[];
  /** Page address after the language. */
  path: string;
}

/** The first seller of a basket with a phone number: a distributor, a point of sale, or else the programme. */
export function sellerOf({ distributors, pointsOfSale }: Basket, { programme, contacts }: Settings): Seller {
  const sellers: Seller[] = [
    ...distributors.map((distributor) => ({ ...distributor, path: paths.distributor(distributor) })),
    ...pointsOfSale.map((point) => ({ ...point, path: paths.pointOfSale(point) })),
  ];
  return sellers.find((seller) => seller.contacts.length > 0) ?? { name: programme, contacts, path: paths.home };
}

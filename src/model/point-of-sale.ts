import { z } from 'zod';
import { oneOf } from './values/choice.ts';
import { ProductCode } from './values/code.ts';
import { Consent } from './consent.ts';
import { type Contact, ContactEntry } from './contact.ts';
import type { Cooperative } from './cooperative.ts';
import { CooperativeList } from './distributor.ts';
import { type Hall, HallEntry } from './hall.ts';
import type { Place } from './place.ts';
import { GeoEntry } from './values/position.ts';
import type { Product } from './product.ts';
import { flag, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';

export const POINT_OF_SALE_KINDS = [
  'solidarity-shelf',
  'solidarity-shop',
  'market',
  'company-store',
  'own-shop',
] as const;

export const PointOfSaleEntry = z.strictObject({
  name: Text,
  kind: oneOf(POINT_OF_SALE_KINDS),
  commune: freeText(),
  address: Text.optional(),
  geo: GeoEntry.optional(),
  hours: Text.optional(),
  contacts: z.array(ContactEntry).default([]),
  /** Consent of the people reached through `contacts`. A named person gives consent in her own contact. */
  consent: Consent.optional(),
  description: Text.optional(),
  /** Cooperatives whose products it sells: all, or a list. */
  cooperatives: CooperativeList.optional(),
  /** Single products, for a shelf with only part of a cooperative's range. */
  products: z.array(ProductCode).default([]),
  /** The seller takes no margin: the price is the cooperative's. */
  margin_free: flag().default(false),
  halls: z.array(HallEntry).default([]),
});
export type PointOfSaleEntry = z.infer<typeof PointOfSaleEntry>;

export interface PointOfSale extends Omit<
  PointOfSaleEntry,
  'commune' | 'contacts' | 'consent' | 'cooperatives' | 'products' | 'halls'
> {
  id: string;
  contacts: Contact[];
  commune: Place;
  cooperatives: Cooperative[];
  /** Every product sold there, from cooperatives and single products, in code order. */
  products: Product[];
  halls: Hall[];
}

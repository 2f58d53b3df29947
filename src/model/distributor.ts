import { z } from 'zod';
import { oneOf } from './values/choice.ts';
import { Consent } from './consent.ts';
import { type Contact, ContactEntry } from './contact.ts';
import type { Cooperative } from './cooperative.ts';
import { money } from './values/figure.ts';
import type { Place } from './place.ts';
import { flag, reference, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `all`, or a list of cooperative ids (folder names). */
export const CooperativeList = z.union([oneOf(['all']), z.array(reference()).min(1)]);

export const DistributorEntry = z.strictObject({
  name: Text,
  /** Heading of the area: "Hattane et Boujniba". Built from `zones` when missing. */
  area: Text.optional(),
  /** Communes, provinces, regions (HCP codes) or places of `places.yaml`. */
  zones: z.array(freeText()).min(1),
  contacts: z.array(ContactEntry).min(1),
  /** Consent of the people reached through `contacts`. A named person gives consent in her own contact. */
  consent: Consent.optional(),
  hours: Text.optional(),
  days: z.array(oneOf(WEEKDAYS)).default([]),
  minimum: money(0).optional(),
  fee: money(0).optional(),
  free_from: money(0).optional(),
  payment: z.array(oneOf(['cash', 'transfer', 'card', 'mobile'])).default([]),
  cooperatives: CooperativeList,
  sells_online: flag().default(false),
});
export type DistributorEntry = z.infer<typeof DistributorEntry>;

export interface Distributor extends Omit<
  DistributorEntry,
  'area' | 'zones' | 'contacts' | 'consent' | 'cooperatives'
> {
  id: string;
  contacts: Contact[];
  area: Text;
  zones: Place[];
  cooperatives: Cooperative[];
  /** At least one contact agreed to social networks. */
  social: boolean;
  /** True when the file says `all`: printed as "all cooperatives". */
  servesAll: boolean;
}

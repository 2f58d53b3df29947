import { z } from 'zod';
import type { Category } from './category.ts';
import { oneOf } from './values/choice.ts';
import { cleanValue } from './values/clean.ts';
import { CooperativeCode } from './values/code.ts';
import { Consent } from './consent.ts';
import { type Contact, ContactEntry } from './contact.ts';
import type { Distributor } from './distributor.ts';
import type { Lang } from './languages.ts';
import { Authorisation, Mark } from './mark.ts';
import { PhotoEntry, type Photo } from './photo.ts';
import type { Place } from './place.ts';
import type { PointOfSale } from './point-of-sale.ts';
import { GeoEntry } from './values/position.ts';
import type { Product } from './product.ts';
import { day, email, flag, reference, whole, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';
import { webAddress } from './values/web-address.ts';

/** The largest unions of Morocco count their members by the ten thousand. */
const MAX_PEOPLE = 100_000;

/** The common company identifier (ICE), often printed in groups. */
const Ice = z
  .string()
  .overwrite((typed) => cleanValue(typed).replace(/^ice\b|[ .:-]/gi, ''))
  .regex(/^\d{15}$/);

export const CooperativeEntry = z.strictObject({
  code: CooperativeCode,
  name: Text,
  kind: oneOf(['cooperative', 'union', 'gie', 'association']).default('cooperative'),
  /** Its chapter: a category id or name. */
  category: reference(),
  /** HCP commune code, or a place of `places.yaml`. */
  commune: freeText(),
  /** Douar, street, landmark. */
  address: Text.optional(),
  geo: GeoEntry.optional(),
  founded: whole(1900, 2100).optional(),
  members: whole(1, MAX_PEOPLE).optional(),
  women: whole(0, MAX_PEOPLE).optional(),
  women_led: flag().default(false),
  youth_led: flag().default(false),
  contacts: z.array(ContactEntry).min(1),
  email: email().optional(),
  social: z
    .strictObject({
      facebook: webAddress().optional(),
      instagram: webAddress().optional(),
      website: webAddress().optional(),
    })
    .default({}),
  photos: z.array(PhotoEntry).default([]),
  authorisations: z.array(Authorisation).default([]),
  marks: z.array(Mark).default([]),
  identifiers: z
    .strictObject({
      ice: Ice.optional(),
      register: freeText().optional(),
    })
    .default({}),
  /** The cooperative's own delivery or shipping terms, as free text. */
  delivery: Text.optional(),
  capacity: Text.optional(),
  /** Consent of the cooperative: covers its numbers and pictures. A named person gives consent separately. */
  consent: Consent,
  /** The day the cooperative last confirmed this entry. */
  confirmed_on: day().optional(),
  /** Each item is a `ProductEntry`, checked separately: a broken product does not remove the others. */
  products: z.array(z.unknown()).default([]),
});
export type CooperativeEntry = z.infer<typeof CooperativeEntry>;

export interface Cooperative extends Omit<
  CooperativeEntry,
  'category' | 'commune' | 'contacts' | 'photos' | 'products'
> {
  /** Folder name. */
  id: string;
  category: Category;
  commune: Place;
  contacts: Contact[];
  photos: Photo[];
  /** Markdown as typed, per language; rendered and sanitised by `load/texts/prose.ts`. */
  story: Partial<Record<Lang, string>>;
  products: Product[];
  /** Derived: its distributors, in the order of their files. */
  distributors: Distributor[];
  /** Derived: where at least one of its products is sold. */
  pointsOfSale: PointOfSale[];
}

import { z } from 'zod';
import type { Basket } from './basket.ts';
import type { Category } from './category.ts';
import { oneOf } from './values/choice.ts';
import { CooperativeCode, ProductCode } from './values/code.ts';
import type { Channel } from './consent.ts';
import { type Contact, ContactEntry } from './contact.ts';
import type { Cooperative } from './cooperative.ts';
import type { Distributor } from './distributor.ts';
import type { Edition } from './edition.ts';
import type { Event } from './event.ts';
import { DEFAULT_LANGS, type Lang, LANGS } from './languages.ts';
import type { Page } from './page.ts';
import { PhotoEntry, type Photo } from './photo.ts';
import type { Place } from './place.ts';
import type { PointOfSale } from './point-of-sale.ts';
import type { Product } from './product.ts';
import { day, email, flag, whole, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';
import type { VocabularyGroup } from './vocabulary.ts';
import { siteAddress, webAddress } from './values/web-address.ts';

/** `catalogue.yaml`: settings of the whole guide. */
export const CatalogueEntry = z.strictObject({
  title: Text,
  /** For the header of a phone, where the title is too long. */
  short_title: Text.optional(),
  /** One sentence, on the back cover and as the site's description. */
  motto: Text.optional(),
  introduction: Text.optional(),
  programme: Text,
  /** Printed on every page of a sample guide. When present, fictional phones are allowed. */
  sample_notice: Text.optional(),
  /** HCP codes of the region or provinces covered. */
  territory: z.array(freeText()).min(1),
  year: whole(2000, 2100),
  languages: z
    .array(oneOf(LANGS))
    .min(1)
    .default([...DEFAULT_LANGS]),
  currency: oneOf(['MAD']).default('MAD'),
  /** Public address of the site, with its path if it has one: `https://example.org/guide/`. */
  address: siteAddress(),
  contacts: z.array(ContactEntry).default([]),
  email: email().optional(),
  partners: z
    .array(z.strictObject({ name: Text, logo: PhotoEntry.optional(), url: webAddress().optional() }))
    .default([]),
  legal: z
    .strictObject({
      publisher: Text.optional(),
      printer: Text.optional(),
      legal_deposit: freeText().optional(),
      isbn: freeText().optional(),
      /** CNDP declaration (law 09-08). */
      personal_data: Text.optional(),
    })
    .default({}),
  /** Prices older than this many months are reported. */
  price_months: whole(1, 60).default(12),
  /** Pictures of the home page's wall of tiles; product photos when empty. */
  wall: z.array(PhotoEntry).default([]),
  /** Printed codes that must never be assigned again. */
  retired_codes: z
    .array(
      z.strictObject({
        code: z.union([ProductCode, CooperativeCode]),
        /** The former name, so that readers of an old book recognise it. */
        name: Text.optional(),
        since: day().optional(),
        replaced_by: z.union([ProductCode, CooperativeCode]).optional(),
      }),
    )
    .default([]),
  /** Search engines may list the site. */
  indexable: flag().default(true),
});
export type CatalogueEntry = z.infer<typeof CatalogueEntry>;

export interface Settings extends Omit<CatalogueEntry, 'territory' | 'contacts' | 'partners' | 'wall'> {
  territory: Place[];
  contacts: Contact[];
  partners: { name: Text; logo?: Photo; url?: string }[];
  wall: Photo[];
  languages: Lang[];
}

/** Everything one channel may publish: complete, references resolved, consent already applied. */
export interface Catalogue {
  channel: Channel;
  settings: Settings;
  /** In chapter order. */
  categories: Category[];
  /** In code order. */
  cooperatives: Cooperative[];
  /** In code order. */
  products: Product[];
  distributors: Distributor[];
  pointsOfSale: PointOfSale[];
  baskets: Basket[];
  /** The next event first. */
  events: Event[];
  editions: Edition[];
  pages: Page[];
  /** Places with at least one entry in this catalogue, in code order. */
  places: Place[];
  /** Synonyms, for search only. */
  vocabulary: VocabularyGroup[];
}

import type { BasketEntry } from '../model/basket.ts';
import type { CatalogueEntry } from '../model/catalogue.ts';
import type { CategoryEntry } from '../model/category.ts';
import type { Consent } from '../model/consent.ts';
import type { CooperativeEntry } from '../model/cooperative.ts';
import type { DistributorEntry } from '../model/distributor.ts';
import type { EditionEntry } from '../model/edition.ts';
import type { EventEntry } from '../model/event.ts';
import type { Lang } from '../model/languages.ts';
import type { Page } from '../model/page.ts';
import type { Place } from '../model/place.ts';
import type { PointOfSaleEntry } from '../model/point-of-sale.ts';
import type { ProductEntry } from '../model/product.ts';
import type { VocabularyGroup } from '../model/vocabulary.ts';
import type { Path, Source } from './yaml/source.ts';

/** An entry that fits its schema, and where it was written. */
export interface Entry<T> {
  id: string;
  source: Source;
  /** Where the entry starts in its file; empty when it is the whole file. */
  at: Path;
  data: T;
  /** Folder its photos are relative to, itself relative to the content folder. */
  folder: string;
}

export interface ProductRecord extends Entry<ProductEntry> {
  /** The whole code, `202-01`. */
  code: string;
  cooperative: CooperativeRecord;
}

export interface CooperativeRecord extends Entry<CooperativeEntry> {
  story: Partial<Record<Lang, string>>;
  products: ProductRecord[];
}

/** What a cooperative agreed to, whatever becomes of her entry. */
export interface Agreement {
  /** Folder name. */
  id: string;
  /** Undefined when there is none, or none that could be given. */
  code?: string;
  /** In every language it is written in. */
  names: string[];
  /** Undefined when it is missing or cannot be read: a no. */
  consent?: Consent;
}

/** The whole content, each entry good by itself. What they say of each other is resolved afterwards. */
export interface Records {
  settings: Entry<CatalogueEntry>;
  categories: Entry<CategoryEntry>[];
  places: Map<string, Place>;
  vocabulary: VocabularyGroup[];
  cooperatives: CooperativeRecord[];
  agreements: Agreement[];
  distributors: Entry<DistributorEntry>[];
  pointsOfSale: Entry<PointOfSaleEntry>[];
  baskets: Entry<BasketEntry>[];
  events: Entry<EventEntry>[];
  editions: Entry<EditionEntry>[];
  pages: Page[];
}

/**
 * Ids and codes that stand somewhere in the content, be their entry good or broken. A reference to a broken entry is
 * right in itself: what is to be said is that it goes, too.
 */
export interface Known {
  categories: Set<string>;
  places: Set<string>;
  cooperatives: Set<string>;
  /** Each with the file that claims it. */
  products: Map<string, string>;
  /** Files of cooperatives that could not be read at all: which products they have is not known. */
  unread: string[];
  /** Each with its file. */
  distributors: Map<string, string>;
  /** Each with its file. */
  pointsOfSale: Map<string, string>;
  /** Each with its file. */
  baskets: Map<string, string>;
  /** Each with its file. */
  events: Map<string, string>;
  /** Each with its file, in one of its languages. */
  pages: Map<string, string>;
}

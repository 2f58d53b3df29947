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
import type { Path, YamlSource } from './yaml/source.ts';

/** A valid entry and its location. */
export interface EntryRecord<T> {
  id: string;
  source: YamlSource;
  /** Path of the entry in its file; empty when it is the whole file. */
  at: Path;
  data: T;
  /** Folder of its photos, relative to the content folder. */
  folder: string;
}

export interface ProductRecord extends EntryRecord<ProductEntry> {
  /** Full code, `202-01`. */
  code: string;
  cooperative: CooperativeRecord;
}

export interface CooperativeRecord extends EntryRecord<CooperativeEntry> {
  story: Partial<Record<Lang, string>>;
  products: ProductRecord[];
}

/** Consent of a cooperative, independent of the rest of the entry. */
export interface Agreement {
  /** Folder name. */
  id: string;
  /** Undefined when missing or invalid. */
  code?: string;
  /** In all available languages. */
  names: string[];
  /** Undefined when missing or unreadable, which means no. */
  consent?: Consent;
}

/** All content, each entry valid on its own. References between entries are resolved afterwards. */
export interface Records {
  settings: EntryRecord<CatalogueEntry>;
  categories: EntryRecord<CategoryEntry>[];
  places: Map<string, Place>;
  vocabulary: VocabularyGroup[];
  cooperatives: CooperativeRecord[];
  agreements: Agreement[];
  distributors: EntryRecord<DistributorEntry>[];
  pointsOfSale: EntryRecord<PointOfSaleEntry>[];
  baskets: EntryRecord<BasketEntry>[];
  events: EntryRecord<EventEntry>[];
  editions: EntryRecord<EditionEntry>[];
  pages: Page[];
}

/**
 * Ids and codes present in the content, of valid and broken entries. A reference to a broken entry is itself correct:
 * its diagnostic names the broken entry.
 */
export interface ClaimedIds {
  categories: Set<string>;
  places: Set<string>;
  cooperatives: Set<string>;
  /** By code: the file that claims it. */
  products: Map<string, string>;
  /** Unreadable cooperative files, whose products are unknown. */
  unread: string[];
  /** By id: its file. */
  distributors: Map<string, string>;
  /** By id: its file. */
  pointsOfSale: Map<string, string>;
  /** By id: its file. */
  baskets: Map<string, string>;
  /** By id: its file. */
  events: Map<string, string>;
  /** By id: its file in one language. */
  pages: Map<string, string>;
}

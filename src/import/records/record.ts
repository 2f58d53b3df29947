import type { Place } from '../../model/place.ts';
import type { Phone } from '../../model/values/phone.ts';
import type { ImportedPrice } from '../cells/price.ts';
import type { Words } from '../cells/names.ts';
import type { Cell } from '../decode/sheet.ts';

/** A value and the cell that tells it. */
export interface Sourced<T> {
  value: T;
  cell: Cell;
}

/** A remark for staff: words that are in the list and have no field in an entry. */
export type Note = Sourced<string>;

export interface ImportedPhone {
  phone: Phone;
  /** True when the list says that it has WhatsApp. */
  whatsapp?: true;
}

export interface ImportedVariant {
  size?: string;
  price: ImportedPrice;
  cell: Cell;
}

export interface ImportedProduct {
  name: Sourced<Words>;
  code?: string;
  category?: Sourced<string>;
  variants: ImportedVariant[];
  /** Fields by their name in the entry: `season`, `description`. */
  fields: Map<string, Sourced<unknown>>;
  notes: Note[];
}

/** What a list may be about. */
export type Entity = 'cooperative' | 'distributor' | 'point-of-sale';

/** A cooperative as a list tells it, before it is compared with what exists; or a shop or carrier, told in the same fields. */
export interface ImportedCooperative {
  entity: Entity;
  name: Sourced<Words>;
  code?: string;
  place?: Sourced<Place>;
  phones: Sourced<ImportedPhone>[];
  category?: Sourced<string>;
  /** Fields by their name in the entry: `members`, `email`, `consent`. */
  fields: Map<string, Sourced<unknown>>;
  products: ImportedProduct[];
  notes: Note[];
  /** Every row it was read from. */
  origins: Cell[];
  /** When a form was sent, in an order that sorts: a later answer wins. */
  answered?: string;
  /** Why it must not be taken: a test, a refused consent. */
  refusedFor?: Sourced<'test' | 'consent-refused' | 'not-approved' | 'name-missing' | 'codes-spent'>;
  /** In the words of the list, for consent: it counts with its day alone. */
  consent?: { yes: boolean; cell: Cell; channels: string[]; day?: string };
}

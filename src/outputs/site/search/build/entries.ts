import type { Basket } from '../../../../model/basket.ts';
import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Category } from '../../../../model/category.ts';
import { compareCodes } from '../../../../model/values/code-parts.ts';
import type { Contact } from '../../../../model/contact.ts';
import type { Cooperative } from '../../../../model/cooperative.ts';
import type { Distributor } from '../../../../model/distributor.ts';
import type { Event } from '../../../../model/event.ts';
import { LANGS } from '../../../../model/languages.ts';
import type { Place } from '../../../../model/place.ts';
import type { PointOfSale } from '../../../../model/point-of-sale.ts';
import type { Product } from '../../../../model/product.ts';
import type { Text } from '../../../../model/values/text.ts';
import { type Kind, KINDS } from '../shared/index-format.ts';

/** An entry of the search index. */
export type Entry =
  | { kind: 'category'; item: Category }
  | { kind: 'place'; item: Place }
  | { kind: 'product'; item: Product }
  | { kind: 'cooperative'; item: Cooperative }
  | { kind: 'basket'; item: Basket }
  | { kind: 'distributor'; item: Distributor }
  | { kind: 'point-of-sale'; item: PointOfSale }
  | { kind: 'event'; item: Event };

/** All entries in the order of their numbers: by kind, then in the order of the catalogue. */
export function entriesOf(catalogue: Catalogue): Entry[] {
  const items: { [kind in Kind]: Extract<Entry, { kind: kind }>['item'][] } = {
    category: catalogue.categories,
    place: catalogue.places,
    product: catalogue.products,
    cooperative: catalogue.cooperatives,
    basket: catalogue.baskets.toSorted((a, b) => compareCodes(a.code, b.code)),
    distributor: catalogue.distributors,
    'point-of-sale': catalogue.pointsOfSale,
    event: catalogue.events,
  };
  return KINDS.flatMap((kind) => items[kind].map((item) => ({ kind, item }) as Entry));
}

type Texts = (string | undefined)[];

const both = (text: Text | undefined): Texts => (text ? LANGS.map((lang) => text[lang]) : []);
const namesOf = ({ name, aliases }: Place): Texts => [...both(name), ...aliases];

/** The names of an entry, each a text of its own, because its length affects the score. */
export function namesOfEntry({ kind, item }: Entry): string[] {
  // The short name of a category and the aliases of a town are names too.
  const names = kind === 'category' ? [item.name, item.shortName] : [item.name];
  const texts = [...names.flatMap(both), ...(kind === 'place' ? item.aliases : [])];
  return texts.filter((text) => text !== undefined);
}

/** The other texts of an entry, by their field in the index. */
export function textsOfEntry({ kind, item }: Entry): { otherName?: Texts; place?: Texts; content?: Texts } {
  switch (kind) {
    case 'product':
      return { otherName: item.other_names, content: [...both(item.description), ...both(item.ingredients)] };
    case 'cooperative':
      return { place: namesOf(item.commune), content: both(item.address) };
    case 'basket':
      return { content: item.items.flatMap(({ product }) => both(product.name)) };
    case 'distributor':
      return { place: [...both(item.area), ...item.zones.flatMap(namesOf)] };
    case 'point-of-sale':
      return { place: namesOf(item.commune), content: both(item.address) };
    case 'event':
      return { place: namesOf(item.commune), content: [...both(item.venue), ...both(item.description)] };
    default:
      return {};
  }
}

/** The chapter of a product or cooperative. */
export function categoryOf({ kind, item }: Entry): Category | undefined {
  return kind === 'product' || kind === 'cooperative' ? item.category : undefined;
}

/** The printed code, `202-01`. */
export function codeOf({ kind, item }: Entry): string | undefined {
  return kind === 'product' || kind === 'cooperative' || kind === 'basket' ? item.code : undefined;
}

/** An id that is unique within the kind and the same in every build. */
export function idOf({ kind, item }: Entry): string {
  if (kind === 'product') return item.code;
  return kind === 'place' ? item.key : item.id;
}

/** Contacts of an entry itself. A product has none: its cooperative is an entry of its own. */
export function contactsOf({ item }: Entry): Contact[] {
  return 'contacts' in item ? item.contacts : [];
}

import type { Basket } from '../../model/basket.ts';
import type { Category } from '../../model/category.ts';
import type { Cooperative } from '../../model/cooperative.ts';
import type { Distributor } from '../../model/distributor.ts';
import type { Event } from '../../model/event.ts';
import type { Lang } from '../../model/languages.ts';
import type { Place } from '../../model/place.ts';
import type { PointOfSale } from '../../model/point-of-sale.ts';
import type { Product } from '../../model/product.ts';
import { site } from './context.ts';

// Public addresses are printed in books and never change. A path is the part after the language: a page has the same
// path in every language.

export const paths = {
  home: '',
  search: 'search/',
  offline: 'offline/',
  missing: 'missing/',
  seasonNow: 'season/',
  categories: 'categories/',
  category: (category: Category) => `categories/${category.id}/`,
  towns: 'towns/',
  town: (place: Place) => `towns/${place.slug}/`,
  cooperatives: 'c/',
  cooperative: (cooperative: Cooperative) => `c/${cooperative.id}/`,
  cooperativeContact: (cooperative: Cooperative) => `c/${cooperative.id}/contact.vcf`,
  product: (product: Product) => `p/${product.code}/`,
  list: 'list/',
  distributors: 'distributors/',
  distributor: (distributor: Distributor) => `distributors/${distributor.id}/`,
  distributorContact: (distributor: Distributor) => `distributors/${distributor.id}/contact.vcf`,
  pointsOfSale: 'points-of-sale/',
  pointOfSale: (point: PointOfSale) => `points-of-sale/${point.id}/`,
  baskets: 'baskets/',
  basket: (basket: Basket) => `baskets/${basket.id}/`,
  events: 'events/',
  event: (event: Event) => `events/${event.id}/`,
  page: (page: { id: string }) => `pages/${page.id}/`,
} as const;

/** Address of a page within the site, base included: `/guide/ar/c/nahlat-al-qamar/`. */
export function href(lang: Lang, path = ''): string {
  return `${site().base}${lang}/${path}`;
}

/** Full public address of a page, for search engines and messages. */
export function publicAddress(lang: Lang, path = ''): string {
  return `${site().origin}${href(lang, path)}`;
}

import type { Basket } from './basket.ts';
import type { Catalogue } from './catalogue.ts';
import type { Cooperative } from './cooperative.ts';
import type { Distributor } from './distributor.ts';
import type { Place } from './place.ts';
import type { PointOfSale } from './point-of-sale.ts';
import type { Product } from './product.ts';
import { isInSeason } from './season.ts';
import { isWithin } from './values/within.ts';

// Facts derived from a catalogue: staff never type them, so they are never forgotten.

/** Lowest and highest known price in dirhams; null when every price is on request. */
export function priceRange(product: Product): { from: number; to: number } | null {
  const prices = product.variants.flatMap((variant) => (variant.price === null ? [] : [variant.price]));
  return prices.length === 0 ? null : { from: Math.min(...prices), to: Math.max(...prices) };
}

/** The day a variant's price was confirmed: its own, the product's, or the day the whole entry was confirmed. */
export function priceDate(product: Product, variant = product.variants[0]): string | undefined {
  return variant?.price_date ?? product.price_date ?? product.cooperative.confirmed_on;
}

/** Seasonal products that are in season and not sold out, shown on the home page. Month is 1-12. */
export function inSeasonNow(catalogue: Catalogue, month: number): Product[] {
  return catalogue.products.filter(
    ({ season, availability }) => season && availability !== 'sold-out' && isInSeason(season, month),
  );
}

/** Distributors that serve a place, whatever the cooperative. */
export function distributorsFor(catalogue: Catalogue, place: Place): Distributor[] {
  return catalogue.distributors.filter((distributor) => distributor.zones.some((zone) => isWithin(place, zone)));
}

/** Points of sale that stock a product. */
export function pointsOfSaleOf(catalogue: Catalogue, product: Product): PointOfSale[] {
  return catalogue.pointsOfSale.filter((point) => point.products.includes(product));
}

/** Cooperatives of one chapter, in code order. */
export function cooperativesIn(catalogue: Catalogue, category: { id: string }): Cooperative[] {
  return catalogue.cooperatives.filter((cooperative) => cooperative.category.id === category.id);
}

/** Products of one chapter, in code order, whatever the chapter of their cooperative. */
export function productsIn(catalogue: Catalogue, category: { id: string }): Product[] {
  return catalogue.products.filter((product) => product.category.id === category.id);
}

/** True when every cooperative in the basket agreed to social networks. */
export function agreesToSocial({ items }: Basket): boolean {
  return items.every(({ product }) => product.cooperative.consent.social);
}

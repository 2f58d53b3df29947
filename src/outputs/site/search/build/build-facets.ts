import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Cooperative } from '../../../../model/cooperative.ts';
import { priceRange } from '../../../../model/facts.ts';
import type { Product } from '../../../../model/product.ts';
import { FACET_KEYS, type FacetKey, type Facets, PRICE_LIMITS } from '../shared/facets.ts';

/** Returns the number of a name, numbering a new one. */
type NumberOf = (name: string) => number;

/** How a facet's column is written: one number for each cooperative, and for each product where products differ. */
interface Column {
  /** Names that have numbers before any entry is read. */
  names?: (catalogue: Catalogue) => string[];
  cooperative: (cooperative: Cooperative, numberOf: NumberOf) => number;
  product?: (product: Product, numberOf: NumberOf) => number;
}

/** Marks and authorisations; those of a cooperative hold for all its products. */
export function marksOf(cooperative: Cooperative, product?: Product) {
  const marks = [...cooperative.authorisations, ...cooperative.marks, ...(product?.marks ?? [])];
  return [...new Set(marks.map(({ type }) => type))];
}

const bitsOf = (bits: readonly number[]): number => bits.reduce((mask, bit) => mask | (1 << bit), 0);

/**
 * Months in season, January in the lowest bit. No month for products sold all year or sold out: the season page agrees.
 */
function monthBits({ season, availability }: Product): number {
  return bitsOf((availability === 'sold-out' ? [] : (season?.months ?? [])).map((month) => month - 1));
}

/** How many price limits the cheapest size exceeds; one more than there are limits when every price is on request. */
function priceStep(product: Product): number {
  const range = priceRange(product);
  const step = PRICE_LIMITS.findIndex((limit) => range && range.from <= limit);
  return step >= 0 ? step : PRICE_LIMITS.length + (range ? 0 : 1);
}

const COLUMNS: Record<FacetKey, Column> = {
  chapter: {
    names: ({ categories }) => categories.map(({ id }) => id),
    cooperative: ({ category }, numberOf) => numberOf(category.id),
    product: ({ category }, numberOf) => numberOf(category.id),
  },
  town: { cooperative: ({ commune }, numberOf) => numberOf(commune.key) },
  mark: {
    cooperative: (cooperative, numberOf) => bitsOf(marksOf(cooperative).map(numberOf)),
    product: (product, numberOf) => bitsOf(marksOf(product.cooperative, product).map(numberOf)),
  },
  to: {
    cooperative: ({ distributors }, numberOf) => {
      const zones = distributors.flatMap((distributor) => distributor.zones.map(({ key }) => key));
      return numberOf([...new Set(zones)].sort().join(' '));
    },
  },
  season: {
    cooperative: ({ products }) => products.reduce((bits, product) => bits | monthBits(product), 0),
    product: monthBits,
  },
  women: { cooperative: ({ women_led }) => Number(women_led) },
  price: {
    cooperative: ({ products }) => Math.min(PRICE_LIMITS.length + 1, ...products.map(priceStep)),
    product: priceStep,
  },
};

/** Builds the facets of a catalogue. Pure: the same catalogue gives the same facets. */
export function buildFacets(catalogue: Catalogue): Facets {
  const facets: Facets = { names: {}, cooperatives: {} as Facets['cooperatives'], products: {} };
  for (const key of FACET_KEYS) {
    const { names: first, cooperative, product } = COLUMNS[key];
    const names = first?.(catalogue) ?? [];
    const numbers = new Map(names.map((name, number) => [name, number]));
    const numberOf = (name: string): number => {
      const number = numbers.get(name) ?? names.push(name) - 1;
      numbers.set(name, number);
      return number;
    };
    facets.cooperatives[key] = catalogue.cooperatives.map((one) => cooperative(one, numberOf));
    if (product) facets.products[key] = catalogue.products.map((one) => product(one, numberOf));
    if (names.length > 0) facets.names[key] = names;
  }
  return facets;
}

import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Cooperative } from '../../../../model/cooperative.ts';
import { priceRange } from '../../../../model/facts.ts';
import type { Product } from '../../../../model/product.ts';
import { PRICE_LIMITS } from './filter.ts';

/** Numbers of a kind of thing, in columns: the nth number of each column is of the nth thing. Marks and months are bits. */
interface Columns {
  /** Of the cheapest size: how many of PRICE_LIMITS are too low; one more than there are when one has to ask. */
  price: number[];
  chapter: number[];
  marks: number[];
  months: number[];
}

/** What results can be filtered by: the part `facets` of the index, fetched when someone filters. */
export interface Facets {
  /** Ids of categories, keys of towns, names of marks, and sets of zones: what the numbers mean. */
  chapters: string[];
  towns: string[];
  marks: string[];
  zones: string[][];
  /** Of cooperatives and products, in the order of the catalogue. */
  makers: Columns & { town: number[]; zones: number[]; women: number[] };
  products: Columns;
}

/** Numbers things as they come. */
function numbering<Key extends string>(keys: Key[]): (key: Key) => number {
  return (key) => {
    const at = keys.indexOf(key);
    return at < 0 ? keys.push(key) - 1 : at;
  };
}

/** Months a product is in its season, as on the page of the season: none for what is there all the year, or sold out. */
function monthBits({ season, availability }: Product): number {
  const months = availability === 'sold-out' ? [] : (season?.months ?? []);
  return months.reduce((bits, month) => bits | (1 << (month - 1)), 0);
}

/** Which of the limits a product costs no more than: its number. */
function priceStep(product: Product): number {
  const range = priceRange(product);
  const step = PRICE_LIMITS.findIndex((limit) => range && range.from <= limit);
  return step >= 0 ? step : PRICE_LIMITS.length + (range ? 0 : 1);
}

/** Marks and authorisations of a cooperative: they hold for all it makes. */
export function marksOf(cooperative: Cooperative, product?: Product) {
  const marks = [...cooperative.authorisations, ...cooperative.marks, ...(product?.marks ?? [])];
  return [...new Set(marks.map(({ type }) => type))];
}

/** Reads a catalogue into its facets. Pure: the same catalogue, the same facets. */
export function buildFacets({ categories, cooperatives, products }: Catalogue): Facets {
  const chapters = categories.map(({ id }) => id);
  const [towns, marks, zones]: [string[], string[], string[]] = [[], [], []];
  const [chapter, town, mark, zone] = [chapters, towns, marks, zones].map(numbering) as [
    (key: string) => number,
    (key: string) => number,
    (key: string) => number,
    (key: string) => number,
  ];
  const markBits = (types: readonly string[]) => types.reduce((bits, type) => bits | (1 << mark(type)), 0);
  const zonesOf = ({ distributors }: Cooperative) =>
    [...new Set(distributors.flatMap((one) => one.zones.map(({ key }) => key)))].sort().join(' ');
  const made = {
    makers: {
      price: cooperatives.map((one) => Math.min(PRICE_LIMITS.length + 1, ...one.products.map(priceStep))),
      chapter: cooperatives.map(({ category }) => chapter(category.id)),
      marks: cooperatives.map((cooperative) => markBits(marksOf(cooperative))),
      months: cooperatives.map((one) => one.products.reduce((bits, product) => bits | monthBits(product), 0)),
      town: cooperatives.map(({ commune }) => town(commune.key)),
      zones: cooperatives.map((cooperative) => zone(zonesOf(cooperative))),
      women: cooperatives.map(({ women_led }) => Number(women_led)),
    },
    products: {
      price: products.map(priceStep),
      chapter: products.map(({ category }) => chapter(category.id)),
      marks: products.map((product) => markBits(marksOf(product.cooperative, product))),
      months: products.map(monthBits),
    },
  };
  return { chapters, towns, marks, zones: zones.map((keys) => keys.split(' ').filter(Boolean)), ...made };
}

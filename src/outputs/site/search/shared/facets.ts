import { isWithin, type Located } from '../../../../model/values/within.ts';

/** Price limits in dirhams, as in "up to 100". Few, so that a price step takes one character in the index. */
export const PRICE_LIMITS = [25, 50, 100, 200, 500] as const;

/** A chosen value of a facet. Only a place of the programme's own has `within`. */
export type Choice = Located;

/** One search filter. Its column in the index is written by build-facets.ts, its control by filter-controls.ts. */
export interface Facet {
  /**
   * Decodes the number that an entry has in the facet's column.
   *
   * @param names names of the facet's numbers or bits (`Facets.names`)
   * @param month the current month, 1-12
   * @returns the entry's values, as choices name them
   */
  valuesOf: (code: number, names: readonly string[], month: number) => readonly string[];
  /** Whether a value of an entry satisfies a choice. Without this function the two must be equal. */
  satisfies?: (value: string, choice: Choice) => boolean;
  /** A yes-or-no facet has this one value; page addresses contain it: `women=led`. */
  flag?: string;
}

const oneName: Facet['valuesOf'] = (index, names) => names.slice(index, index + 1);
const namesOfBits: Facet['valuesOf'] = (mask, names) => names.filter((_, bit) => (mask & (1 << bit)) !== 0);
const flag = <Value extends string>(value: Value) => ({
  flag: value,
  valuesOf: (code: number) => (code === 1 ? [value] : []),
});

/** Facets by the name they have in page addresses, in the order in which addresses list them. */
const TABLE = {
  chapter: { valuesOf: oneName },
  town: { valuesOf: oneName },
  mark: { valuesOf: namesOfBits },
  to: {
    valuesOf: (index, names) => names[index]?.split(' ').filter(Boolean) ?? [],
    satisfies: (zone, town) => isWithin(town, { key: zone }),
  },
  season: { flag: 'now', valuesOf: (months, _, month) => ((months & (1 << (month - 1))) !== 0 ? ['now'] : []) },
  women: flag('led'),
  price: { valuesOf: (step) => PRICE_LIMITS.slice(step).map(String) },
} satisfies Record<string, Facet>;

export type FacetKey = keyof typeof TABLE;
/** Keys of the yes-or-no facets. */
export type FlagKey = {
  [key in FacetKey]: (typeof TABLE)[key] extends { flag: string } ? key : never;
}[FacetKey];

export const FACETS: Readonly<Record<FacetKey, Facet>> = TABLE;
export const FACET_KEYS = Object.keys(TABLE) as FacetKey[];
export const FLAG_KEYS = FACET_KEYS.filter((key): key is FlagKey => FACETS[key].flag !== undefined);

/** The part `facets` of the index, fetched when a visitor filters. */
export interface Facets {
  /** Names of the numbers or bits in a column, where it has names. */
  names: Partial<Record<FacetKey, string[]>>;
  /** A column for each facet, in the order of the catalogue's cooperatives. */
  cooperatives: Record<FacetKey, number[]>;
  /** Columns in which products differ from their cooperatives, in the order of the catalogue's products. */
  products: Partial<Record<FacetKey, number[]>>;
}

/** Values of a product or a cooperative, for each facet. */
export type Traits = Readonly<Record<FacetKey, readonly string[]>>;

/** Whether a value satisfies a choice of the same facet. */
export function satisfies(key: FacetKey, value: string, choice: Choice): boolean {
  return FACETS[key].satisfies?.(value, choice) ?? value === choice.key;
}

/**
 * Creates a function that reads one cooperative, or one of its products, from the columns. Entries with the same number
 * in a column share one array of values.
 *
 * @param month the current month, 1-12
 */
export function createTraitsReader(
  { names, cooperatives, products }: Facets,
  month: number,
): (cooperative: number, product?: number) => Traits {
  const columns = FACET_KEYS.map((key) => ({ key, decoded: new Map<number, readonly string[]>() }));
  return (cooperative, product) => {
    const traits: Partial<Record<FacetKey, readonly string[]>> = {};
    for (const { key, decoded } of columns) {
      const own = product === undefined ? undefined : products[key];
      const code = (own ? own[product ?? -1] : cooperatives[key][cooperative]) ?? Number.NaN;
      let values = decoded.get(code);
      if (!values) {
        values = Number.isNaN(code) ? [] : FACETS[key].valuesOf(code, names[key] ?? [], month);
        decoded.set(code, values);
      }
      traits[key] = values;
    }
    return traits as Traits;
  };
}

import { type Choice, FACET_KEYS, type FacetKey, FACETS, satisfies, type Traits } from './facets.ts';

/** Criteria besides the query: OR within a facet, AND between facets. */
export type Filter = Readonly<Partial<Record<FacetKey, readonly Choice[]>>>;

export const NO_FILTER: Filter = {};

/** How many facets have a choice: the number beside the button "Filter". */
export function countCriteria(filter: Filter): number {
  return FACET_KEYS.filter((key) => filter[key]?.length).length;
}

export function isEmpty(filter: Filter): boolean {
  return countCriteria(filter) === 0;
}

function passesFacet(key: FacetKey, traits: Traits, filter: Filter): boolean {
  const choices = filter[key] ?? [];
  return choices.length === 0 || traits[key].some((value) => choices.some((choice) => satisfies(key, value, choice)));
}

/** Values that at least one entry has, counted for each facet as if nothing were chosen in that facet. */
export type Offered = Readonly<Record<FacetKey, readonly string[]>>;

export interface FilterMatch {
  /** For each entry, whether it meets every criterion. */
  passed: boolean[];
  offered: Offered;
}

/** Compares entries with a filter. An entry that fails one facet alone still counts for what that facet offers. */
export function matchFilter(entries: readonly Traits[], filter: Filter): FilterMatch {
  const active = FACET_KEYS.filter((key) => filter[key]?.length);
  // Entries share arrays of values (createTraitsReader), so sets of arrays stay small.
  const found = new Map(FACET_KEYS.map((key) => [key, new Set<readonly string[]>()]));
  const passed = entries.map((traits) => {
    const failed = active.filter((key) => !passesFacet(key, traits, filter));
    for (const key of failed.length === 0 ? FACET_KEYS : failed.slice(failed.length - 1)) {
      if (failed.length < 2) found.get(key)?.add(traits[key]);
    }
    return failed.length === 0;
  });
  const offered = [...found].map(([key, values]) => [key, [...new Set([...values].flat())]]);
  return { passed, offered: Object.fromEntries(offered) as Offered };
}

const MAX_CHOICES = 50;
const CHOICE_KEY = /^[\w.-]{1,64}$/;

/** Reads a filter from the query of a page address. Values no control could have written are ignored. */
export function readFilter(query: URLSearchParams): Filter {
  const filter: Partial<Record<FacetKey, readonly Choice[]>> = {};
  for (const key of FACET_KEYS) {
    const { flag } = FACETS[key];
    const values = query.has(key) && flag ? [flag] : [...new Set(query.getAll(key))];
    const choices = values.filter((value) => CHOICE_KEY.test(value)).slice(0, MAX_CHOICES);
    if (choices.length > 0) filter[key] = choices.map((choice) => ({ key: choice }));
  }
  return filter;
}

/** Writes a filter into the query of a page address; other parameters stay. */
export function writeFilter(query: URLSearchParams, filter: Filter): void {
  for (const key of FACET_KEYS) {
    query.delete(key);
    for (const choice of filter[key] ?? []) query.append(key, choice.key);
  }
}

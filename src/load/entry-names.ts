import { comparableWord } from '../model/values/letters.ts';
import type { Text } from '../model/values/text.ts';
import type { Records } from './records.ts';

interface Named {
  id: string;
  data: { name: Text; code?: string };
}

/**
 * Replaces names (in any language) and codes by ids in references between entries. A name that does not identify
 * exactly one entry stays, and is reported with the other broken references.
 */
export function resolveEntryNames(records: Records): void {
  const { cooperatives, distributors, pointsOfSale, baskets, events, editions } = records;
  const category = idsByName(records.categories);
  const cooperative = idsByName(cooperatives);
  const seller = idsByName([...distributors, ...pointsOfSale]);
  const event = idsByName(events);
  const pointOfSale = idsByName(pointsOfSale);

  for (const { data } of cooperatives.flatMap((entry) => [entry, ...entry.products])) {
    data.category = category(data.category);
  }
  for (const { data } of [...distributors, ...pointsOfSale, ...editions]) {
    if (Array.isArray(data.cooperatives)) data.cooperatives = data.cooperatives.map(cooperative);
  }
  for (const stand of [...pointsOfSale, ...events].flatMap(({ data }) => data.halls.flatMap(({ stands }) => stands))) {
    stand.cooperative = cooperative(stand.cooperative);
  }
  for (const { data } of baskets) data.sold_at = data.sold_at.map(seller);
  for (const { only } of editions.map(({ data }) => data)) {
    if (only.categories) only.categories = only.categories.map(category);
    if (only.event) only.event = event(only.event);
    if (only.point_of_sale) only.point_of_sale = pointOfSale(only.point_of_sale);
  }
}

/** Maps a reference to the id of the only entry it can identify. An id always wins over names. */
function idsByName(entries: readonly Named[]): (typed: string) => string {
  const ids = new Set(entries.map(({ id }) => id));
  const byName = new Map<string, Set<string>>();
  for (const { id, data } of entries) {
    for (const name of [...Object.values(data.name), data.code ?? '']) {
      const bare = comparableWord(name);
      if (bare) byName.set(bare, (byName.get(bare) ?? new Set()).add(id));
    }
  }
  return (typed) => {
    const [only, ...others] = ids.has(typed) ? [] : (byName.get(comparableWord(typed)) ?? []);
    return only !== undefined && others.length === 0 ? only : typed;
  };
}

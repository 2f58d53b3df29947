import { bareWord } from '../model/values/letters.ts';
import type { Text } from '../model/values/text.ts';
import type { Records } from './records.ts';

interface Named {
  id: string;
  data: { name: Text; code?: string };
}

/**
 * Puts the ids of entries where others call them by their name, in either language, or by their code. What is no name of
 * one entry alone stays as it is, to be reported with the other references that lead to nothing.
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

/** Makes of what was typed the id of the only entry it can mean; an id means its own entry, whatever others are called. */
function idsByName(entries: readonly Named[]): (typed: string) => string {
  const ids = new Set(entries.map(({ id }) => id));
  const byName = new Map<string, Set<string>>();
  for (const { id, data } of entries) {
    for (const name of [...Object.values(data.name), data.code ?? '']) {
      const bare = bareWord(name);
      if (bare) byName.set(bare, (byName.get(bare) ?? new Set()).add(id));
    }
  }
  return (typed) => {
    const [only, ...others] = ids.has(typed) ? [] : (byName.get(bareWord(typed)) ?? []);
    return only !== undefined && others.length === 0 ? only : typed;
  };
}

import type { Column } from '../tables/columns.ts';
import { PRODUCT_FIELDS } from '../tables/fields.ts';

/** The columns of each product of a row, and those that are about all of them. */
export interface ProductGroups {
  groups: Column[][];
  shared: Column[];
}

/**
 * Lists that have one column for each product: `Produit 1`, `Prix 1`, `Produit 2`… by their numbers, or each name with
 * the columns after it. In all others the columns of goods are one group.
 */
export function productGroups(columns: readonly Column[]): ProductGroups {
  const own = columns.filter(({ use }) => use.fields.some((field) => PRODUCT_FIELDS.has(field)));
  const isName = ({ use }: Column) => use.fields.includes('product');
  const names = own.filter(isName);
  if (names.length <= 1) return { groups: own.length > 0 ? [own] : [], shared: [] };
  if (names.every(({ use }) => use.index !== undefined)) {
    const byIndex = Map.groupBy(own, ({ use }) => use.index);
    const shared = byIndex.get(undefined) ?? [];
    byIndex.delete(undefined);
    return { groups: [...byIndex.values()], shared };
  }
  // One name in each language is one product.
  const langs = names.map(({ use }) => use.lang);
  if (names.length === 2 && new Set(langs).size === 2) return { groups: [own], shared: [] };
  const groups: Column[][] = [];
  const before: Column[] = [];
  for (const column of own) {
    if (isName(column)) groups.push([column]);
    else (groups.at(-1) ?? before).push(column);
  }
  return { groups, shared: before };
}

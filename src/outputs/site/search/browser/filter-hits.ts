import { createTraitsReader, type Facets, type Traits } from '../shared/facets.ts';
import { type Filter, isEmpty, matchFilter, type Offered } from '../shared/filter.ts';
import type { OpenIndex } from '../shared/open-index.ts';
import type { Hit } from '../shared/query.ts';

export interface FilteredHits {
  hits: Hit[];
  /** Values that filters can still be narrowed to. */
  offered: Offered;
}

/**
 * Filters hits and keeps their order. With any criterion, only products and cooperatives are left: nobody delivers a
 * chapter or a town.
 *
 * @param month the current month, 1-12
 */
export function filterHits(
  index: Pick<OpenIndex, 'range' | 'cooperativeOf'>,
  facets: Facets,
  hits: readonly Hit[],
  filter: Filter,
  month: number,
): FilteredHits {
  const [products, cooperatives] = [index.range('product'), index.range('cooperative')];
  const traitsOf = createTraitsReader(facets, month);
  const known = hits.flatMap((hit): { hit: Hit; traits: Traits }[] => {
    const { entry } = hit;
    if (entry >= cooperatives.first && entry < cooperatives.end) {
      return [{ hit, traits: traitsOf(entry - cooperatives.first) }];
    }
    if (entry < products.first || entry >= products.end) return [];
    return [{ hit, traits: traitsOf(index.cooperativeOf(entry) - cooperatives.first, entry - products.first) }];
  });
  const { passed, offered } = matchFilter(
    known.map(({ traits }) => traits),
    filter,
  );
  const left = isEmpty(filter) ? [...hits] : known.filter((_, at) => passed[at]).map(({ hit }) => hit);
  return { hits: left, offered };
}

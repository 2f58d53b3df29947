import type { Facets } from '../shared/facets.ts';
import { type Filter, type Offered, offeredBy, passes, type Traits, traitsOf } from '../shared/filter.ts';
import type { OpenIndex } from '../shared/open-index.ts';
import type { Hit } from '../shared/query.ts';

/** What is left of an answer, and what it can be narrowed by further. */
export interface Narrowed {
  hits: Hit[];
  offered: Offered;
}

/**
 * Keeps what a filter lets through, in the same order. With any wish at all only products and cooperatives are left:
 * a chapter or a town is not delivered, nor led by anybody.
 *
 * @param wished false when nothing was chosen yet: every hit stays
 * @param month the present one, 1-12
 */
export function narrow(
  index: Pick<OpenIndex, 'range' | 'makerOf'>,
  facets: Facets,
  hits: readonly Hit[],
  filter: Filter,
  { wished, month }: { wished: boolean; month: number },
): Narrowed {
  const [products, makers] = [index.range('product'), index.range('cooperative')];
  const known = hits.flatMap((hit): { hit: Hit; traits: Traits }[] => {
    const { entry } = hit;
    if (entry >= makers.first && entry < makers.end) return [{ hit, traits: traitsOf(facets, entry - makers.first) }];
    if (entry < products.first || entry >= products.end) return [];
    return [{ hit, traits: traitsOf(facets, index.makerOf(entry) - makers.first, entry - products.first) }];
  });
  return {
    hits: wished ? known.filter(({ traits }) => passes(traits, filter)).map(({ hit }) => hit) : [...hits],
    offered: offeredBy(
      known.map(({ traits }) => traits),
      filter,
      month,
    ),
  };
}

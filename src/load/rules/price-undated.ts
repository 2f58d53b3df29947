import { compareCodes } from '../../model/values/code-parts.ts';
import type { CooperativeRecord } from '../records.ts';
import { firstFive, type Rule } from './rule.ts';

/** Prices of unknown age. Reported once for the whole guide when no price has a date. */
export const priceUndated: Rule = ({ records: { cooperatives, settings } }, report) => {
  const priced = cooperatives.filter(({ products }) => products.some(({ data }) => data.variants.some(isPriced)));
  const undated = priced.filter(hasUndated);
  if (undated.length > 1 && undated.length === priced.length) {
    const codes = undated.map(({ data }) => data.code).toSorted(compareCodes);
    report.at('price-undated', settings.source, [], { value: firstFive(codes) });
    return;
  }
  for (const { data, source } of undated) report.at('price-undated', source, ['products'], { value: data.code }, 'key');
};

function isPriced({ price }: { price: number | null }): boolean {
  return price !== null;
}

/** A price inherits the date of its product or of the whole entry. */
function hasUndated({ data, products }: CooperativeRecord): boolean {
  if (data.confirmed_on) return false;
  return products.some(
    (product) =>
      !product.data.price_date && product.data.variants.some((it) => isPriced(it) && it.price_date === undefined),
  );
}

import type { Rule } from './rule.ts';

/** Points of sale that name no cooperative or product: their page and their place in the book would be empty. */
export const pointOfSaleEmpty: Rule = ({ records }, report) => {
  for (const { data, source, id } of records.pointsOfSale) {
    if (data.cooperatives || data.products.length > 0 || data.halls.length > 0) continue;
    report.at('point-of-sale-empty', source, [], { value: id });
  }
};

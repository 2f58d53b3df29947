import type { Rule } from './rule.ts';

/** Prices and entries confirmed in the future: wrong year, or day and month swapped. */
export const dateFuture: Rule = ({ records, today }, report) => {
  for (const { data, source, products } of records.cooperatives) {
    const check = (date: string | undefined, path: (string | number)[]) => {
      if (date && date > today) report.at('date-future', source, path, { date });
    };
    check(data.confirmed_on, ['confirmed_on']);
    for (const product of products) {
      check(product.data.price_date, [...product.at, 'price_date']);
      for (const [index, { price_date: date }] of product.data.variants.entries())
        check(date, [...product.at, 'variants', index, 'price_date']);
    }
  }
};

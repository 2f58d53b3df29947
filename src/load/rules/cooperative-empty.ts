import { valueAt } from '../yaml/source.ts';
import type { Rule } from './rule.ts';

/** Cooperatives without products. Products that were left out have their own diagnostic. */
export const cooperativeEmpty: Rule = ({ records }, report) => {
  for (const { data, source, products } of records.cooperatives) {
    const typed = valueAt(source.value, ['products']);
    if (products.length > 0 || (Array.isArray(typed) && typed.length > 0)) continue;
    report.at('cooperative-empty', source, [], { value: data.code });
  }
};

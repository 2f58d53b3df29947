import type { Rule } from './rule.ts';

/** Expired baskets: no longer sold (see `assemble`), but their code still shows what they were. */
export const basketExpired: Rule = ({ records, today }, report) => {
  for (const { data, source } of records.baskets) {
    const { valid_to: to, code } = data;
    if (to && to < today) report.at('basket-expired', source, ['valid_to'], { value: code, date: to });
  }
};

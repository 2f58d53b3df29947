import type { Rule } from './rule.ts';

/** Baskets that are over: they are no longer among what is sold (see `assemble`), and their code still says what it was. */
export const basketExpired: Rule = ({ records, today }, report) => {
  for (const { data, source } of records.baskets) {
    const { valid_to: to, code } = data;
    if (to && to < today) report.at('basket-expired', source, ['valid_to'], { value: code, date: to });
  }
};

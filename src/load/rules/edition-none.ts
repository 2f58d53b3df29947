import type { Rule } from './rule.ts';

/** No edition: no book is printed, and no other diagnostic explains it. */
export const editionNone: Rule = ({ inventory }, report) => {
  if (inventory.entries.editions.length === 0) report.file('edition-none', 'editions');
};

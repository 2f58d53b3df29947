import type { Rule } from './rule.ts';

/** The page about personal data and its removal, found by its usual name or by the law it cites. */
export const personalDataNone: Rule = ({ inventory, records }, report) => {
  const isOne = /09[-.\s]?08|08[-.\s]?09/;
  const there =
    inventory.pages.some(({ id }) => id === 'personal-data') ||
    records.pages.some((page) => isOne.test(JSON.stringify(page.in)));
  if (!there) report.file('personal-data-none', 'pages');
};

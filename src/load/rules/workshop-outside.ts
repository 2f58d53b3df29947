import type { Rule } from './rule.ts';

/** Workshops outside the dates of their event. */
export const workshopOutside: Rule = ({ records }, report) => {
  for (const { data, source } of records.events) {
    for (const [index, { date }] of data.workshops.entries()) {
      if (date >= data.from && date <= data.to) continue;
      report.at('workshop-outside', source, ['workshops', index, 'date'], { date, from: data.from, to: data.to });
    }
  }
};

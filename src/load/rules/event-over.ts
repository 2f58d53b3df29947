import type { Rule } from './rule.ts';

/** Past events: they stay, after upcoming ones, and a new book would announce them. */
export const eventOver: Rule = ({ records, today }, report) => {
  for (const { data, source, id } of records.events)
    if (data.to < today) report.at('event-over', source, ['to'], { value: id, date: data.to });
};

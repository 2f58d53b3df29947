import { consentDays, type Rule } from './rule.ts';

/** Agreements of a day that is still to come: nobody can have signed them. */
export const consentFuture: Rule = ({ records, today }, report) => {
  for (const { entry, path, day } of consentDays(records))
    if (day > today) report.at('consent-future', entry.source, path, { date: day });
};

import { consentDays, type Rule } from './rule.ts';

/** Consent dated in the future: it cannot have been signed. */
export const consentFuture: Rule = ({ records, today }, report) => {
  for (const { entry, path, day } of consentDays(records))
    if (day > today) report.at('consent-future', entry.source, path, { date: day });
};

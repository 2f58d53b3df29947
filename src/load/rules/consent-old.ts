import { consentDays, type Rule } from './rule.ts';

/** Age in years after which consent should be renewed. The law sets no term; presidents and numbers change. */
const YEARS = 5;

/** Consent so old that the person may have forgotten it. */
export const consentOld: Rule = ({ records, now }, report) => {
  const oldest = new Date(Date.UTC(now.getUTCFullYear() - YEARS, now.getUTCMonth(), now.getUTCDate()));
  const first = oldest.toISOString().slice(0, 10);
  for (const { entry, path, day } of consentDays(records))
    if (day < first) report.at('consent-old', entry.source, path, { date: day, years: YEARS });
};

import { consentDays, type Rule } from './rule.ts';

/** Years after which an agreement is to be asked for again. The law sets no term; presidents and numbers change. */
const YEARS = 5;

/** Agreements given so long ago that whoever gave them may no longer know of them. */
export const consentOld: Rule = ({ records, now }, report) => {
  const oldest = new Date(Date.UTC(now.getUTCFullYear() - YEARS, now.getUTCMonth(), now.getUTCDate()));
  const first = oldest.toISOString().slice(0, 10);
  for (const { entry, path, day } of consentDays(records))
    if (day < first) report.at('consent-old', entry.source, path, { date: day, years: YEARS });
};

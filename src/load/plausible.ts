import { CHANNELS } from '../model/consent.ts';
import type { Authorisation, Mark } from '../model/mark.ts';
import type { CooperativeRecord, EntryRecord, ProductRecord, Records } from './records.ts';
import type { Report } from './report.ts';

// Facts in one entry that are impossible or out of date.

/** Reports impossible and outdated facts; impossible ones are removed from their entry. */
export function checkPlausible(records: Records, now: Date, report: Report): void {
  const today = now.toISOString().slice(0, 10);
  const oldest = monthsBefore(now, records.settings.data.price_months);
  for (const cooperative of records.cooperatives) {
    checkConsent(cooperative, report);
    checkExpiry(cooperative, today, report);
    checkConfirmation(cooperative, oldest, report);
    for (const product of cooperative.products) {
      checkExpiry(product, today, report);
      checkPrices(product, oldest, report);
    }
    checkMembers(cooperative, report);
    checkFoundation(cooperative, now.getUTCFullYear(), report);
  }
  for (const { data, source } of records.baskets) {
    const { valid_from: from, valid_to: to } = data;
    if (from === undefined || to === undefined || from <= to) continue;
    report.at('period-reversed', source, ['valid_to'], { from, to, cost: 'field' });
    delete data.valid_to;
  }
}

function monthsBefore(now: Date, months: number): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, now.getUTCDate()));
  return day.toISOString().slice(0, 10);
}

function checkConsent({ data, source, id }: CooperativeRecord, report: Report): void {
  const withheld = CHANNELS.filter((channel) => !data.consent[channel]);
  if (withheld.length > 0)
    report.at('consent-withheld', source, ['consent'], { value: id, channels: withheld.join(',') });
}

/** Either number may be wrong: neither is published. */
function checkMembers({ data, source }: CooperativeRecord, report: Report): void {
  const { members, women } = data;
  if (members === undefined || women === undefined || women <= members) return;
  report.at('women-above-members', source, ['women'], { women, members });
  delete data.members;
  delete data.women;
}

function checkFoundation({ data, source }: CooperativeRecord, thisYear: number, report: Report): void {
  const { founded } = data;
  if (founded === undefined || founded <= thisYear) return;
  const values = { value: founded, field: 'founded', expected: 'at-most', max: thisYear, cost: 'field' };
  report.at('number-invalid', source, ['founded'], values);
  delete data.founded;
}

function checkExpiry(
  { data, source, at }: EntryRecord<{ marks: Mark[]; authorisations?: Authorisation[] }>,
  today: string,
  report: Report,
): void {
  for (const list of ['authorisations', 'marks'] as const) {
    for (const [index, { type, expires }] of (data[list] ?? []).entries()) {
      if (!expires || expires >= today) continue;
      report.at('authorisation-expired', source, [...at, list, index, 'expires'], { type, date: expires });
    }
  }
}

/** Prices without their own date are as old as the entry: reported once, at the date of the entry. */
function checkConfirmation({ data, source, products }: CooperativeRecord, oldest: string, report: Report): void {
  const date = data.confirmed_on;
  if (!date || date >= oldest) return;
  const leaning = products.some(
    (product) => !product.data.price_date && product.data.variants.some((variant) => !variant.price_date),
  );
  if (leaning) report.at('price-old', source, ['confirmed_on'], { value: data.code, date });
}

/** One warning per outdated date, not per price that depends on it. */
function checkPrices({ data, source, at, code }: ProductRecord, oldest: string, report: Report): void {
  const ownDate = data.price_date;
  if (ownDate && ownDate < oldest && data.variants.some((variant) => !variant.price_date)) {
    report.at('price-old', source, [...at, 'price_date'], { value: code, date: ownDate });
  }
  for (const [index, { price_date: date }] of data.variants.entries()) {
    if (date && date < oldest)
      report.at('price-old', source, [...at, 'variants', index, 'price_date'], { value: code, date });
  }
}

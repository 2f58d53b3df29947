import { z } from 'zod';
import { cleanValue } from './values/clean.ts';
import { monthNamed, seasonNamed } from './values/months.ts';
import { Text } from './values/text.ts';

/** When a product is available. No season means all year. */
export interface Season {
  /** Months 1-12 in order of time, `[11, 12, 1]`; empty when the season has no calendar months (Ramadan). */
  months: number[];
  note?: Text;
}

/**
 * Reads a period: `6-7`, `11-1` (over the new year), `9`, `juin-juillet`, `من يونيو إلى يوليوز`, `juin`, `printemps`;
 * undefined for other text.
 */
export function parseMonths(typed: string): number[] | undefined {
  if (typed.length > 80) return undefined;
  const text = cleanValue(typed).replace(/^(?:du mois de |de |du |d['’]|mois de |من |شهر )/i, '');
  const season = seasonNamed(text);
  if (season) return monthsFrom(season.from, season.to);
  const [, first = text, , second] = PERIOD.exec(text) ?? [];
  const [from, to] = [monthOf(first), monthOf(second ?? first)];
  if (!from || !to) return undefined;
  const months = monthsFrom(from, to);
  // "mars et septembre" names two months, not the period between them.
  return AND.test(text) && months.length !== 2 ? undefined : months;
}

const PERIOD = /^(.+?) ?(-|\/|→| à | au | jusqu['’]à | jusqu['’]en | et |إلى|الى|حتى| و) ?(.+)$/;
const AND = / et | و/;

/** A month from its number or name; undefined otherwise. */
function monthOf(word: string): number | undefined {
  const month = /^\d{1,2}$/.test(word) ? Number(word) : monthNamed(word.replace(/^شهر /, ''));
  return month && month <= 12 ? month : undefined;
}

function monthsFrom(from: number, to: number): number[] {
  const length = ((to - from + 12) % 12) + 1;
  return Array.from({ length }, (_, step) => ((from - 1 + step) % 12) + 1);
}

/** All twelve months mean no season. */
const seasonOf = (months: number[], note?: Text): Season | undefined =>
  months.length === 12 && !note ? undefined : note ? { months, note } : { months };

const Months = z
  .string()
  .transform((typed, context): number[] => {
    const months = parseMonths(typed);
    if (months) return months;
    context.addIssue({ code: 'custom', params: { code: 'season-unreadable' }, input: typed });
    return z.NEVER;
  })
  .meta({ title: 'Months, first to last', examples: ['6-7', '11-1', 'juin-juillet'] });

/**
 * A season as staff type it: `6-7`, `juin-juillet`, months with a note, only a note
 * (`{note: {ar: رمضان, fr: Ramadan}}`), or a season's name in each language (`{ar: الربيع, fr: printemps}`).
 */
export const SeasonEntry = z.union([
  Months.transform((months) => seasonOf(months)),
  z
    .strictObject({ months: Months.optional(), note: Text.optional() })
    .refine((season) => season.months ?? season.note, { params: { code: 'season-unreadable' } })
    .transform(({ months = [], note }) => seasonOf(months, note)),
  Text.transform((said) => {
    const months = Object.values(said)
      .map((words) => parseMonths(words ?? ''))
      .find((found) => found);
    return months ? seasonOf(months) : seasonOf([], said);
  }),
]);

/** Whether a season includes month 1-12. No season: always true; a season without months: always false. */
export function isInSeason(season: Season | undefined, month: number): boolean {
  return season === undefined || season.months.includes(month);
}

import { z } from 'zod';
import { westernDigits } from './scalars.ts';
import { Text } from './text.ts';

/** When a product is to be had. No season at all means all year. */
export interface Season {
  /** Months 1-12 in the order they come, `[11, 12, 1]`; empty when the season is no calendar period (Ramadan). */
  months: number[];
  note?: Text;
}

/** Reads `6-7`, `11-1` (over the new year) or `9`; undefined when it is no period of months. */
export function parseMonths(typed: string): number[] | undefined {
  const match = /^(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?$/.exec(westernDigits(typed.trim()));
  const from = Number(match?.[1]);
  const to = Number(match?.[2] ?? match?.[1]);
  if (![from, to].every((month) => month >= 1 && month <= 12)) return undefined;
  const length = ((to - from + 12) % 12) + 1;
  return Array.from({ length }, (_, step) => ((from - 1 + step) % 12) + 1);
}

const Months = z
  .string()
  .transform((typed, context): number[] => {
    const months = parseMonths(typed);
    if (months) return months;
    context.addIssue({ code: 'custom', params: { code: 'season-unreadable' }, input: typed });
    return z.NEVER;
  })
  .meta({ title: 'Months, first to last', examples: ['6-7', '11-1'] });

/** A season as staff write it: `6-7`, or months with a note, or only a note (`{note: {ar: رمضان, fr: Ramadan}}`). */
export const SeasonEntry = z.union([
  Months.transform((months): Season => ({ months })),
  z
    .strictObject({ months: Months.optional(), note: Text.optional() })
    .refine((season) => season.months ?? season.note, { params: { code: 'season-unreadable' } })
    .transform(({ months = [], note }): Season => ({ months, note })),
]);

/** Is this the season, in month 1-12? A product without a season is always there; one without months never "now". */
export function isInSeason(season: Season | undefined, month: number): boolean {
  return season === undefined || season.months.includes(month);
}

import { z } from 'zod';
import { cleanValue } from './clean.ts';

/** The two readings of an ambiguous figure: 1 200 or 1,20. */
export interface Ambiguous {
  whole: number;
  decimal: number;
}

/** Thousands separated by spaces or apostrophes; or by points or commas where the rest of the figure is unambiguous. */
const GROUPED = [
  /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,2})?$/,
  /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/,
  /^\d{1,3}(?:,\d{3})+\.\d{1,2}$/,
  /^\d{1,3}(?:\.\d{3}){2,}$/,
  /^\d{1,3}(?:,\d{3}){2,}$/,
];

/**
 * Reads `1 200`, `95,50`, `1.200,50`; undefined when the text is not a figure. A point or comma before exactly three
 * digits is ambiguous: thousands separator or decimal comma.
 *
 * @param text normalised by `plain`
 */
export function parseFigure(text: string): number | Ambiguous | undefined {
  if (GROUPED.some((pattern) => pattern.test(text))) {
    const [cents = ''] = /[.,]\d{1,2}$/.exec(text) ?? [];
    return Number(text.slice(0, text.length - cents.length).replace(/\D/g, '') + cents.replace(',', '.'));
  }
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  const decimal = Number(text.replace(',', '.'));
  return /[.,]\d{3}$/.test(text) ? { whole: Number(text.replace(/\D/g, '')), decimal } : decimal;
}

/** Highest plausible price in dirhams: above a carpet, or a pallet of oil. */
export const MAX_DIRHAMS = 500_000;

const CURRENCY = '(?:dhs?|drh|dirhams?|mad|درهما?|دراهم|د\\.? ?م\\.?)';
const CURRENCY_BEFORE = new RegExp(`^${CURRENCY}[ :]*(?=\\d)`);
const CURRENCY_AFTER = new RegExp(` ?${CURRENCY}(?: ?ttc)?\\.?$`);
const FREE_OF_CHARGE = new Set(['gratuit', 'gratuite', 'offert', 'مجاني', 'مجانا', 'بالمجان']);

/** Dirhams of at least `min`: `95`, `95,50`, `1 200`, `95 DH`, `95 درهم`, `95.-`. `1.200` is reported as ambiguous. */
export const money = (min: number) =>
  z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    const typed = cleanValue(value).toLowerCase();
    if (FREE_OF_CHARGE.has(typed)) return 0;
    const text = typed
      .replace(CURRENCY_BEFORE, '')
      .replace(CURRENCY_AFTER, '')
      .replace(/[.,]-+$/, '');
    const figure = parseFigure(text);
    if (typeof figure !== 'object') return figure ?? value;
    refuseAmbiguous(context, value, figure);
    return z.NEVER;
  }, z.number().min(min).max(MAX_DIRHAMS));

/** Adds the issue of an ambiguous figure. */
export function refuseAmbiguous(context: z.RefinementCtx, input: unknown, { whole, decimal }: Ambiguous): void {
  const params = { code: 'number-ambiguous', whole, decimal: decimal.toFixed(2).replace('.', ',') };
  context.addIssue({ code: 'custom', params, input });
}

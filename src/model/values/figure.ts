import { z } from 'zod';
import { plain } from './clean.ts';

/** What a figure may mean that can be read in two ways: 1 200 or 1,20. */
export interface Ambiguous {
  whole: number;
  decimal: number;
}

/** Thousands set off by spaces or apostrophes; or by one of point and comma, where the rest of the figure says so. */
const GROUPED = [
  /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d{1,2})?$/,
  /^\d{1,3}(?:\.\d{3})+,\d{1,2}$/,
  /^\d{1,3}(?:,\d{3})+\.\d{1,2}$/,
  /^\d{1,3}(?:\.\d{3}){2,}$/,
  /^\d{1,3}(?:,\d{3}){2,}$/,
];

/**
 * Reads `1 200`, `95,50`, `1.200,50`; undefined when it is no figure. A point or comma before exactly three digits may
 * set off thousands or be a decimal comma, and nobody but the writer knows which.
 *
 * @param text made plain by `plain`
 */
export function readFigure(text: string): number | Ambiguous | undefined {
  if (GROUPED.some((pattern) => pattern.test(text))) {
    const [cents = ''] = /[.,]\d{1,2}$/.exec(text) ?? [];
    return Number(text.slice(0, text.length - cents.length).replace(/\D/g, '') + cents.replace(',', '.'));
  }
  if (!/^\d+(?:[.,]\d+)?$/.test(text)) return undefined;
  const decimal = Number(text.replace(',', '.'));
  return /[.,]\d{3}$/.test(text) ? { whole: Number(text.replace(/\D/g, '')), decimal } : decimal;
}

/** The most that anything costs in a guide, in dirhams: more than a carpet, or a pallet of oil. */
export const MOST_DIRHAMS = 500_000;

const CURRENCY = '(?:dhs?|drh|dirhams?|mad|درهما?|دراهم|د\\.? ?م\\.?)';
const CURRENCY_BEFORE = new RegExp(`^${CURRENCY}[ :]*(?=\\d)`);
const CURRENCY_AFTER = new RegExp(` ?${CURRENCY}(?: ?ttc)?\\.?$`);
const NOTHING = new Set(['gratuit', 'gratuite', 'offert', 'مجاني', 'مجانا', 'بالمجان']);

/** Dirhams of at least `min`: `95`, `95,50`, `1 200`, `95 DH`, `95 درهم`, `95.-`. Asks what `1.200` means. */
export const money = (min: number) =>
  z.preprocess((value, context) => {
    if (typeof value !== 'string') return value;
    const typed = plain(value).toLowerCase();
    if (NOTHING.has(typed)) return 0;
    const text = typed
      .replace(CURRENCY_BEFORE, '')
      .replace(CURRENCY_AFTER, '')
      .replace(/[.,]-+$/, '');
    const figure = readFigure(text);
    if (typeof figure !== 'object') return figure ?? value;
    askWhich(context, value, figure);
    return z.NEVER;
  }, z.number().min(min).max(MOST_DIRHAMS));

/** The issue of a figure that may be one of two. */
export function askWhich(context: z.RefinementCtx, input: unknown, { whole, decimal }: Ambiguous): void {
  const params = { code: 'number-ambiguous', whole, decimal: decimal.toFixed(2).replace('.', ',') };
  context.addIssue({ code: 'custom', params, input });
}

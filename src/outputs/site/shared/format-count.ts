import { formatNumber } from '../../../i18n/number.ts';
import type { PluralForms } from './plural-forms.ts';

/** Kept between calls: creating one takes longer than the rest of a keystroke. */
const rules = new Map<string, Intl.PluralRules>();

/** Formats a count with its plural form: `9 منتجات`, `1 produit`. */
export function formatCount(forms: PluralForms, count: number, locale: string, figure = formatNumber(count)): string {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return (forms[known.select(count)] ?? forms.other ?? '').replace('{n}', figure);
}

/** Reads plural forms from a data attribute. */
export function readPluralForms(attribute: string | undefined): PluralForms {
  return attribute ? (JSON.parse(attribute) as PluralForms) : {};
}

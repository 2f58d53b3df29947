import type { PluralForms } from '../shared/plurals.ts';

/** Made once: making one takes longer than all the rest of a keystroke. */
const rules = new Map<string, Intl.PluralRules>();

/** `9 منتجات`, `1 produit`: the form of the text that this number takes. */
export function counted(forms: PluralForms, count: number, locale: string): string {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return (forms[known.select(count)] ?? forms.other ?? '').replace('{n}', String(count));
}

/** The forms a page left in an attribute. */
export function readForms(attribute: string | undefined): PluralForms {
  return attribute ? (JSON.parse(attribute) as PluralForms) : {};
}

import type { PluralForms } from './plurals.ts';

/** `9 منتجات`, `1 produit`: the form of the text that this number takes. */
export function counted(forms: PluralForms, count: number, locale: string): string {
  const rule = new Intl.PluralRules(locale).select(count);
  return (forms[rule] ?? forms.other ?? '').replace('{n}', String(count));
}

/** The forms a page left in an attribute. */
export function readForms(attribute: string | undefined): PluralForms {
  return attribute ? (JSON.parse(attribute) as PluralForms) : {};
}

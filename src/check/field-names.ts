import names from '../i18n/fr/fields.json' with { type: 'json' };
import { type Key, translator } from '../i18n/translate.ts';
import type { Lang } from '../model/languages.ts';

/** What a field is called in a person's language: `price` is `prix`; undefined for one that is no field of ours. */
export function fieldName(key: string, lang: Lang): string | undefined {
  return Object.hasOwn(names, key) ? translator(lang)(`fields:${key}` as Key) : undefined;
}

/** A field as staff type it, with what it is called: `price (prix)`. */
export function namedField(key: string, lang: Lang): string {
  const name = fieldName(key, lang);
  return name === undefined || name === key ? key : translator(lang)('diagnostics:field', { key, name });
}

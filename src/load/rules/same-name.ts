import { LANGS } from '../../model/languages.ts';
import type { Text } from '../../model/values/text.ts';

/** True when two names are equal in a language, ignoring spelling variants of letters. */
export function sameName(a: Text, b: Text): boolean {
  return LANGS.some((lang) => a[lang] !== undefined && plainName(a[lang]) === plainName(b[lang] ?? ''));
}

/** A name without capitals, accents, vowel marks, tatweel and signs. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

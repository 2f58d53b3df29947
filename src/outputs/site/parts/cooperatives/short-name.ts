import { LANGS } from '../../../../model/languages.ts';
import type { Text } from '../../../../model/values/text.ts';

const KIND = { ar: /^تعاونية\s+/, fr: /^Coopérative\s+/i } as const;

/** A cooperative's name in a list of cooperatives, where the word itself says nothing (docs/design-language.md, 10). */
export function shortName(name: Text): Text {
  return Object.fromEntries(LANGS.flatMap((lang) => (name[lang] ? [[lang, name[lang].replace(KIND[lang], '')]] : [])));
}

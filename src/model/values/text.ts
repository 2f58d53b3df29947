import { z } from 'zod';
import { freeText } from './scalars.ts';
import { type Dir, dirOf, type Lang, LANGS, readingOrder } from '../languages.ts';

const phrase = freeText();

/**
 * A text in one or more languages. One is enough to publish: readers of other languages get the available text with its
 * own `lang` and `dir`, and staff get the warning `translation-missing`.
 */
export const Text = z
  .strictObject({ ar: phrase.optional(), fr: phrase.optional(), en: phrase.optional() } satisfies Record<Lang, unknown>)
  .refine((text) => LANGS.some((lang) => text[lang]), { params: { code: 'text-empty' } })
  .meta({ title: 'Text in Arabic and French' });
export type Text = z.infer<typeof Text>;

/** A text as one reader sees it: the words, and their actual language and direction. */
export interface Said {
  text: string;
  lang: Lang;
  dir: Dir;
  /** True when the reader's language is missing and another replaces it. */
  fallback: boolean;
}

/**
 * The text in `lang`, or in the best available language.
 *
 * @throws never for a parsed `Text`, which has at least one language
 */
export function say(text: Text, lang: Lang): Said {
  const found = readingOrder(lang).find((candidate) => text[candidate]) ?? lang;
  return { text: text[found] ?? '', lang: found, dir: dirOf(found), fallback: found !== lang };
}

/** Only the words of {@link say}, where `lang` cannot be marked (a message, an attribute, a sort key). */
export function wordsOf(text: Text, lang: Lang): string {
  return say(text, lang).text;
}

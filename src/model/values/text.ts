import { z } from 'zod';
import { words } from './scalars.ts';
import { type Dir, dirOf, type Lang, LANGS, readingOrder } from '../languages.ts';

const phrase = words();

/**
 * A text in one or more languages. One is enough to publish: the reader of the other language gets the text that is
 * there, marked with its own `lang` and `dir`, and the staff get the warning `translation-missing`.
 */
export const Text = z
  .strictObject({ ar: phrase.optional(), fr: phrase.optional(), en: phrase.optional() } satisfies Record<Lang, unknown>)
  .refine((text) => LANGS.some((lang) => text[lang]), { params: { code: 'text-empty' } })
  .meta({ title: 'Text in Arabic and French' });
export type Text = z.infer<typeof Text>;

/** A text as one reader meets it: the words, and the language and direction they are really in. */
export interface Said {
  text: string;
  lang: Lang;
  dir: Dir;
  /** True when the reader's language was missing and another one stands in. */
  fallback: boolean;
}

/**
 * The text for a reader of `lang`, or the best there is.
 *
 * @throws never for a parsed `Text`, which holds at least one language
 */
export function say(text: Text, lang: Lang): Said {
  const found = readingOrder(lang).find((candidate) => text[candidate]) ?? lang;
  return { text: text[found] ?? '', lang: found, dir: dirOf(found), fallback: found !== lang };
}

/** Only the words of {@link say}: for places that cannot carry `lang` (a message, an attribute, a sort key). */
export function wordsOf(text: Text, lang: Lang): string {
  return say(text, lang).text;
}

import type { Lang } from '../../../model/languages.ts';
import type { Text } from '../../../model/values/text.ts';

/** Words of a text for one reader, as plain data for the browser. `lang` only where it is not the page's. */
export interface Phrase {
  text: string;
  lang?: Lang;
}

/** The text in the reader's language, or else in another, which is then named. */
export function phraseIn(text: Text, lang: Lang): Phrase {
  const own = text[lang];
  if (own) return { text: own };
  const other = Object.entries(text)[0];
  return other ? { text: other[1], lang: other[0] as Lang } : { text: '' };
}

import { typeset } from '../../../src/i18n/format.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Edition } from '../../../src/model/edition.ts';
import type { Lang } from '../../../src/model/languages.ts';
import { say, type Text } from '../../../src/model/values/text.ts';
import type { CutPictures, Part, Words } from './plain-book.ts';

/** Input of the functions that build a plain book. */
export interface Teller {
  edition: Edition;
  catalogue: Catalogue;
  lang: Lang;
  pictures: CutPictures;
  /** Stories as HTML, by cooperative code. */
  stories: Record<string, string>;
}

/** A text in the reader's language, with typography applied. */
export function saidIn(text: Text, lang: Lang): Words {
  const said = say(text, lang);
  return inLang(said.text, said.lang);
}

export function inLang(text: string, lang: Lang): Words {
  return { text: typeset(text, lang), lang };
}

export function heading(level: 1 | 2 | 3, words: Words, anchor?: string): Part {
  return { kind: 'heading', level, words, anchor };
}

/** Empty without text. */
export function paragraph(words: Words | undefined): Part[] {
  return words?.text ? [{ kind: 'paragraph', words }] : [];
}

/** Empty without a picture. */
export function picture(file: string | undefined, alt: Words): Part[] {
  return file ? [{ kind: 'picture', file, alt: alt.text }] : [];
}

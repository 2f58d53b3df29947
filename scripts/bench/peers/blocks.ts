import { typeset } from '../../../src/i18n/format.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Edition } from '../../../src/model/edition.ts';
import type { Lang } from '../../../src/model/languages.ts';
import { say, type Text } from '../../../src/model/values/text.ts';
import type { CutPictures, BookBlock, Words } from './plain-book.ts';

/** Input of the functions that build a plain book. */
export interface PlainBookContext {
  edition: Edition;
  catalogue: Catalogue;
  lang: Lang;
  pictures: CutPictures;
  /** Stories as HTML, by cooperative code. */
  stories: Record<string, string>;
}

/** A text in the reader's language, with typography applied. */
export function readerWords(text: Text, lang: Lang): Words {
  const said = say(text, lang);
  return inLang(said.text, said.lang);
}

export function inLang(text: string, lang: Lang): Words {
  return { text: typeset(text, lang), lang };
}

export function headingBlock(level: 1 | 2 | 3, words: Words, anchor?: string): BookBlock {
  return { kind: 'heading', level, words, anchor };
}

/** Empty without text. */
export function paragraphBlock(words: Words | undefined): BookBlock[] {
  return words?.text ? [{ kind: 'paragraph', words }] : [];
}

/** Empty without a picture. */
export function pictureBlock(file: string | undefined, alt: Words): BookBlock[] {
  return file ? [{ kind: 'picture', file, alt: alt.text }] : [];
}

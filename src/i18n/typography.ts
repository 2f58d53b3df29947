import type { Lang } from '../model/languages.ts';
import { THIN_SPACE } from './number.ts';

const curly = (text: string) => text.replace(/'/g, '’');

function punctuateFrench(text: string): string {
  return (
    curly(text)
      .replace(/[ \u00a0\u202f]([;:!?»])/g, `${THIN_SPACE}$1`)
      .replace(/«[ \u00a0\u202f]?/g, `«${THIN_SPACE}`)
      // A small l looks like a 1.
      .replace(/(\d[ \u00a0])l(?![\p{L}\p{M}’])/gu, '$1L')
  );
}

/** How a typographer of each language sets punctuation: the apostrophe, spaces before marks and inside quotation marks. */
export const PUNCTUATION: Record<Lang, (text: string) => string> = {
  ar: (text) => text,
  fr: punctuateFrench,
  en: curly,
};

/** How each language writes the first of a month: `1er octobre` in French, where Intl writes `1 octobre`. */
const FIRST_OF_MONTH: Record<Lang, string> = { ar: '1', fr: '1er', en: '1' };

/** A date, as `Intl` writes it, with the first of a month as the language writes it. */
export function ordinalFirst(date: string, lang: Lang): string {
  return date.replace(/^1(?!\d)/, FIRST_OF_MONTH[lang]);
}

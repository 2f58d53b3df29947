import { arabicLetters } from '../model/values/letters.ts';
import { LANGUAGES, type Lang } from '../model/languages.ts';

// One way to sort names and group them under letters, for indexes, lists and search (docs/design-language.md, 8.7).

const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;

/**
 * Arabic without marks that readers ignore when sorting and searching: tashkeel, tatweel, hamza seats, ى for ي, ة for
 * ه, and the letters of other keyboards (ک, ی, ہ).
 */
export function foldArabic(text: string): string {
  return arabicLetters(text)
    .replace(ARABIC_MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/[گݣڭ]/g, 'ك');
}

/** A name with what its language does not sort by levelled: in Arabic, marks, hamza seats and a leading article. */
const LEVELLED: Record<Lang, (name: string) => string> = {
  ar: (name) => foldArabic(name).replace(/^ال(?=\p{L}{2})/u, ''),
  fr: (name) => name,
  en: (name) => name,
};

/**
 * Sort key of a name, from its first letter on: a leading quotation mark, figure or invisible character is ignored.
 * Arabic is folded and loses a leading article; French stays unchanged.
 */
export function sortKey(name: string, lang: Lang): string {
  const plain = name.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const key = plain.slice(Math.max(0, plain.search(/\p{L}/u)));
  return LEVELLED[lang](key);
}

const collators = new Map<Lang, Intl.Collator>();

/** Compares two names the way a printed index of that language does. */
export function compareNames(a: string, b: string, lang: Lang): number {
  const collator = collators.get(lang) ?? new Intl.Collator(LANGUAGES[lang].locale, { numeric: true });
  collators.set(lang, collator);
  return collator.compare(sortKey(a, lang), sortKey(b, lang));
}

/** The letter that heads a name in an index: `ا` for أركان, `O` for Œufs, `E` for Épices, `N` for « Nour ». */
export function indexLetter(name: string, lang: Lang): string {
  const [first = ''] = sortKey(name, lang);
  const [letter = ''] = first.replace(/[œŒ]/, 'O').replace(/[æÆ]/, 'A').normalize('NFD').toUpperCase();
  return letter;
}

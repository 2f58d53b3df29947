import { LANGUAGES, type Lang } from '../model/languages.ts';

// One way to order and to head names, for indexes, lists and the search (LANGUAGE.md, 8.7).

const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;

/** Arabic without what a reader does not sort or search by: tashkeel, tatweel, hamza seats, ى for ي, ة for ه. */
export function foldArabic(text: string): string {
  return text
    .replace(ARABIC_MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .replace(/[گݣڭ]/g, 'ك');
}

/** What a name is sorted by: Arabic folded and without a leading article; French as it is. */
export function sortKey(name: string, lang: Lang): string {
  return lang === 'ar' ? foldArabic(name).replace(/^ال(?=\p{L}{2})/u, '') : name;
}

const collators = new Map<Lang, Intl.Collator>();

/** Compares two names the way a printed index of that language does. */
export function compareNames(a: string, b: string, lang: Lang): number {
  const collator = collators.get(lang) ?? new Intl.Collator(LANGUAGES[lang].locale, { numeric: true });
  collators.set(lang, collator);
  return collator.compare(sortKey(a, lang), sortKey(b, lang));
}

/** The heading a name stands under: `ا` for أركان, `O` for Œufs, `E` for Épices. */
export function indexLetter(name: string, lang: Lang): string {
  const first = sortKey(name, lang).trim().charAt(0);
  if (lang === 'ar') return first;
  return first.replace('œ', 'o').replace('Œ', 'O').replace('Æ', 'A').normalize('NFD').charAt(0).toUpperCase();
}

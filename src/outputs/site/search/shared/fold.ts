import { foldArabic } from '../../../../i18n/sort.ts';
import { LETTER_APOSTROPHES, INVISIBLE_CHARACTERS, westernDigits } from '../../../../model/values/letters.ts';

// Normalises words of the catalogue and of queries in the same way, so that they match. Runs in the browser's worker
// and in Node.

/** Stop words of French, Arabic, and Darija in both scripts. */
const STOP_WORDS = new Set(
  (
    'a au aux avec d de des du en et l la le les ou par pour sur un une of al el dyal dial b w f ' +
    'في من على علي الى الي عن مع و او ب ل د ديال'
  ).split(' '),
);

/** Tashkeel and tatweel: they stand between letters, so they are removed first. */
const DIACRITICS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;

/** Removes signs inside words, and writes every apostrophe alike, for an apostrophe separates words. */
const withoutDiacritics = (text: string): string =>
  text.replace(DIACRITICS, '').replace(INVISIBLE_CHARACTERS, '').replace(LETTER_APOSTROPHES, '’');

/** Lower case without accents, tashkeel or hamza seats; Western digits; only letters, digits and spaces. */
export function fold(text: string): string {
  return foldArabic(withoutDiacritics(westernDigits(text)).normalize('NFKC'))
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ء/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The Arabic article with its prefixes: وال، بال، لل. A hamza (ألوان) belongs to the word. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L})/u;

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

const rawWords = (text: string): string[] => withoutDiacritics(text).match(WORDS) ?? [];

function withoutPlural(word: string): string {
  return /^[a-z]{4,}[sx]$/.test(word) ? word.slice(0, -1) : word;
}

/** A word without the Arabic article, folded, and without a French plural. */
const stem = (word: string): string => withoutPlural(fold(word.replace(ARTICLE, '')));

const isIndexed = (word: string): boolean => word !== '' && !STOP_WORDS.has(word);

/** The words of a text, folded and stemmed, in order, without stop words. */
export function tokenize(text: string): string[] {
  return rawWords(text).map(stem).filter(isIndexed);
}

/** Removes an article that is written together with a word in Latin letters: l3sel, alkhayal, annoujoum. */
export function withoutLatinArticle(word: string): string {
  return word
    .replace(/^[wb]?[ae]?l(?=[^aeiouyl\W]\w{2})/, '')
    .replace(/^[ae](?:ch(?=ch\w{2})|([nsdtrz])(?=\1\w{3}))/, '');
}

/** Removes the endings of unit nouns and plurals: بيضة for بيض, حلويات for حلوى. */
const withoutArabicEnding = (word: string): string => word.replace(/^(\p{Script=Arabic}{3,})(?:ه|ات)$/u, '$1');

/** Many visitors write غ with a bare g: griba, gassoul. */
const withGhayn = (word: string): string => word.replace(/g(?![heiy])/g, 'gh');

/**
 * Possible spellings of each word of a query, the most likely first: its stem; the whole word, where an alif and a lam
 * may belong to it (الوان); and spellings it may stand for.
 */
export function spellingVariants(text: string): string[][] {
  return rawWords(text)
    .map((raw) => {
      const word = stem(raw);
      const whole = ARTICLE.test(raw) ? fold(raw) : word;
      const bare = withoutLatinArticle(word);
      return [...new Set([word, whole, bare, withoutArabicEnding(word), withGhayn(bare)])];
    })
    .filter(([word]) => isIndexed(word ?? ''));
}

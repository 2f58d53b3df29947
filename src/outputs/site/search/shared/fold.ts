import { foldArabic } from '../../../../i18n/sort.ts';
import { LETTER_APOSTROPHES, UNSEEN_SIGNS, westernDigits } from '../../../../model/values/letters.ts';

// One way to reduce what is written and what is typed to the same words, in the index and in the query. Runs in the
// browser's worker and in Node.

/** Words that say nothing about what is sought: French, Arabic, and Darija in both scripts. */
const STOP_WORDS = new Set(
  (
    'a au aux avec d de des du en et l la le les ou par pour sur un une the of al el dyal dial b w f ' +
    'في من على علي الى الي عن مع و او ب ل د ديال'
  ).split(' '),
);

/** Tashkeel and tatweel: they come between letters, so they go before anything else is looked at. */
const MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640]/g;

/** A text without what stands between its letters and does not part words; an apostrophe does, whatever it is written as. */
const withoutMarks = (text: string): string =>
  text.replace(MARKS, '').replace(UNSEEN_SIGNS, '').replace(LETTER_APOSTROPHES, '’');

/** Small letters without accents, tashkeel or hamza seats; Western digits; nothing but letters, digits and spaces. */
export function fold(text: string): string {
  return foldArabic(withoutMarks(westernDigits(text)).normalize('NFKC'))
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ء/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The Arabic article and what is written together with it: وال، بال، لل. A hamza (ألوان) is a letter of the word. */
const ARTICLE = /^(?:[وفبك]?ال|لل)(?=\p{L})/u;

const PIECES = /[\p{L}\p{N}\p{M}]+/gu;

const piecesOf = (text: string): string[] => withoutMarks(text).match(PIECES) ?? [];

function withoutPlural(word: string): string {
  return /^[a-z]{4,}[sx]$/.test(word) ? word.slice(0, -1) : word;
}

/** A word without the Arabic article, folded, and without a French plural. */
const stem = (piece: string): string => withoutPlural(fold(piece.replace(ARTICLE, '')));

const counts = (word: string): boolean => word !== '' && !STOP_WORDS.has(word);

/** The words of a text that count, folded and stemmed, in order. */
export function words(text: string): string[] {
  return piecesOf(text).map(stem).filter(counts);
}

/** A word as Moroccans write it in Latin letters, without what is written together with it: l3sel, alkhayal, annoujoum. */
export function withoutLatinArticle(word: string): string {
  return word.replace(/^[wb]?[ae]?l(?=[^aeiouyl\W]\w{2})/, '').replace(/^[ae]([nsdtrz])(?=\1\w{3})/, '');
}

/** One of many, and many: بيضة for بيض, حلويات for حلوى. */
const withoutArabicEnding = (word: string): string => word.replace(/^(\p{Script=Arabic}{3,})(?:ه|ات)$/u, '$1');

/** Many write غ as they hear it, with a bare g: griba, gassoul. */
const withGhayn = (word: string): string => word.replace(/g(?![heiy])/g, 'gh');

/**
 * What each word of a query may be, the likeliest first: its stem; the whole of it where an alif and a lam may belong to
 * the word (الوان); and what it may be written for.
 */
export function readings(text: string): string[][] {
  return piecesOf(text)
    .map((piece) => {
      const word = stem(piece);
      const whole = ARTICLE.test(piece) ? fold(piece) : word;
      const bare = withoutLatinArticle(word);
      return [...new Set([word, whole, bare, withoutArabicEnding(word), withGhayn(bare)])];
    })
    .filter(([word]) => counts(word ?? ''));
}

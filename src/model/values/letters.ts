// Variants of one letter, for reading input and for search and sorting. Also used in the browser: no syntax that old
// browsers lack.

const ARABIC_INDIC = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Arabic-Indic and Persian digits become 0-9; everything else is untouched. */
export function westernDigits(text: string): string {
  return text.replace(ARABIC_INDIC, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Letters of Persian and Urdu keyboards and their Arabic equivalents. Moroccans do use گ ڤ پ چ ڭ. */
const ARABIC_EQUIVALENTS: Record<string, string> = {
  ک: 'ك',
  ڪ: 'ك',
  ی: 'ي',
  ے: 'ي',
  ې: 'ي',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۀ: 'ه',
  ۂ: 'ه',
  ۃ: 'ة',
};
const FOREIGN_LETTERS = new RegExp(`[${Object.keys(ARABIC_EQUIVALENTS).join('')}]`, 'g');

/** Replaces Persian and Urdu letters that look like Arabic letters: `کسکس` becomes `كسكس`. */
export function arabicLetters(text: string): string {
  return text.replace(FOREIGN_LETTERS, (letter) => ARABIC_EQUIVALENTS[letter] ?? letter);
}

/** Apostrophes that Unicode classifies as letters, typed by some phone keyboards. */
export const LETTER_APOSTROPHES = /[\u02bb\u02bc\u02b9]/g;

/** Invisible characters between or beside letters: direction marks, joiners, soft hyphens. */
export const INVISIBLE_CHARACTERS = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A word for comparison: no capitals, accents, tashkeel or hamza seats, single spaces. */
export function comparableWord(text: string): string {
  return (
    arabicLetters(westernDigits(text).replace(INVISIBLE_CHARACTERS, '').normalize('NFKC'))
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{Mn}\u0640]/gu, '')
      .replace(/ٱ/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/œ/g, 'oe')
      // Harmful characters stay, so that no word matches.
      .replace(/(?:[^\p{L}\p{N}\p{Cc}\p{Cs}\p{Cn}]|[\t\n\r])+/gu, ' ')
      .trim()
  );
}

// One letter that is written in several ways. For texts as they are read, and for words as they are looked for and
// sorted: also in the browser, so nothing here asks for a new one.

const ARABIC_INDIC = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Arabic-Indic and Persian digits become 0-9; everything else is untouched. */
export function westernDigits(text: string): string {
  return text.replace(ARABIC_INDIC, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** Letters of Persian and Urdu keyboards, by the Arabic ones that are meant. گ ڤ پ چ ڭ are letters that Moroccans use. */
const MEANT: Record<string, string> = {
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
const FOREIGN = new RegExp(`[${Object.keys(MEANT).join('')}]`, 'g');

/** Persian and Urdu letters that look like Arabic ones become these: `کسکس` is `كسكس`. */
export function arabicLetters(text: string): string {
  return text.replace(FOREIGN, (letter) => MEANT[letter] ?? letter);
}

/** Apostrophes that count as letters, as some keyboards of phones write them. */
export const LETTER_APOSTROPHES = /[\u02bb\u02bc\u02b9]/g;

/** Signs without a look that stand between letters or at their side: tell direction, join, or allow a hyphen. */
export const UNSEEN_SIGNS = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A word by which one is known again: no capitals, accents, tashkeel or hamza seats, one space between words. */
export function bareWord(text: string): string {
  return (
    arabicLetters(westernDigits(text).replace(UNSEEN_SIGNS, '').normalize('NFKC'))
      .toLowerCase()
      .normalize('NFD')
      .replace(/[\p{Mn}\u0640]/gu, '')
      .replace(/ٱ/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .replace(/œ/g, 'oe')
      // Characters that do harm stay: no word has them.
      .replace(/(?:[^\p{L}\p{N}\p{Cc}\p{Cs}\p{Cn}]|[\t\n\r])+/gu, ' ')
      .trim()
  );
}

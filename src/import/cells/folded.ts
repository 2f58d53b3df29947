import { LETTER_APOSTROPHES, westernDigits } from '../../model/values/letters.ts';

/**
 * A text in which words are looked for, and the way back to the text as it was typed: dictionaries and input go through
 * the same folding, and what is cut out is cut out of the author's own letters.
 */
export interface Folded {
  /** No capitals, accents, tashkeel or hamza seats; Western digits; plain hyphens, spaces and apostrophes. */
  text: string;
  /** The part of the typed text between two places of the folded one. */
  typed: (start: number, end: number) => string;
}

const MARK = /[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Folds a text letter by letter. */
export function fold(typed: string): Folded {
  let text = '';
  const places: number[] = [];
  let at = 0;
  for (const letter of typed) {
    const plain = foldLetter(letter);
    for (let count = 0; count < plain.length; count++) places.push(at);
    text += plain;
    at += letter.length;
  }
  places.push(typed.length);
  return { text, typed: (start, end) => typed.slice(places[start], places[end]) };
}

/** What each letter becomes: texts have few of them. */
const letters = new Map<string, string>();

function foldLetter(letter: string): string {
  const known = letters.get(letter);
  if (known !== undefined) return known;
  const plain = MARK.test(letter) ? '' : plainLetter(letter);
  letters.set(letter, plain);
  return plain;
}

function plainLetter(letter: string): string {
  return westernDigits(letter)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/ة/g, 'ه')
    .replace(/ى|ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[’‘`´]/g, "'")
    .replace(LETTER_APOSTROPHES, "'")
    .replace(/٫/g, ',')
    .replace(/٬/g, ' ')
    .replace(/⁄/g, '/')
    .replace(/\s/g, ' ');
}

/** A word of a dictionary as it stands in folded texts. */
export const folded = (word: string): string => fold(word).text;

/** Words as alternatives of a pattern, the longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...new Set([...words].map(folded))]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

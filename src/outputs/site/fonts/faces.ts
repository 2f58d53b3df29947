import type { Lang } from '../../../model/languages.ts';

// Which cuts the site uses (docs/design-language.md, 3) and how each is divided, so that a page loads only what it
// shows: an Arabic page needs Arabic letters and the digits of codes and phones, a French one Latin letters and digits.

export type Script = 'arabic' | 'digits' | 'latin' | 'extended' | 'tifinagh';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, step) => String.fromCodePoint(from + step)).join('');

/**
 * Characters of every site, so that a later correction never lacks a letter: the Arabic alphabet with its diacritics
 * and the Moroccan گ ڭ ݣ ڤ پ ڨ چ, all French letters, digits and punctuation.
 */
export const BASIC_ALPHABETS: Record<Script, string> = {
  arabic: `${range(0x621, 0x63a)}${range(0x640, 0x652)}\u0670\u0671گڭݣڤپڨچ،؛؟٪`,
  // Spaces and direction marks are in the file of the digits, which every page loads.
  digits: `${range(0x20, 0x40)}[]_«»°·×–—…•‘’“”\u00a0\u2009\u200c-\u200f\u202f\u2066-\u2069`,
  latin: `${range(0x41, 0x5a)}${range(0x61, 0x7a)}àâäæçéèêëîïñôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜ`,
  // Amazigh in Latin letters, foreign names: only when the site has them.
  extended: '',
  // Tifinagh names: likewise.
  tifinagh: '',
};

/** The script whose file contains a character; null for characters that our fonts lack (emoji). */
export function scriptOf(character: string): Script | null {
  // Script_Extensions, because diacritics and punctuation shared by scripts (ـ، ً) have the script "Common".
  if (/\p{Script_Extensions=Arabic}/u.test(character)) return 'arabic';
  if (/\p{Script=Latin}/u.test(character)) return character <= 'ÿ' || 'œŒŸ'.includes(character) ? 'latin' : 'extended';
  if (/\p{Script=Tifinagh}/u.test(character)) return 'tifinagh';
  return character < '\u2070' ? 'digits' : null;
}

interface Family {
  name: string;
  /** Folder and file name stem in @fontsource. */
  source: string;
  weights: number[];
  /** Arabic letters it lacks, taken from Amiri, so that تيگزيرت and أڭادير are complete. */
  missing: string;
  /** Metrics of the fallback font, so that no text moves when our font has loaded. */
  fallback: { local: string[]; sizeAdjust: number; ascent: number; descent: number };
}

/** Vertical metrics are from the fonts' `hhea` tables; widths were compared with Arial on a page of French text. */
export const FAMILIES: Family[] = [
  {
    name: 'Readex Pro',
    source: 'readex-pro',
    weights: [400, 600],
    missing: 'گڭݣپڨچ',
    fallback: {
      local: ['Roboto', 'Arial', 'Helvetica Neue', 'Liberation Sans'],
      sizeAdjust: 1.08,
      ascent: 1,
      descent: 0.25,
    },
  },
  {
    name: 'El Messiri',
    source: 'el-messiri',
    weights: [700],
    missing: 'ڭݣڨ',
    fallback: {
      local: [
        'Roboto Bold',
        'Roboto-Bold',
        'Arial Bold',
        'Arial-BoldMT',
        'Helvetica Neue Bold',
        'Liberation Sans Bold',
      ],
      sizeAdjust: 0.92,
      ascent: 1.019,
      descent: 0.544,
    },
  },
];

/** Where missing letters are borrowed: cut by weight, and enlarged to the same eye (docs/design-language.md, 3). */
export const FALLBACK_FAMILY = {
  source: 'amiri',
  weights: { 400: 400, 600: 700, 700: 700 } as Record<number, number>,
  sizeAdjust: 1.18,
};

/** Tifinagh letters for both families, which exist in one weight. */
export const TIFINAGH = 'noto-sans-tifinagh-tifinagh-400';

type Preload = { family: string; weight: number; script: Script }[];

const LATIN: Preload = [
  { family: 'Readex Pro', weight: 400, script: 'latin' },
  { family: 'El Messiri', weight: 700, script: 'latin' },
];

/** Fonts to preload: text and headings in the script of the language. */
export const PRELOAD: Record<Lang, Preload> = {
  ar: [
    { family: 'Readex Pro', weight: 400, script: 'arabic' },
    { family: 'El Messiri', weight: 700, script: 'arabic' },
  ],
  fr: LATIN,
  en: LATIN,
};

import type { Dir } from '../model/languages.ts';
import { THIN_SPACE } from './number.ts';

// Figures in running text: phones, codes, sizes, ranges, dates, prices. In a right-to-left line the groups of
// `06 85 00 00 46` appear in reverse order unless an isolate keeps them left to right.

/** Arabic-Indic and Persian digits too: they have the same problem. */
const DIGIT = '[0-9\\u0660-\\u0669\\u06f0-\\u06f9]';
const SPACE = '[ \\u00a0\\u202f]';
/** Must come first in a character class: it begins with a hyphen. */
const DASH = '-\\u2010-\\u2015\\u2212';
/** An hour may go on: `8 h 30`. */
const UNIT = `(?:D[Hh]s?|dhs?|MAD|[Kk]g|KG|mg|gr?|[mcd]?[lL]|[mck]?m|[kKMG]o|s|[hH](?!${SPACE}?${DIGIT})|min|k?W|V)[²³]?(?![\\p{L}\\p{N}])`;
const NUMBER = `${DIGIT}+(?:${SPACE}?(?:[%‰٪$€]|℃|°${SPACE}?[CF]?|${UNIT}))?`;
/** Sign before the first number. A dash is a sign only at the start of a text or after a space, `(` or `«`. */
const SIGN = `(?:[+\\uff0b±≈~*]|(?<![^\\s(«])[${DASH}])?`;
/** Joins two numbers: `06 85`, `05/03/2026`, `120 × 200`, `8 h 30`, `+212 (0)6`. */
const JOINT = `${SPACE}?(?:[hH]|\\(0\\))${SPACE}?|[${DASH}.,:_/×xX*+\\u066b\\u066c]|${SPACE}[${DASH}/×xX*]${SPACE}|(?<=${DIGIT})${SPACE}`;
const FIGURES = `${SIGN}${NUMBER}(?:(?:${JOINT})(?=${DIGIT})${NUMBER})*#?`;
const ADDRESS = '(?:https?://|www\\.)[^\\s<>"«»،؛]+|(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+';

// Nothing is required after a number, so no text is scanned twice: matching takes linear time for any text.
const FIGURES_ALONE = new RegExp(FIGURES, 'gu');
/** Present in every text that needs isolation or no-break spaces; most texts have no match. */
const MAY_NEED_MARKUP = new RegExp(`${DIGIT}|://|www\\.|@`);
const TOKEN = new RegExp(`&#?\\w{1,32};|(?<address>${ADDRESS})|(?<figures>${FIGURES})|(?<word>[\\p{L}\\p{M}]+)`, 'gu');
/** Characters after which a line may break. */
const BREAKS = new RegExp(`[${DASH}/ ]`);
const LONE_NUMBER = new RegExp(`^${DIGIT}+$`);
/** A number with at least this many digits is a phone: a dash or slash between two phones separates them. */
const BETWEEN_PHONES = new RegExp(`(${SPACE}[${DASH}/]${SPACE})`);
const PHONE_DIGITS = 8;
const NO_BREAK_SPACE = '\u00a0';
/** Longest group kept on one line: a phone with its country code, a size with three dimensions. */
const MAX_UNBROKEN = 24;

/** Part of a text: an `island` is read left to right, a `held` part never breaks over lines. */
interface Part {
  text: string;
  island: boolean;
  held: boolean;
}

/**
 * Splits a text (HTML or plain). A single number needs no markup. In Arabic, figures after Latin letters are already
 * read left to right, as all figures are in French: these only need to stay on one line.
 */
function* partsOf(text: string, dir: Dir): Generator<Part> {
  let from = 0;
  let isLatin = dir === 'ltr';
  for (const { index, 0: token, groups } of text.matchAll(TOKEN)) {
    const { word, address, figures } = groups as Record<string, string | undefined>;
    if (word && dir === 'rtl') isLatin = /\p{Script=Latin}/u.test(word);
    const island = address ? dir === 'rtl' : !isLatin;
    const needsSomething = address ? island : figures && !LONE_NUMBER.test(figures) && (island || BREAKS.test(figures));
    if (!needsSomething) continue;
    yield { text: text.slice(from, index), island: false, held: false };
    for (const [at, piece] of (address ? [token] : splitPhones(token)).entries()) {
      const isFigures = at % 2 === 0;
      yield { text: piece, island: island && isFigures, held: isFigures && !address && piece.length <= MAX_UNBROKEN };
    }
    from = index + token.length;
    if (address) isLatin = dir === 'ltr';
  }
  yield { text: text.slice(from), island: false, held: false };
}

/** Splits two phones into the numbers and the separator between them. */
function splitPhones(figures: string): string[] {
  const pieces = figures.split(BETWEEN_PHONES);
  const isPhone = (piece: string) => piece.replace(/\D/g, '').length >= PHONE_DIGITS;
  return pieces.some(isPhone) ? pieces : [figures];
}

/** Plain text: in Arabic, figures get isolate characters (U+2066, U+2069), which are invisible. */
export function isolatePlainFigures(text: string, dir: Dir): string {
  if (!MAY_NEED_MARKUP.test(text)) return text;
  let isolated = '';
  for (const { text: part, island, held } of partsOf(text, dir)) {
    isolated += island ? `\u2066${held ? part.replaceAll(' ', NO_BREAK_SPACE) : part}\u2069` : part;
  }
  return isolated;
}

/** Units in Arabic letters stand outside the island of their number; they only stay on its line. */
const BEFORE_ARABIC_UNIT = new RegExp(
  `(${DIGIT}) (?=(?:درهم|دراهم|درهما|غ|كلغ|مل|سل|ل|ملم|سم|م|ميغا|ث)(?![\\p{L}\\p{M}]))`,
  'gu',
);
/** `page 84`, `p. 84`, `n° 3`, `ص 84`. */
const BEFORE_NUMBER = new RegExp(`(?<![\\p{L}])([Pp]ages?|[Pp]{1,2}\\.|[Nn]°|الصفحة|ص) (?=${DIGIT})`, 'gu');

/** Figures without markup: between their groups, between a number and its unit or its "page", no line ends. */
export function keepFiguresTogether(text: string): string {
  if (!MAY_NEED_MARKUP.test(text)) return text;
  const held = text.replace(BEFORE_ARABIC_UNIT, `$1${NO_BREAK_SPACE}`).replace(BEFORE_NUMBER, `$1${NO_BREAK_SPACE}`);
  return held.replace(FIGURES_ALONE, (figures) => {
    if (figures.length > MAX_UNBROKEN) return figures;
    const grouped = figures.replace(/(?<!\d)\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replaceAll(' ', THIN_SPACE));
    return grouped.replaceAll(' ', NO_BREAK_SPACE);
  });
}

/** `1er`, `2e`: French, so only in what reads from the left. */
const ORDINAL = /(?<![\p{L}\d-])(1(?=(?:er|re)s?(?![\p{L}\d]))|\d{1,4}(?=es?(?![\p{L}\d])))(ers?|res?|es?)/gu;

/** The words between two tags of HTML, figures in elements of their own and the ends of French ordinals raised. */
export function wrapFigures(words: string, dir: Dir): string {
  if (!MAY_NEED_MARKUP.test(words)) return words;
  const html = isolated(words, dir);
  return dir === 'ltr' ? html.replace(ORDINAL, '$1<sup class="ordinal">$2</sup>') : html;
}

function isolated(words: string, dir: Dir): string {
  let html = '';
  for (const { text, island, held } of partsOf(words, dir)) {
    const name = island ? 'bdi' : 'span';
    const attributes = `${held ? ' class="figures"' : ''}${island ? ' dir="ltr"' : ''}`;
    html += attributes ? `<${name}${attributes}>${text}</${name}>` : text;
  }
  return html;
}

import { MISSING_LETTERS } from './fonts.ts';

const LETTERS = '[\\p{L}\\p{M}\\u200c\\u200d]*';
/**
 * In this order: isolated figures (isolate-figures.ts) or a tag with its attributes, a word with a letter that El
 * Messiri lacks, a code, a figure before its thousands or its unit.
 */
const PARTS = new RegExp(
  [
    '(<(?:bdi|span) class="figures"[^>]*>[^<]*</(?:bdi|span)>|<(?:"[^"]*"|[^>"])*>)',
    `(${LETTERS}[${MISSING_LETTERS}]${LETTERS})`,
    '((?<![\\p{L}\\d])[\\p{Lu}\\d]+(?:[-/][\\p{Lu}\\d]+)+(?![\\p{L}\\d]))',
    '(\\d (?=\\d{3}(?!\\d)|[\\p{Ll}\\u0621-\\u064a]{1,8}(?!\\p{L})))',
  ].join('|'),
  'gu',
);

/**
 * Keeps words and figures whole, everywhere in a drawn book: a word with a letter that El Messiri lacks (أڭادير) is set
 * in Amiri from end to end, because the browser would take only that letter from Amiri: the letters would not join, and
 * PDF readers would find a word in three pieces; a code or number with a hyphen or a slash (D-000/2026) stays on one
 * line; a figure stays on the line of its thousands and of its unit (1 200, 6 قطع).
 *
 * @param html a whole document
 */
export function setWords(html: string): string {
  const start = html.indexOf('<body');
  if (start < 0) return html;
  const set = (all: string, tag?: string, word?: string, code?: string, figure?: string) => {
    if (tag !== undefined) return tag;
    if (word !== undefined) return `<span class="fallback-face">${word}</span>`;
    if (code !== undefined) return `<span class="nowrap">${code}</span>`;
    return figure === undefined ? all : figure.replace(' ', '\u00a0');
  };
  return html.slice(0, start) + html.slice(start).replace(PARTS, set);
}

import { LACKED } from './fonts.ts';

const LETTERS = '[\\p{L}\\p{M}\\u200c\\u200d]*';
/** In this order: figures that are kept whole already (isolate-figures.ts), a tag with its attributes, a word that is lent, a code, a figure before thousands or what it counts. */
const PARTS = new RegExp(
  [
    '(<(?:bdi|span) class="figures"[^>]*>[^<]*</(?:bdi|span)>|<(?:"[^"]*"|[^>"])*>)',
    `(${LETTERS}[${LACKED}]${LETTERS})`,
    '((?<![\\p{L}\\d])[\\p{Lu}\\d]+(?:[-/][\\p{Lu}\\d]+)+(?![\\p{L}\\d]))',
    '(\\d (?=\\d{3}(?!\\d)|[\\p{Ll}\\u0621-\\u064a]{1,8}(?!\\p{L})))',
  ].join('|'),
  'gu',
);

/**
 * Sets what must not fall apart, everywhere in a drawn book:
 * words with a letter that El Messiri lacks (أڭادير) in Amiri from end to end, for the browser would only take that one
 * letter from there: its joins would not meet, and readers of the PDF would find a word in three pieces;
 * codes and numbers with a hyphen or a stroke (D-000/2026) on one line; and a figure on the line of its thousands and of what it counts (1 200, 6 قطع).
 *
 * @param html a whole document
 */
export function setWords(html: string): string {
  const start = html.indexOf('<body');
  if (start < 0) return html;
  const set = (all: string, tag?: string, lent?: string, code?: string, figure?: string) => {
    if (tag !== undefined) return tag;
    if (lent !== undefined) return `<span class="lent">${lent}</span>`;
    if (code !== undefined) return `<span class="whole">${code}</span>`;
    return figure === undefined ? all : figure.replace(' ', '\u00a0');
  };
  return html.slice(0, start) + html.slice(start).replace(PARTS, set);
}

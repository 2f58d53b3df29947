import { LACKED } from './fonts.ts';

/** A tag with its attributes, or a word with a letter that El Messiri lacks. */
const TAG_OR_WORD = new RegExp(
  `<(?:"[^"]*"|[^>"])*>|[\\p{L}\\p{M}\\u200c\\u200d]*[${LACKED}][\\p{L}\\p{M}\\u200c\\u200d]*`,
  'gu',
);
const WORD = new RegExp(`[${LACKED}]`, 'u');

/**
 * Sets words with a letter that El Messiri lacks (أڭادير) in Amiri from end to end. The browser would only take that one
 * letter from there: its joins would not meet, and readers of the PDF would find a word in three pieces.
 *
 * @param html a whole document
 */
export function lendWords(html: string): string {
  const start = html.indexOf('<body');
  const body = html.slice(start);
  if (start < 0 || !WORD.test(body)) return html;
  const lent = body.replace(TAG_OR_WORD, (found) =>
    found.startsWith('<') ? found : `<span class="lent">${found}</span>`,
  );
  return html.slice(0, start) + lent;
}

import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { blocksOf, textLength } from './html-blocks.ts';

/** Line height of prose in millimetres (styles/prose.css, styles/formats.css). */
const LINE: Record<FormatId, Record<Lang, number>> = {
  a4: { ar: 7.5, fr: 5.25, en: 5.25 },
  a5: { ar: 6.6, fr: 4.95, en: 4.95 },
  square: { ar: 7.5, fr: 5.25, en: 5.25 },
};
/** Millimetres above a block, and further millimetres around a heading. */
const BETWEEN = 3;
const HEADING = 6;

/**
 * Estimated height of a text in millimetres. Each line break, paragraph, list item and step starts a new line.
 *
 * @param letters of a line, spaces not counted; a low figure overrates the height
 */
export function textHeight(html: string, letters: number, lang: Lang, format: FormatId): number {
  const line = LINE[format][lang];
  return blocksOf(html).reduce((sum, block) => {
    const pieces = block.split(/<br>|<\/(?:li|p|dt|dd)>/).filter((piece) => textLength(piece) > 0);
    const lines = pieces.reduce((all, piece) => all + Math.ceil(textLength(piece) / letters), 0);
    return sum + BETWEEN + (/^<h\d/.test(block) ? HEADING : 0) + lines * line;
  }, 0);
}

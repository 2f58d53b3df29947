import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { blocksOf, textLength } from '../compose/story.ts';
import { SETTINGS } from './formats.ts';

/** Letters, without spaces, that a line of prose holds in both languages. */
const LETTERS = 68;
/** Millimetres of height of a line of prose (styles/type.css, styles/formats.css). */
const LINE: Record<FormatId, Record<Lang, number>> = {
  a4: { ar: 7.5, fr: 5.25 },
  a5: { ar: 6.6, fr: 4.95 },
  square: { ar: 7.5, fr: 5.25 },
};
/** Millimetres above a paragraph, and those that a heading takes more than a line of its own. */
const GAP = { paragraph: 3, heading: 6.75 };
/** The running title, the order strip and the spaces around them. */
const FRAME = 54;
/** A picture lower than this share of its width cuts into what it shows. */
const LOWEST = 1 / 3;
/** Rows and columns of whole tiles that stand where a picture would be too low. */
export const FRIEZE = { columns: 8, rows: 2 } as const;

/**
 * What stands below the last page of a story: the order strip when there is room, and when there is more a picture, or
 * a frieze of the chapter's weave where a picture would be too low.
 */
export function storyEnd(
  html: string,
  lang: Lang,
  format: FormatId,
): { order: boolean; picture: boolean; frieze: boolean } {
  const { height, zoom } = FORMATS[format];
  const { top, bottom, slots } = SETTINGS[format];
  const room = height / zoom - top - bottom - FRAME - heightOf(html, lang, format);
  const picture = room > slots.story.width * LOWEST;
  const frieze = !picture && room > (slots.story.width * FRIEZE.rows) / FRIEZE.columns;
  return { order: room > 0, picture, frieze };
}

/** Millimetres that a text takes: each paragraph and each entry of a list ends its line. */
function heightOf(html: string, lang: Lang, format: FormatId): number {
  return blocksOf(html).reduce((sum, block) => {
    const parts = block.split('<li').filter((part) => textLength(part) > 0);
    const lines = parts.reduce((all, part) => all + Math.ceil(textLength(part) / LETTERS), 0);
    return sum + lines * LINE[format][lang] + (/^<h\d/.test(block) ? GAP.heading : GAP.paragraph);
  }, 0);
}

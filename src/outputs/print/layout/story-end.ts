import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { SETTINGS } from './formats.ts';
import { textHeight } from './text-height.ts';

/** Letters, without spaces, that a line of prose holds in both languages. */
const LETTERS = 68;
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
  const room = height / zoom - top - bottom - FRAME - textHeight(html, LETTERS, lang, format);
  const picture = room > slots.story.width * LOWEST;
  const frieze = !picture && room > (slots.story.width * FRIEZE.rows) / FRIEZE.columns;
  return { order: room > 0, picture, frieze };
}

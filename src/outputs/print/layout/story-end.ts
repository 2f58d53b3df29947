import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { FORMAT_LAYOUTS } from './formats.ts';
import { textHeight } from './text-height.ts';

/** Letters of a line of prose in either language, spaces not counted. */
const LETTERS = 68;
/** The running title, the order strip and the spaces around them. */
const FRAME = 54;
/** Minimum height of a picture as a share of its width: a lower crop cuts into its subject. */
const MIN_ASPECT = 1 / 3;
/** Rows and columns of the frieze of whole tiles, drawn where a picture would be too low. */
export const FRIEZE = { columns: 8, rows: 2 } as const;

/**
 * What is drawn below the end of a story: the order strip when there is room, and with more room a picture, or a frieze
 * of the chapter's weave where a picture would be too low.
 */
export function storyEnd(
  html: string,
  lang: Lang,
  format: FormatId,
): { order: boolean; picture: boolean; frieze: boolean } {
  const { height, zoom } = FORMATS[format];
  const { top, bottom, slots } = FORMAT_LAYOUTS[format];
  const room = height / zoom - top - bottom - FRAME - textHeight(html, LETTERS, lang, format);
  const picture = room > slots.story.width * MIN_ASPECT;
  const frieze = !picture && room > (slots.story.width * FRIEZE.rows) / FRIEZE.columns;
  return { order: room > 0, picture, frieze };
}

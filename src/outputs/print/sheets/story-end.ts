import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { textLength } from '../compose/story.ts';
import { SETTINGS } from './formats.ts';

/** Millimetres of height a letter of prose takes in its measure, spaces and the end of paragraphs counted in. */
const PER_LETTER: Record<FormatId, Record<Lang, number>> = {
  a4: { ar: 0.157, fr: 0.115 },
  // Lines of 6.6 and 4.95 mm instead of 7.5 and 5.25, of type a little smaller (styles/formats.css).
  a5: { ar: 0.125, fr: 0.094 },
  square: { ar: 0.157, fr: 0.115 },
};
/** The running title, the order strip and the spaces around them. */
const FRAME = 66;
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
  const room = height / zoom - top - bottom - FRAME - textLength(html) * PER_LETTER[format][lang];
  const picture = room > slots.story.width * LOWEST;
  const frieze = !picture && room > (slots.story.width * FRIEZE.rows) / FRIEZE.columns;
  return { order: room > 0, picture, frieze };
}

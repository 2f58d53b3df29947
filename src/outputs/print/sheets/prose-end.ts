import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { blocksOf, textLength } from '../compose/story.ts';
import { SETTINGS } from './formats.ts';

/** A line of prose: how many letters it has in its measure, spaces not counted, and its height in millimetres. */
const LINE: Record<Lang, { letters: number; height: number }> = {
  ar: { letters: 56, height: 7.5 },
  fr: { letters: 56, height: 5.25 },
};
/** Space above a block, and what a heading takes besides its line. */
const BETWEEN = 3;
const HEADING = 6;
/** The title above the text and the space below it. */
const TITLE = 21;

/**
 * What closes the last page of an editorial text: its chapters as tiles with their names, as a strip of tiles alone, or
 * nothing where the text itself fills the page. An estimate that rather takes the text for longer than it is.
 */
export function proseEnd(html: string, lang: Lang, format: FormatId): 'tiles' | 'strip' | undefined {
  const { height, zoom } = FORMATS[format];
  const { top, bottom } = SETTINGS[format];
  const text = blocksOf(html).reduce((sum, block) => sum + heightOfBlock(block, lang), 0);
  const room = height / zoom - top - bottom - TITLE - text;
  if (room >= CLOSING.tiles) return 'tiles';
  return room >= CLOSING.strip ? 'strip' : undefined;
}

/** Millimetres that the two rows of tiles, and the one of the strip, need with air above them. */
const CLOSING = { tiles: 103.5, strip: 42 } as const;

function heightOfBlock(block: string, lang: Lang): number {
  const { letters, height } = LINE[lang];
  if (/^<h\d/.test(block)) return HEADING + BETWEEN + height;
  // Items of a list and steps begin lines of their own; a step has a line for its title.
  const pieces = block.split(/<\/(?:li|p|dt|dd)>/).filter((piece) => textLength(piece) > 0);
  return pieces.reduce((sum, piece) => sum + Math.ceil(textLength(piece) / letters) * height, BETWEEN);
}

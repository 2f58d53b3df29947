import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { blocksOf, textLength } from '../compose/story.ts';
import { SETTINGS } from './formats.ts';

/** Letters of a line of prose in its measure, spaces not counted. */
const LETTERS = 56;
/** Height of such a line in millimetres (styles/prose.css, styles/formats.css). */
const LINE: Record<FormatId, Record<Lang, number>> = {
  a4: { ar: 7.5, fr: 5.25 },
  a5: { ar: 6.6, fr: 4.95 },
  square: { ar: 7.5, fr: 5.25 },
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
  const { width, height, zoom } = FORMATS[format];
  const { top, bottom, inner, outer } = SETTINGS[format];
  const line = LINE[format][lang];
  const text = blocksOf(html).reduce((sum, block) => sum + heightOfBlock(block, line), 0);
  const room = height / zoom - top - bottom - TITLE - text;
  const tile = (width / zoom - inner - outer - 4 * GAP) / 5;
  if (room >= AIR + 2 * (tile + NAME)) return 'tiles';
  return room >= AIR + 24 ? 'strip' : undefined;
}

/** Least space above the tiles, between two of them, and what a name takes below one. */
const AIR = 18;
const GAP = 4.5;
const NAME = 12;

function heightOfBlock(block: string, height: number): number {
  if (/^<h\d/.test(block)) return HEADING + BETWEEN + height;
  // Items of a list and steps begin lines of their own; a step has a line for its title.
  const pieces = block.split(/<\/(?:li|p|dt|dd)>/).filter((piece) => textLength(piece) > 0);
  return pieces.reduce((sum, piece) => sum + Math.ceil(textLength(piece) / LETTERS) * height, BETWEEN);
}

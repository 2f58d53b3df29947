import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { FORMAT_LAYOUTS } from './formats.ts';
import { textHeight } from './text-height.ts';

/** Letters of a line of prose, underestimated so that tiles never come too close to the text. */
const LETTERS = 56;
/** The title above the text and the space below it. */
const TITLE = 21;

/**
 * The decoration below the last page of an editorial text: the chapters as tiles with their names, a strip of tiles
 * alone, or nothing where the text fills the page. The estimate rather overrates the length of the text.
 */
export function proseEnd(html: string, lang: Lang, format: FormatId): 'tiles' | 'strip' | undefined {
  const { width, height, zoom } = FORMATS[format];
  const { top, bottom, inner, outer } = FORMAT_LAYOUTS[format];
  const room = height / zoom - top - bottom - TITLE - textHeight(html, LETTERS, lang, format);
  const tile = (width / zoom - inner - outer - 4 * GAP) / 5;
  if (room >= SPACE_ABOVE + 2 * (tile + NAME)) return 'tiles';
  return room >= SPACE_ABOVE + 24 ? 'strip' : undefined;
}

/** Minimum space above the tiles, space between two tiles, and height of a name below a tile. */
const SPACE_ABOVE = 18;
const GAP = 4.5;
const NAME = 12;

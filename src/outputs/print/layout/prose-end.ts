import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { SETTINGS } from './formats.ts';
import { textHeight } from './text-height.ts';

/** Letters of a line of prose, taken for fewer than they are: tiles must not come too close to the text. */
const LETTERS = 56;
/** The title above the text and the space below it. */
const TITLE = 21;

/**
 * What closes the last page of an editorial text: its chapters as tiles with their names, as a strip of tiles alone, or
 * nothing where the text itself fills the page. An estimate that rather takes the text for longer than it is.
 */
export function proseEnd(html: string, lang: Lang, format: FormatId): 'tiles' | 'strip' | undefined {
  const { width, height, zoom } = FORMATS[format];
  const { top, bottom, inner, outer } = SETTINGS[format];
  const room = height / zoom - top - bottom - TITLE - textHeight(html, LETTERS, lang, format);
  const tile = (width / zoom - inner - outer - 4 * GAP) / 5;
  if (room >= AIR + 2 * (tile + NAME)) return 'tiles';
  return room >= AIR + 24 ? 'strip' : undefined;
}

/** Least space above the tiles, between two of them, and what a name takes below one. */
const AIR = 18;
const GAP = 4.5;
const NAME = 12;

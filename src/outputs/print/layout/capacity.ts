import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { SETTINGS } from './formats.ts';

// How much each template holds on an A4 page, in millimetres or in lines; `heightOf` says what another format has less. The composer cuts lists by these numbers
// before anything is drawn; `sheets/` keeps to them, and the fit check proves it page by page. All heights are those of
// the drawn text at its usual size, margins included (docs/design-language.md, 3 and 4).

/** Height between the margins of an A4 page: 297 - 15 - 19.5. */
const BODY = 262.5;

/** Millimetres of height left on a page of a format when an A4 page has `onA4`. */
export function heightOf(onA4: number, format: FormatId): number {
  const { height, zoom } = FORMATS[format];
  return onA4 - (FORMATS.a4.height - height / zoom);
}

/** Lines or rows left on a page of a format when an A4 page has `onA4`: a share, rounded down. */
export function linesOf(onA4: number, format: FormatId): number {
  return Math.max(1, Math.floor((onA4 * heightOf(BODY, format)) / BODY));
}

/** Most cards on one page of products. */
export function mostCards(format: FormatId): number {
  return SETTINGS[format].cards;
}

/** The box of a page of flowing text, below the title (or the running title of a continuation): 18 mm. */
export const PROSE = { width: 126, height: 243 } as const;

/** Contents: two columns, filled one after the other; a group is not cut unless it is longer than a column. */
export const CONTENTS = { columns: 2, column: 231, group: 16.5, entry: 6.75 } as const;

/** The list of a chapter, below a season calendar if there is one. */
export const CHAPTER = {
  body: BODY,
  title: 16.5,
  /** The least height of a row, how much of a row is not its picture, and the words below the picture of an only one. */
  row: 33.2,
  between: 6.2,
  below: 42,
  calendar: { head: 6, row: 9.2, foot: 33 },
} as const;

/** Products without pictures: rows on the first page (below name and story) and on the others. */
export const PRICE_LIST = { first: 4, next: 5 } as const;

/** A list of addresses: millimetres an entry takes, by what it prints, and the page below the title. */
export const DIRECTORY = {
  body: BODY - 16.5,
  /** Name, text line and padding of one entry. */
  entry: 21,
  /** One more line: the town above it, a second line of text, a second phone. */
  line: 7.5,
} as const;

/** A plan of stands: the rows of stands that fit one page. Each hall takes the place of a row for its name. */
export const PLAN = { rows: 9 } as const;

/**
 * Index: lines of a column at its smallest setting, and how many of them a letter, a town or a mark, and the title of a
 * second index take. Columns and the characters of a line are those of `layout/formats.ts`: the fit check corrects what
 * differs.
 */
export const INDEX = { lines: { ar: 50, fr: 53, en: 53 }, letter: 1.6, heading: 1.2, title: 3 } as const satisfies {
  lines: Record<Lang, number>;
} & Record<'letter' | 'heading' | 'title', number>;

import type { FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS } from '../book.ts';
import { FORMAT_LAYOUTS } from './formats.ts';

// The capacity of each template on an A4 page, in millimetres or in lines; `heightOf` converts to the other formats.
// The composer cuts lists by these numbers before any page is drawn, the templates keep to them, and the fit check
// proves it page by page. Heights are those of text at its usual size, margins included (docs/design-language.md, 3 and
// 4).

/** Height between the margins of an A4 page: 297 - 15 - 19.5. */
const BODY = 262.5;

/** The height in millimetres that a page of a format leaves where an A4 page leaves `onA4`. */
export function heightOf(onA4: number, format: FormatId): number {
  const { height, zoom } = FORMATS[format];
  return onA4 - (FORMATS.a4.height - height / zoom);
}

/** The lines or rows that a page of a format leaves where an A4 page leaves `onA4`: a share, rounded down. */
export function linesPerPage(onA4: number, format: FormatId): number {
  return Math.max(1, Math.floor((onA4 * heightOf(BODY, format)) / BODY));
}

/** Maximum number of cards on one page of products. */
export function maxCards(format: FormatId): number {
  return FORMAT_LAYOUTS[format].cards;
}

/** The box of a page of flowing text, below the title (or the running title of a continuation): 18 mm. */
export const PROSE = { width: 126, height: 243 } as const;

/** Contents: two columns, filled one after the other. Only a group longer than a column is cut. */
export const CONTENTS = { columns: 2, column: 231, group: 16.5, entry: 6.75 } as const;

/** The list of a chapter, below a season calendar if there is one. */
export const CHAPTER = {
  body: BODY,
  title: 16.5,
  /** Minimum height of a row, its height without the picture, and the text below the picture of a single row. */
  row: 33.2,
  between: 6.2,
  below: 42,
  calendar: { head: 6, row: 9.2, foot: 33 },
} as const;

/** Products without pictures: rows on the first page (below name and story) and on the others. */
export const PRICE_LIST = { first: 4, next: 5 } as const;

/** A list of addresses, in millimetres: the page below the title, and the height of an entry by its lines. */
export const DIRECTORY = {
  body: BODY - 16.5,
  /** Name, text line and padding of one entry. */
  entry: 21,
  /** Each further line: the town above the name, a second line of text, a second phone. */
  line: 7.5,
} as const;

/** A plan of stands: the rows of stands that fit one page. The name of each hall takes one row. */
export const PLAN = { rows: 9 } as const;

/**
 * Index: lines of a column at its smallest setting, and the lines that a letter, a heading (town or mark) and the title
 * of a second index take. Columns and characters per line are in `formats.ts`; the fit check corrects the estimate.
 */
export const INDEX = { lines: { ar: 50, fr: 53, en: 53 }, letter: 1.6, heading: 1.2, title: 3 } as const satisfies {
  lines: Record<Lang, number>;
} & Record<'letter' | 'heading' | 'title', number>;

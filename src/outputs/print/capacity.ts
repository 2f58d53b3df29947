import type { Lang } from '../../model/languages.ts';

// How much each template holds, in millimetres of an A4 page or in lines. The composer cuts lists by these numbers
// before anything is drawn; `sheets/` keeps to them, and the fit check proves it page by page. All heights are those of
// the drawn text at its usual size, margins included (LANGUAGE.md, 3 and 4).

/** Height between the margins of a page: 297 - 15 - 19.5. */
const BODY = 262.5;

/** The box of a page of flowing text, below the title (or the running title of a continuation): 18 mm. */
export const PROSE = { width: 126, height: 243 } as const;

/** Contents: two columns, filled one after the other; a group is not cut unless it is longer than a column. */
export const CONTENTS = { columns: 2, column: 231, group: 16.5, entry: 6.75 } as const;

/** The list of a chapter, below a season calendar if there is one. */
export const CHAPTER = { body: BODY, title: 16.5, row: 33.2, calendar: { head: 6, row: 9.2, foot: 33 } } as const;

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

/** Workshops that fit the page of an event below its plan of the day. */
export const EVENT = { workshops: 12 } as const;

/**
 * Index: three columns of lines. A name longer than `characters` goes on over a second line; a letter takes
 * `letter` lines. The characters are those of an average name in 30 mm: the fit check corrects what differs.
 */
export const INDEX = {
  ar: { columns: 3, lines: 50, characters: 26, letter: 1.6 },
  fr: { columns: 3, lines: 53, characters: 22, letter: 1.6 },
} as const satisfies Record<Lang, { columns: number; lines: number; characters: number; letter: number }>;

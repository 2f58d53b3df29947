import type { Lang } from '../../../src/model/languages.ts';

// A book as one flowing text: what programs that paginate are given. Both writers, HTML for Paged.js and markup for
// Typst, write the same parts in the same order.

/** Words and the language they are in. */
export interface Words {
  text: string;
  lang: Lang;
}

/** A line of contents or of an index: its words, and the anchor whose page number ends it. A letter leads nowhere. */
export interface NumberedLine extends Words {
  to?: string;
}

export type Part =
  | { kind: 'heading'; level: 1 | 2 | 3; words: Words; anchor?: string }
  | { kind: 'paragraph'; words: Words }
  /** A JPEG as wide as the column. `file` is absolute. */
  | { kind: 'picture'; file: string; alt: string }
  | { kind: 'prices'; rows: { size: Words; price: string }[] }
  /** Side by side, two a row; none is broken between pages. */
  | { kind: 'cards'; cards: Part[][] }
  | { kind: 'numbered'; columns: 1 | 3; lines: NumberedLine[] };

export interface PlainBook {
  lang: Lang;
  title: string;
  /** Each begins a page. */
  sections: Part[][];
}

/** The pictures cut for our own book, so that every book of a bench holds the very same files. */
export interface CutPictures {
  /** By category id. */
  chapters: Record<string, string>;
  /** By cooperative code. */
  openers: Record<string, string>;
  /** By product code. */
  cards: Record<string, string>;
}

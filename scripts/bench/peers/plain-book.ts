import type { Lang } from '../../../src/model/languages.ts';

// A book as flowing text, the input of paginating programs. Both writers, HTML for Paged.js and markup for Typst, write
// the same parts in the same order.

/** Text and its language. */
export interface Words {
  text: string;
  lang: Lang;
}

/** A line of contents or index: its text, and the anchor whose page number follows. Letter headings have no anchor. */
export interface NumberedLine extends Words {
  to?: string;
}

export type BookBlock =
  | { kind: 'heading'; level: 1 | 2 | 3; words: Words; anchor?: string }
  | { kind: 'paragraph'; words: Words }
  /** A JPEG as wide as the column. `file` is absolute. */
  | { kind: 'picture'; file: string; alt: string }
  | { kind: 'prices'; rows: { size: Words; price: string }[] }
  /** Two side by side; no card breaks between pages. */
  | { kind: 'cards'; cards: BookBlock[][] }
  | { kind: 'numbered'; columns: 1 | 3; lines: NumberedLine[] };

export interface PlainBook {
  lang: Lang;
  title: string;
  /** Each section starts a page. */
  sections: BookBlock[][];
}

/** Pictures cut for our own book, so that all books of a bench contain the same files. */
export interface CutPictures {
  /** By category id. */
  chapters: Record<string, string>;
  /** By cooperative code. */
  openers: Record<string, string>;
  /** By product code. */
  cards: Record<string, string>;
}

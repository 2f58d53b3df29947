// What the index file holds: shared by the one who builds it and by the worker that reads it.

/** Raised when an older page's script could not read the index any more. */
export const INDEX_VERSION = 1;

/** Where a word stands, and how much it counts there. The position is the field's number in the postings: only append. */
export const FIELDS = {
  name: 1,
  code: 1,
  otherName: 0.9,
  maker: 0.55,
  category: 0.5,
  place: 0.45,
  makerPlace: 0.35,
  content: 0.25,
  /** The first word of a name says what it is: عسل الزعتر is honey, شمع العسل is wax. */
  head: 1.15,
} as const;
export type Field = keyof typeof FIELDS;

/** Fields fit in the low bits of a posting. */
export const FIELD_BASE = 16;

export const KINDS = ['product', 'cooperative', 'basket', 'distributor', 'point-of-sale'] as const;
export type Kind = (typeof KINDS)[number];

/** One thing that can be found. Its position in `docs` is its number in the postings and in the cards. */
export interface Doc {
  kind: Kind;
  /** Permanent code (`202-01`, `202`), or the file's name for what has none. */
  id: string;
  /** Words in its shortest name: a short name wholly said is a better answer than a long one touched. */
  length: number;
}

/** The catalogue's distinct words and where each stands: the same file for the browser and for Node. */
export interface SearchIndex {
  version: number;
  /** Folded and stemmed, sorted by code unit. */
  words: string[];
  /** For each word: `document × FIELD_BASE + field`. */
  postings: number[][];
  docs: Doc[];
}

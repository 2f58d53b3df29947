// The format of the search index: written at build time, read in the browser.

/** Raise it whenever the reader would misread an index of the earlier version. */
export const INDEX_VERSION = 4;

/** Kinds of entries, in the order of their numbers: among equal scores, the lower number comes first. */
export const KINDS = [
  'category',
  'place',
  'product',
  'cooperative',
  'basket',
  'distributor',
  'point-of-sale',
  'event',
] as const;
export type Kind = (typeof KINDS)[number];

/** A match in a short name scores higher than one in a long name. Name lengths are told apart up to 4 words. */
export const MAX_NAME_LENGTH = 4;
/** Bonus for the first word of a name, which says what the thing is: عسل الزعتر is honey, شمع العسل is wax. */
const FIRST_WORD = 1.15;
const nameWeight = (first: boolean, length: number) => (first ? FIRST_WORD : 1) * (1 + 0.25 / length);

/** Number of the field for a word of a name. */
export const nameField = (first: boolean, length: number): number =>
  (first ? MAX_NAME_LENGTH : 0) + Math.min(length, MAX_NAME_LENGTH) - 1;

/** Numbers of the other fields. */
export const FIELDS = { otherName: 8, category: 9, place: 10, content: 11 } as const;

/** The low bits of a posting hold its field. */
export const FIELD_BASE = 16;

/** Weight of a match, by the number of its field. */
export const WEIGHTS: readonly number[] = [
  ...[1, 2, 3, 4].map((length) => nameWeight(false, length)),
  ...[1, 2, 3, 4].map((length) => nameWeight(true, length)),
  0.9,
  0.7,
  0.8,
  0.25,
];

/** Weight that a cooperative's products inherit when the cooperative matches, by the number of the field. */
export const INHERITED_WEIGHTS: readonly number[] = WEIGHTS.map((weight, field) =>
  field === FIELDS.place ? 0.6 : field < FIELDS.otherName ? 0.5 * weight : 0,
);

/** Confidence of a word that is only part of a set's name: الحبة in الحبة السوداء. */
export const PART_OF_NAME = 0.55;

/**
 * The first file of the index, the same for all languages. A posting list says where a word stands. The first postings
 * belong to the words, by number; after them come those of the sets. A set is a thing with several names (a category, a
 * group of the vocabulary): its postings are stored once, however many words name it.
 */
export interface IndexRoot {
  version: number;
  /** The words of the catalogue and of its vocabulary (`packWords`). */
  words: string;
  /** For each word, log2 of the number of names that hold it, rounded up (`packNumbers`): 0 for a mere spelling. */
  frequency: string;
  /** For each set, its words: number × 2, plus 1 when the name has other words too (`packDeltas`, joined by spaces). */
  sets: string;
  /** Words of the vocabulary that name nothing here (`packDeltas`): they are known, so they do not match other words. */
  unused: string;
  /** Number of entries of each kind, in the order of KINDS. */
  counts: number[];
  /** Codes of products, cooperatives and baskets as numbers (`packDeltas`): 202-01 is 20201. */
  codes: { product: string; cooperative: string; basket: string };
  /** Number of the first posting list in each part `postings-<n>`. */
  postings: number[];
  /** Number of entries in each part `cards-<lang>-<n>`. */
  block: number;
  /** Parts of a small index, which need no file of their own. */
  parts: Record<string, unknown>;
}

/** `postings-<n>`: posting postings joined by spaces; a posting is `entry × FIELD_BASE + field` (`packDeltas`). */
export type PostingsPart = string;

/** Number of cards in each part `cards-<lang>-<n>`: all of a small catalogue, or else about a screenful. */
export const cardsInPart = (entries: number): number => (entries <= 500 ? Math.max(1, entries) : 16);

/** `phones`: the digits of each phone number, and the entries it belongs to. */
export type PhonesPart = Record<string, number[]>;

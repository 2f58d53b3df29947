// What the files of the index hold: shared by the one who makes them and by the one who reads them.

/** Raised whenever a script would misread an index of another version. */
export const INDEX_VERSION = 2;

/** What can be found, in the order in which entries are numbered: of equally good answers the lower number comes first. */
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

/** A short name wholly said is a better answer than a long one touched: names are told apart by their length, up to 4. */
export const LONGEST_NAME = 4;
/** The first word of a name says what it is: عسل الزعتر is honey, شمع العسل is wax. */
const FIRST_WORD = 1.15;
const nameWeight = (first: boolean, length: number) => (first ? FIRST_WORD : 1) * (1 + 0.25 / length);

/** Number of the field for a word of a name. */
export const nameField = (first: boolean, length: number): number =>
  (first ? LONGEST_NAME : 0) + Math.min(length, LONGEST_NAME) - 1;

/** Where else a word may stand. */
export const FIELDS = { otherName: 8, category: 9, place: 10, content: 11 } as const;

/** Fields fit in the low bits of a posting. */
export const FIELD_BASE = 16;

/** How much a word counts, by the number of its field. */
export const WEIGHTS: readonly number[] = [
  ...[1, 2, 3, 4].map((length) => nameWeight(false, length)),
  ...[1, 2, 3, 4].map((length) => nameWeight(true, length)),
  0.9,
  0.7,
  0.8,
  0.25,
];

/** How much of what a cooperative is found by its products inherit, by the number of the field. */
export const INHERITED: readonly number[] = WEIGHTS.map((weight, field) =>
  field === FIELDS.place ? 0.6 : field < FIELDS.otherName ? 0.5 * weight : 0,
);

/** How much a word counts that is but a part of a name: الحبة in الحبة السوداء. */
export const PART_OF_NAME = 0.55;

/**
 * The first file, the same for both languages. A *list* says where something stands; the first lists are those of the
 * words, by number; behind them come those of the *sets*: things that go by several names (a category, a group of the
 * vocabulary) and are listed once, however many words lead there.
 */
export interface Root {
  version: number;
  /** The words of the catalogue and of its vocabulary (`packWords`). */
  words: string;
  /** For each word, how many names it stands in, as the next power of two (`packNumbers`): 0 for a mere spelling. */
  fame: string;
  /** For each set, its words: number × 2, plus 1 when it takes more words to name the set (`packRising`, spaces). */
  sets: string;
  /** How many entries of each kind there are, in the order of KINDS. */
  counts: number[];
  /** Codes as numbers, of products, cooperatives and baskets (`packRising`): 202-01 is 20201. */
  codes: { product: string; cooperative: string; basket: string };
  /** Number of the first list in each part `lists-<n>`. */
  lists: number[];
  /** Entries in each part `cards-<lang>-<n>`. */
  block: number;
  /** Parts of a small index, which are not worth a file of their own. */
  parts: Record<string, unknown>;
}

/** `lists-<n>`: lists separated by spaces; a posting is `entry × FIELD_BASE + field` (`packRising`). */
export type ListsPart = string;

/** How many cards stand in each part `cards-<lang>-<n>`: of few entries all, else those of a screen. */
export const cardsInPart = (entries: number): number => (entries <= 500 ? Math.max(1, entries) : 16);

/** `phones`: the digits of each number, and the entries it reaches. */
export type PhonesPart = Record<string, number[]>;

import {
  INDEX_VERSION,
  type IndexRoot,
  KINDS,
  type Kind,
  PART_OF_NAME,
  type PhonesPart,
  type PostingsPart,
} from './index-format.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { unpackDeltas, unpackNumbers, unpackWords } from './packing.ts';
import type { ResultCard } from './result-card.ts';

/**
 * Fetches one part of the index by name: `index`, `postings-3`, `cards-fr-0`. Rejects with `IndexUnavailable` when the
 * request fails.
 */
export type ReadPart = (name: string) => Promise<unknown>;

/** Entries from `first` up to, not including, `end`. */
export interface Range {
  first: number;
  end: number;
}

/** Entries whose codes start with the same digits. */
export interface CodeRange extends Range {
  /** Digits of the code that were not given; 0 for a whole code. */
  missingDigits: number;
}

/** A set that a word names: its posting list, and the confidence that the set is meant. */
export interface SetLink {
  list: number;
  confidence: number;
}

/** An index whose first file is loaded; other parts are fetched when needed. */
export interface OpenIndex {
  words: readonly string[];
  lexicon: Lexicon;
  /**
   * The groups of the vocabulary that each of its words names alone, by the number of the word; none for a word that
   * names nothing in the catalogue. Words that are missing here are unknown to the vocabulary.
   */
  groups: ReadonlyMap<number, readonly number[]>;
  /** The sets that each word names, by the number of the word. */
  links: ReadonlyMap<number, SetLink[]>;
  /** The words that name a set, by the number of its posting list: the words to highlight. */
  wordsOf: (list: number) => readonly number[];
  range: (kind: Kind) => Range;
  /** Entries whose code starts with these digits. */
  withCode: (digits: string) => CodeRange[];
  /** The products of a cooperative. */
  productsOf: (cooperative: number) => Range;
  /** The cooperative of a product. */
  cooperativeOf: (product: number) => number;
  /** Posting lists by their numbers. */
  postings: (lists: readonly number[]) => Promise<ReadonlyMap<number, readonly number[]>>;
  phones: () => Promise<PhonesPart>;
  cards: (entries: readonly number[], lang: string) => Promise<ResultCard[]>;
}

/** Lengths of the codes of cooperatives, and of products and baskets (model/values/code.ts). */
const COOPERATIVE_DIGITS = [3, 4];
const PRODUCT_DIGITS = [5, 6];

/** Counts the numbers below a value in ascending numbers. */
function countBelow(ascending: readonly number[], value: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A file of the index cannot be fetched, or belongs to another version: not a fault of this program. */
export class IndexUnavailable extends Error {}

/**
 * Opens an index.
 *
 * @throws IndexUnavailable when its first file cannot be fetched or has another version
 */
export async function openIndex(read: ReadPart): Promise<OpenIndex> {
  const root = (await read('index')) as IndexRoot | null;
  if (root?.version !== INDEX_VERSION) throw new IndexUnavailable(`Search index of version ${root?.version}`);
  const words = unpackWords(root.words);
  const sets = readSets(root, words.length);
  const groups = groupsOf(root, sets.links, words.length);
  const lexicon = createLexicon(words, unpackNumbers(root.frequency), groups);
  return { words, lexicon, groups, ...sets, ...readEntries(root), ...readParts(root, read) };
}

function readSets({ sets }: IndexRoot, firstList: number): Pick<OpenIndex, 'links' | 'wordsOf'> {
  const links = new Map<number, SetLink[]>();
  const members = sets.split(' ').map(unpackDeltas);
  for (const [set, numbers] of members.entries()) {
    for (const number of numbers) {
      const word = number >> 1;
      const link = { list: firstList + set, confidence: number % 2 === 1 ? PART_OF_NAME : 1 };
      links.set(word, [...(links.get(word) ?? []), link]);
    }
  }
  return { links, wordsOf: (list) => (members[list - firstList] ?? []).map((number) => number >> 1) };
}

/** Reads `groups`. The sets of chapters come first and are no groups of the vocabulary. */
function groupsOf(
  { counts, unused }: IndexRoot,
  links: ReadonlyMap<number, readonly SetLink[]>,
  firstList: number,
): Map<number, readonly number[]> {
  const firstGroup = firstList + (counts[KINDS.indexOf('category')] ?? 0);
  const groups = new Map<number, readonly number[]>(unpackDeltas(unused).map((word) => [word, []]));
  for (const [word, all] of links) {
    const named = all.filter(({ list, confidence }) => list >= firstGroup && confidence === 1);
    if (named.length > 0)
      groups.set(
        word,
        named.map(({ list }) => list),
      );
  }
  return groups;
}

function readEntries({
  counts,
  codes,
}: IndexRoot): Pick<OpenIndex, 'range' | 'withCode' | 'productsOf' | 'cooperativeOf'> {
  let end = 0;
  const ranges = counts.map((count): Range => {
    const first = end;
    end += count;
    return { first, end };
  });
  const range = (kind: Kind): Range => ranges[KINDS.indexOf(kind)] ?? { first: 0, end: 0 };
  const kinds = ['product', 'cooperative', 'basket'] as const;
  const numbers = {
    product: unpackDeltas(codes.product),
    cooperative: unpackDeltas(codes.cooperative),
    basket: unpackDeltas(codes.basket),
  };
  const between = (kind: (typeof kinds)[number], from: number, to: number): Range => {
    const { first } = range(kind);
    return { first: first + countBelow(numbers[kind], from), end: first + countBelow(numbers[kind], to) };
  };
  return {
    range,
    withCode(digits) {
      // As a number, 0612 would be 612. No code starts with a zero.
      if (digits.startsWith('0')) return [];
      const prefix = Number(digits);
      return kinds.flatMap((kind) =>
        (kind === 'cooperative' ? COOPERATIVE_DIGITS : PRODUCT_DIGITS).flatMap((length) => {
          const missingDigits = length - digits.length;
          if (missingDigits < 0) return [];
          const range = between(kind, prefix * 10 ** missingDigits, (prefix + 1) * 10 ** missingDigits);
          return range.first < range.end ? [{ ...range, missingDigits }] : [];
        }),
      );
    },
    productsOf(cooperative) {
      const code = numbers.cooperative[cooperative - range('cooperative').first] ?? 0;
      return between('product', code * 100, (code + 1) * 100);
    },
    cooperativeOf(product) {
      const code = Math.floor((numbers.product[product - range('product').first] ?? 0) / 100);
      return between('cooperative', code, code + 1).first;
    },
  };
}

function readParts(root: IndexRoot, read: ReadPart): Pick<OpenIndex, 'postings' | 'phones' | 'cards'> {
  const fetched = new Map<string, Promise<unknown>>();

  function part<T>(name: string): Promise<T> {
    if (name in root.parts) return Promise.resolve(root.parts[name] as T);
    const known = fetched.get(name) ?? read(name);
    fetched.set(name, known);
    // A failed request is repeated the next time.
    known.catch(() => fetched.delete(name));
    return known as Promise<T>;
  }

  const parsed = new Map<number, readonly string[]>();
  async function parsePostings(number: number): Promise<void> {
    if (!parsed.has(number)) parsed.set(number, (await part<PostingsPart>(`postings-${number}`)).split(' '));
  }
  const partWith = (list: number) => countBelow(root.postings, list + 1) - 1;

  return {
    async postings(lists) {
      await Promise.all([...new Set(lists.map(partWith))].map(parsePostings));
      return new Map(
        lists.map((list) => {
          const from = partWith(list);
          return [list, unpackDeltas(parsed.get(from)?.[list - (root.postings[from] ?? 0)] ?? '')];
        }),
      );
    },
    phones: () => part('phones'),
    async cards(entries, lang) {
      const blocks = new Map<number, Promise<ResultCard[]>>();
      for (const entry of entries) {
        const block = Math.floor(entry / root.block);
        if (!blocks.has(block)) blocks.set(block, part(`cards-${lang}-${block}`));
      }
      const cards = await Promise.all(
        entries.map(async (entry) => (await blocks.get(Math.floor(entry / root.block)))?.[entry % root.block]),
      );
      return cards.flatMap((card) => card ?? []);
    },
  };
}

import type { Card } from './card.ts';
import {
  INDEX_VERSION,
  KINDS,
  type Kind,
  type ListsPart,
  PART_OF_NAME,
  type PhonesPart,
  type Root,
} from './index-format.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { unpackNumbers, unpackRising, unpackWords } from './packing.ts';

/**
 * Fetches one file of the index by name: `index`, `lists-3`, `cards-fr-0`. Rejects with `IndexUnavailable` when it cannot
 * be had.
 */
export type ReadPart = (name: string) => Promise<unknown>;

/** Entries from `first` to before `end`. */
export interface Range {
  first: number;
  end: number;
}

/** Entries whose code begins with some digits, and how many digits it has behind them: none when they are all of it. */
export interface Coded extends Range {
  behind: number;
}

/** A set that a word leads to: the number of its list, and how sure that is. */
export interface Link {
  list: number;
  sure: number;
}

/** An index being read: its first file whole, its other parts as they are needed. */
export interface OpenIndex {
  words: readonly string[];
  lexicon: Lexicon;
  /** The sets a word leads to, by its number. */
  links: ReadonlyMap<number, Link[]>;
  /** The words that lead to a set, by the number of its list: what to highlight. */
  wordsOf: (list: number) => readonly number[];
  range: (kind: Kind) => Range;
  /** Entries whose code has these first digits. */
  coded: (digits: string) => Coded[];
  /** The products of a cooperative. */
  productsOf: (cooperative: number) => Range;
  /** The cooperative of a product. */
  makerOf: (product: number) => number;
  /** Postings by number of list. */
  lists: (numbers: readonly number[]) => Promise<ReadonlyMap<number, readonly number[]>>;
  phones: () => Promise<PhonesPart>;
  cards: (entries: readonly number[], lang: string) => Promise<Card[]>;
}

/** How many digits the code of a cooperative may have, and that of a product or a basket (model/values/code.ts). */
const COOPERATIVE_DIGITS = [3, 4];
const PRODUCT_DIGITS = [5, 6];

/** How many of the rising numbers are below a value. */
function countBelow(rising: readonly number[], value: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A file of the index cannot be fetched, or is none of this program's: no fault in the program itself. */
export class IndexUnavailable extends Error {}

/**
 * Opens an index.
 *
 * @throws IndexUnavailable when its first file cannot be had, or belongs to another version of the program
 */
export async function openIndex(read: ReadPart): Promise<OpenIndex> {
  const root = (await read('index')) as Root | null;
  if (root?.version !== INDEX_VERSION) throw new IndexUnavailable(`Search index of version ${root?.version}`);
  const words = unpackWords(root.words);
  const lexicon = createLexicon(words, unpackNumbers(root.fame));
  return { words, lexicon, ...readSets(root, words.length), ...readEntries(root), ...readParts(root, read) };
}

function readSets({ sets }: Root, firstList: number): Pick<OpenIndex, 'links' | 'wordsOf'> {
  const links = new Map<number, Link[]>();
  const members = sets.split(' ').map(unpackRising);
  for (const [set, numbers] of members.entries()) {
    for (const number of numbers) {
      const word = number >> 1;
      const link = { list: firstList + set, sure: number % 2 === 1 ? PART_OF_NAME : 1 };
      links.set(word, [...(links.get(word) ?? []), link]);
    }
  }
  return { links, wordsOf: (list) => (members[list - firstList] ?? []).map((number) => number >> 1) };
}

function readEntries({ counts, codes }: Root): Pick<OpenIndex, 'range' | 'coded' | 'productsOf' | 'makerOf'> {
  let end = 0;
  const ranges = counts.map((count): Range => {
    const first = end;
    end += count;
    return { first, end };
  });
  const range = (kind: Kind): Range => ranges[KINDS.indexOf(kind)] ?? { first: 0, end: 0 };
  const kinds = ['product', 'cooperative', 'basket'] as const;
  const numbers = {
    product: unpackRising(codes.product),
    cooperative: unpackRising(codes.cooperative),
    basket: unpackRising(codes.basket),
  };
  const between = (kind: (typeof kinds)[number], from: number, to: number): Range => {
    const { first } = range(kind);
    return { first: first + countBelow(numbers[kind], from), end: first + countBelow(numbers[kind], to) };
  };
  return {
    range,
    coded(digits) {
      // As a number 0612 would be 612. No code begins with a zero.
      if (digits.startsWith('0')) return [];
      const begun = Number(digits);
      return kinds.flatMap((kind) =>
        (kind === 'cooperative' ? COOPERATIVE_DIGITS : PRODUCT_DIGITS).flatMap((length) => {
          const behind = length - digits.length;
          if (behind < 0) return [];
          const range = between(kind, begun * 10 ** behind, (begun + 1) * 10 ** behind);
          return range.first < range.end ? [{ ...range, behind }] : [];
        }),
      );
    },
    productsOf(cooperative) {
      const code = numbers.cooperative[cooperative - range('cooperative').first] ?? 0;
      return between('product', code * 100, (code + 1) * 100);
    },
    makerOf(product) {
      const code = Math.floor((numbers.product[product - range('product').first] ?? 0) / 100);
      return between('cooperative', code, code + 1).first;
    },
  };
}

function readParts(root: Root, read: ReadPart): Pick<OpenIndex, 'lists' | 'phones' | 'cards'> {
  const fetched = new Map<string, Promise<unknown>>();

  function part<T>(name: string): Promise<T> {
    if (name in root.parts) return Promise.resolve(root.parts[name] as T);
    const known = fetched.get(name) ?? read(name);
    fetched.set(name, known);
    // What could not be had is asked for again the next time.
    known.catch(() => fetched.delete(name));
    return known as Promise<T>;
  }

  const parsed = new Map<number, readonly string[]>();
  async function listsPart(number: number): Promise<void> {
    if (!parsed.has(number)) parsed.set(number, (await part<ListsPart>(`lists-${number}`)).split(' '));
  }
  const partWith = (list: number) => countBelow(root.lists, list + 1) - 1;

  return {
    async lists(numbers) {
      await Promise.all([...new Set(numbers.map(partWith))].map(listsPart));
      return new Map(
        numbers.map((number) => {
          const from = partWith(number);
          return [number, unpackRising(parsed.get(from)?.[number - (root.lists[from] ?? 0)] ?? '')];
        }),
      );
    },
    phones: () => part('phones'),
    async cards(entries, lang) {
      const blocks = new Map<number, Promise<Card[]>>();
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

import Fuse from 'fuse.js/basic';
import { slips } from './distance.ts';
import { skeleton } from './skeleton.ts';

// From a typed word to the words of the catalogue that it may mean, each with how sure that is (0 to 1). Fuse.js does
// the hard part, typos; it never sees more than a few dozen words, which is what keeps each keystroke cheap.

/** How many words with most letter pairs in common Fuse gets to see. */
const SHORTLIST = 48;
/** Longer words are cut: nobody's product has such a name, and Fuse would work for nothing. */
const LONGEST = 32;

/** How many slips a word of some length may hold and still be meant. */
const wordSlips = (length: number) => (length < 5 ? 1 : length < 9 ? 2 : 3);
/** Consonants alone say more each, and are fewer. */
const boneSlips = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);

/** Letter pairs, the beginning of the word counting as a letter. */
function pairs(word: string): Set<string> {
  const padded = ` ${word}`;
  return new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)));
}

/** For each letter pair, the words that hold it. */
function pairTable(list: readonly string[]): Map<string, number[]> {
  const table = new Map<string, number[]>();
  for (const [number, word] of list.entries()) {
    for (const pair of word ? pairs(word) : []) {
      const numbers = table.get(pair);
      if (numbers) numbers.push(number);
      else table.set(pair, [number]);
    }
  }
  return table;
}

/** The words that share most pairs with `word`, the likeliest first. */
function shortlist(table: Map<string, number[]>, word: string, lengths: (number: number) => number): number[] {
  const shared = new Map<number, number>();
  const wanted = pairs(word);
  for (const pair of wanted)
    for (const number of table.get(pair) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
  const likeness = ([number, count]: [number, number]) => (2 * count) / (wanted.size + lengths(number));
  return [...shared]
    .sort((a, b) => likeness(b) - likeness(a))
    .slice(0, SHORTLIST)
    .map(([number]) => number);
}

function keepBest(found: Map<number, number>, number: number, sure: number): void {
  if (sure > (found.get(number) ?? 0)) found.set(number, sure);
}

export interface Lexicon {
  /** Number of each word that `typed` may mean → how sure (0–1]. */
  match: (typed: string) => Map<number, number>;
}

/**
 * @param words folded, stemmed and sorted, as `SearchIndex.words`
 * @param isSpelling true for the number of a word that is only ever another way to write something
 */
export function createLexicon(words: readonly string[], isSpelling: (word: number) => boolean): Lexicon {
  const skeletons = words.map(skeleton);
  const wordPairs = pairTable(words);
  const skeletonPairs = pairTable(skeletons);

  function firstFrom(prefix: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function addPrefixed(found: Map<number, number>, typed: string): void {
    for (let number = firstFrom(typed); words[number]?.startsWith(typed); number += 1) {
      const length = words[number]?.length ?? 1;
      found.set(number, length === typed.length ? 1 : 0.6 + 0.3 * (typed.length / length));
    }
  }

  /** Words that sound the same. A skeleton of two letters says little, so only across scripts: 3sel for عسل. */
  function addSounding(found: Map<number, number>, typed: string, bones: string): void {
    if (bones.length < 2) return;
    const short = bones.length === 2;
    for (const [number, other] of skeletons.entries()) {
      if (!other.startsWith(bones) || (short && other !== bones)) continue;
      const across = isArabic(words[number] ?? '') !== isArabic(typed);
      const sure = short ? (across ? 0.5 : 0) : other !== bones ? 0.45 : across ? 0.8 : 0.6;
      if (sure) keepBest(found, number, sure);
    }
  }

  function addMisspelt(
    found: Map<number, number>,
    typed: string,
    {
      list,
      table,
      allowed,
    }: { list: readonly string[]; table: Map<string, number[]>; allowed: (length: number) => number },
  ): void {
    const candidates = shortlist(table, typed, (number) => list[number]?.length ?? 1).map((number) => ({
      number,
      text: list[number] ?? '',
    }));
    const fuse = new Fuse(candidates, { keys: ['text'], threshold: 0.6, distance: 24 });
    for (const { item } of fuse.search(typed)) {
      // Fuse counts two neighbours swapped as two faults, and is content with a match inside a longer word.
      const faults = slips(typed, item.text);
      const longest = Math.max(typed.length, item.text.length);
      if (faults <= allowed(longest)) keepBest(found, item.number, 0.75 * (1 - faults / longest));
    }
  }

  return {
    match(whole) {
      const typed = whole.slice(0, LONGEST);
      const found = new Map<number, number>();
      addPrefixed(found, typed);
      // A number is meant as it is: 202 is no misspelling of 203.
      if (/^\d+$/.test(typed)) return found;
      const bones = skeleton(typed);
      const meant = [...found].some(([number, sure]) => sure === 1 && !isSpelling(number));
      if (meant) return found;
      const begun = found.size > 0;
      addSounding(found, typed, bones);
      if (begun || typed.length < 3 || (bones.length > 2 && found.size > 0)) return found;
      addMisspelt(found, typed, { list: words, table: wordPairs, allowed: wordSlips });
      if (bones.length > 2) addMisspelt(found, bones, { list: skeletons, table: skeletonPairs, allowed: boneSlips });
      return found;
    },
  };
}

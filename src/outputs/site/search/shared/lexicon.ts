import Fuse from 'fuse.js/basic';
import { slips } from './distance.ts';
import { skeleton, sound } from './skeleton.ts';

// From a typed word to the words of the catalogue that it may mean, each with how sure that is (0 to 1). Fuse.js does
// the hard part, typos; it never sees more than a few dozen words, which is what keeps each keystroke cheap.

/** How many words with most letter pairs in common Fuse gets to see. */
const SHORTLIST = 48;
/** Longer words are cut: nobody's product has such a name, and Fuse would work for nothing. */
const LONGEST = 32;
/** Words that one typed word may mean: a single letter begins a thousand. */
const MOST_MEANT = 24;
/** What is less sure than this share of the surest is not meant. */
const CLEARLY_LESS = 0.6;

/** How sure a word is of which the first letter was typed; each further letter makes it surer. */
const BEGUN = 0.65;
/** How sure a misspelt word is, were there no slip in it. */
const MISSPELT = 0.75;
/** How sure a word is that sounds the same in the other script, 3sel and عسل; and in its own, kouskous and couscous. */
const ACROSS_SCRIPTS = 0.82;
const SAME_SCRIPT = 0.7;
const LEAST_ALIKE = 0.4;
/** What remains of that where things are called exactly what was typed. */
const OTHERWISE_NAMED = 0.8;

/** Of a word that was not understood, what is less like it than this is no help. */
const LEAST_NEAR = 0.55;
/** What was typed in one go, mieldethym, holds a word as long as this. */
const SHORTEST_HELD = 3;

/** How many slips a word of some length may hold and still be meant. */
const wordSlips = (length: number) => (length < 5 ? 1 : length < 9 ? 2 : 3);
/** Consonants alone say more each, and are fewer. */
const boneSlips = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);

/** Letter pairs, the beginning of the word counting as a letter. */
function pairs(word: string): string[] {
  const padded = ` ${word}`;
  return [...new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))];
}

type Found = Map<number, number>;

function keepBest(found: Found, number: number, sure: number): void {
  if (sure > (found.get(number) ?? 0)) found.set(number, sure);
}

/** Words and, for each letter pair, the numbers of those that hold it. */
class Likeness {
  readonly #words: readonly string[];
  readonly #holders = new Map<string, number[]>();
  /** How many pairs each word shares with the one looked for; zero between two questions. */
  readonly #shared: Uint8Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#shared = new Uint8Array(words.length);
    for (const [number, word] of words.entries()) {
      for (const pair of word ? pairs(word) : []) {
        const holders = this.#holders.get(pair);
        if (holders) holders.push(number);
        else this.#holders.set(pair, [number]);
      }
    }
  }

  /** The numbers of the words that share most pairs with `word`, the likeliest first. */
  #shortlist(word: string): number[] {
    const wanted = pairs(word);
    const touched: number[] = [];
    for (const pair of wanted) {
      for (const number of this.#holders.get(pair) ?? []) {
        const shared = this.#shared[number] ?? 0;
        if (shared === 0) touched.push(number);
        this.#shared[number] = shared + 1;
      }
    }
    const ranked = touched.map((number) => {
      const likeness = (2 * (this.#shared[number] ?? 0)) / (wanted.length + (this.#words[number]?.length ?? 0));
      this.#shared[number] = 0;
      return { number, likeness };
    });
    ranked.sort((a, b) => b.likeness - a.likeness);
    return ranked.slice(0, SHORTLIST).map(({ number }) => number);
  }

  /** The numbers of the words most alike, of which {@link misspelt} may have taken none. */
  alike(typed: string): number[] {
    return this.#shortlist(typed);
  }

  /** Numbers of the words that `typed` may be a misspelling of → how sure. */
  misspelt(typed: string, allowed: (length: number) => number): Found {
    const found: Found = new Map();
    const candidates = this.#shortlist(typed).map((number) => ({ number, text: this.#words[number] ?? '' }));
    const fuse = new Fuse(candidates, { keys: ['text'], threshold: 0.6, distance: 24 });
    for (const { item } of fuse.search(typed)) {
      // Fuse counts two neighbours swapped as two faults, and is content with a match inside a longer word.
      const faults = slips(typed, item.text);
      const longest = Math.max(typed.length, item.text.length);
      if (faults <= allowed(longest)) keepBest(found, item.number, MISSPELT * (1 - faults / longest));
    }
    return found;
  }
}

export interface Lexicon {
  /**
   * @param readings what a typed word may be, the likeliest first (`readings`)
   * @returns number of each word that may be meant → how sure (0–1]
   */
  match: (readings: readonly string[]) => Map<number, number>;
  /**
   * Words that something is called by and that are not too far from one that was not understood.
   *
   * @param typed folded (`readings`)
   * @returns their numbers, the nearest first
   */
  near: (typed: string) => number[];
}

/**
 * @param words folded, stemmed and sorted by code unit
 * @param fame for each word, how much is called by it; 0 for what is only ever another way to say something
 */
export function createLexicon(words: readonly string[], fame: readonly number[]): Lexicon {
  const skeletons = words.map(skeleton);
  const byLetters = new Likeness(words);
  const bySound = new Likeness(skeletons);

  function firstFrom(prefix: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function begun(typed: string): Found {
    const found: Found = new Map();
    for (let number = firstFrom(typed); words[number]?.startsWith(typed); number += 1) {
      const length = words[number]?.length ?? 1;
      found.set(number, length === typed.length ? 1 : BEGUN + 0.3 * (typed.length / length));
    }
    return found;
  }

  /**
   * Words with the same consonants, the surer the better their vowels agree: louiza is لويزة before it is لوز.
   *
   * @param longer whether words that go on behind what was typed are wanted too
   */
  function sounding(typed: string, longer: boolean): Found {
    const found: Found = new Map();
    const bones = skeleton(typed);
    if (!bones) return found;
    const heard = sound(typed);
    const goOn: Found = new Map();
    for (const [number, other] of skeletons.entries()) {
      if (!other.startsWith(bones)) continue;
      if (other !== bones) goOn.set(number, LEAST_ALIKE);
      else {
        const word = words[number] ?? '';
        const across = isArabic(word) !== isArabic(typed);
        // Few consonants say little: then the vowels must say more. In one script, so do the letters.
        const sure =
          (across ? ACROSS_SCRIPTS : SAME_SCRIPT - 0.04 * slips(typed, word)) -
          slips(heard, sound(word)) * (bones.length > 2 ? 0.05 : 0.12);
        if (sure >= LEAST_ALIKE) found.set(number, sure);
      }
    }
    return longer && found.size === 0 && bones.length > 2 ? goOn : found;
  }

  function meant(typed: string): Found {
    const found = begun(typed);
    const isBegun = found.size > 0;
    const isNamed = [...found].some(([number, sure]) => sure === 1 && (fame[number] ?? 0) > 0);
    // Who typed زيت is not about to type زيتون, or does it in a moment.
    if (isNamed) for (const [number, sure] of found) if (sure < 1) found.set(number, sure * OTHERWISE_NAMED);
    for (const [number, sure] of sounding(typed, !isNamed)) {
      if (!isNamed) keepBest(found, number, sure);
      // What stands in one name in Latin letters (Œufs beldi) stands in another in Arabic ones (صابون بلدي).
      else if (sure > SAME_SCRIPT && isArabic(words[number] ?? '') !== isArabic(typed)) {
        keepBest(found, number, sure * OTHERWISE_NAMED);
      }
    }
    if (isBegun || typed.length < 3 || [...found.values()].some((sure) => sure >= SAME_SCRIPT - 0.05)) return found;
    for (const [number, sure] of byLetters.misspelt(typed, wordSlips)) keepBest(found, number, sure);
    const bones = skeleton(typed);
    if (bones.length < 3) return found;
    for (const [number, sure] of bySound.misspelt(bones, boneSlips)) keepBest(found, number, sure);
    return found;
  }

  /** Of two words that may be meant, more likely the one that more things are called by. */
  const byFame = (number: number, sure: number): number =>
    sure === 1 ? 1 : sure * (1 - 0.15 / (1 + (fame[number] ?? 0)));

  /** How near a word is, by its letters, by its sound, or as a part of what was typed: 0 to 1. */
  function nearness(typed: string, bones: string, number: number): number {
    const [word = '', other = ''] = [words[number], skeletons[number]];
    const alike = (a: string, b: string) => 1 - slips(a, b) / Math.max(a.length, b.length, 1);
    const letters = alike(typed, word);
    const sounds = bones && other ? ACROSS_SCRIPTS * alike(bones, other) : 0;
    const held = word.length >= SHORTEST_HELD && typed.includes(word) ? 0.5 + 0.5 * (word.length / typed.length) : 0;
    return Math.max(letters, sounds, held);
  }

  return {
    near(typed) {
      const cut = typed.slice(0, LONGEST);
      const bones = skeleton(cut);
      const holding = words.flatMap((word, number) =>
        word.length >= SHORTEST_HELD && cut.includes(word) ? [number] : [],
      );
      const candidates = new Set([...byLetters.alike(cut), ...(bones ? bySound.alike(bones) : []), ...holding]);
      return [...candidates]
        .filter((number) => (fame[number] ?? 0) > 0)
        .map((number) => ({ number, near: byFame(number, nearness(cut, bones, number)) }))
        .filter(({ near }) => near >= LEAST_NEAR)
        .sort((a, b) => b.near - a.near)
        .map(({ number }) => number);
    },
    match(readings) {
      const found: Found = new Map();
      for (const [place, typed] of readings.entries()) {
        for (const [number, sure] of meant(typed.slice(0, LONGEST))) {
          keepBest(found, number, byFame(number, sure) * 0.95 ** place);
        }
      }
      const ranked = [...found].sort((a, b) => b[1] - a[1]).slice(0, MOST_MEANT);
      const least = (ranked[0]?.[1] ?? 0) * CLEARLY_LESS;
      return new Map(ranked.filter(([, sure]) => sure >= least));
    },
  };
}

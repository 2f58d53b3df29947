import Fuse from 'fuse.js/basic';
import { editDistance } from './edit-distance.ts';
import { consonantsOf, phoneticKey } from './phonetics.ts';

// Finds the words of the catalogue that a typed word may mean, each with a confidence from 0 to 1. Fuse.js finds typos;
// it only sees a shortlist of a few dozen words, which keeps each keystroke cheap.

/** Number of words, those that share most bigrams, that Fuse compares. */
const SHORTLIST_SIZE = 48;
/** Longer words are cut: no product has such a name. */
const MAX_WORD_LENGTH = 32;
/** A single letter is the prefix of a thousand words. */
const MAX_MATCHES = 24;
/** Matches below this share of the best confidence are dropped. */
const RELATIVE_CUTOFF = 0.6;

/** Confidence of a prefix match with one letter typed; it rises with each further letter. */
const PREFIX_SCORE = 0.65;
/** Confidence of a typo match, before its edits are subtracted. */
const TYPO_SCORE = 0.75;
/** Confidence of the same sound in the other script, 3sel and عسل, and in the same one, kouskous and couscous. */
const TRANSLITERATION_SCORE = 0.82;
const HOMOPHONE_SCORE = 0.7;
const MIN_SOUND_SCORE = 0.4;
/** Factor for other matches when something is called exactly what was typed. */
const EXACT_NAME_PENALTY = 0.8;

/** Words less similar than this are not suggested. */
const MIN_SUGGESTION_SCORE = 0.55;
/** Shortest word looked for inside words typed without spaces, mieldethym. */
const MIN_CONTAINED_LENGTH = 3;

/** Edits that a word of this length may need and still match. */
const maxWordEdits = (length: number) => (length < 5 ? 1 : length < 9 ? 2 : 3);
/** Fewer for consonants, because each says more than a letter does. */
const maxConsonantEdits = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);

const isArabic = (word: string) => /\p{Script=Arabic}/u.test(word);

/** Distinct letter pairs; the start of the word counts as a letter. */
function bigramsOf(word: string): string[] {
  const padded = ` ${word}`;
  return [...new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))];
}

/** Number of each matching word → confidence. */
type Matches = Map<number, number>;

function keepBest(matches: Matches, number: number, confidence: number): void {
  if (confidence > (matches.get(number) ?? 0)) matches.set(number, confidence);
}

/** Words indexed by their bigrams. */
class BigramIndex {
  readonly #words: readonly string[];
  readonly #numbersByBigram = new Map<string, number[]>();
  /** Bigrams that each word shares with the query; all zero between two queries. */
  readonly #shared: Uint8Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#shared = new Uint8Array(words.length);
    for (const [number, word] of words.entries()) {
      for (const bigram of word ? bigramsOf(word) : []) {
        const numbers = this.#numbersByBigram.get(bigram);
        if (numbers) numbers.push(number);
        else this.#numbersByBigram.set(bigram, [number]);
      }
    }
  }

  /** Numbers of the most similar words, best first, whether {@link typos} accepts them or not. */
  similar(typed: string): number[] {
    const bigrams = bigramsOf(typed);
    const touched: number[] = [];
    for (const bigram of bigrams) {
      for (const number of this.#numbersByBigram.get(bigram) ?? []) {
        const shared = this.#shared[number] ?? 0;
        if (shared === 0) touched.push(number);
        this.#shared[number] = shared + 1;
      }
    }
    const ranked = touched.map((number) => {
      const similarity = (2 * (this.#shared[number] ?? 0)) / (bigrams.length + (this.#words[number]?.length ?? 0));
      this.#shared[number] = 0;
      return { number, similarity };
    });
    ranked.sort((a, b) => b.similarity - a.similarity);
    return ranked.slice(0, SHORTLIST_SIZE).map(({ number }) => number);
  }

  /** Words that `typed` may be a misspelling of. */
  typos(typed: string, maxEdits: (length: number) => number): Matches {
    const matches: Matches = new Map();
    const candidates = this.similar(typed).map((number) => ({ number, text: this.#words[number] ?? '' }));
    const fuse = new Fuse(candidates, { keys: ['text'], threshold: 0.6, distance: 24 });
    for (const { item } of fuse.search(typed)) {
      // Fuse counts swapped neighbours as two edits and accepts a match inside a longer word, so measure again.
      const edits = editDistance(typed, item.text);
      const longest = Math.max(typed.length, item.text.length);
      if (edits <= maxEdits(longest)) keepBest(matches, item.number, TYPO_SCORE * (1 - edits / longest));
    }
    return matches;
  }
}

export interface Lexicon {
  /**
   * @param variants spellings of a typed word, the most likely first (`spellingVariants`)
   * @returns number of each word that may be meant → confidence (0–1]
   */
  match: (variants: readonly string[]) => Map<number, number>;
  /**
   * Suggests words that name something and resemble a word that found nothing.
   *
   * @param typed folded (`spellingVariants`)
   * @returns their numbers, best first
   */
  suggest: (typed: string) => number[];
}

/**
 * @param words folded, stemmed and sorted by code unit
 * @param frequency for each word, log2 of the number of entries named with it; 0 for pure synonyms
 * @param groups as in OpenIndex
 */
export function createLexicon(
  words: readonly string[],
  frequency: readonly number[],
  groups: ReadonlyMap<number, readonly number[]>,
): Lexicon {
  const consonants = words.map(consonantsOf);
  const byLetters = new BigramIndex(words);
  const byConsonants = new BigramIndex(consonants);

  function firstFrom(prefix: string): number {
    let [low, high] = [0, words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle] ?? '') < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The number of a word; -1 when it is not in the index. */
  function numberOf(word: string): number {
    const number = firstFrom(word);
    return words[number] === word ? number : -1;
  }

  function prefixMatches(typed: string): Matches {
    const matches: Matches = new Map();
    for (let number = firstFrom(typed); words[number]?.startsWith(typed); number += 1) {
      const length = words[number]?.length ?? 1;
      matches.set(number, length === typed.length ? 1 : PREFIX_SCORE + 0.3 * (typed.length / length));
    }
    return matches;
  }

  /**
   * Words with the same consonants. The better the vowels agree, the higher the confidence: louiza is لويزة before it
   * is لوز.
   *
   * @param allowPrefix whether words with further consonants match too, when none has exactly these
   */
  function soundMatches(typed: string, allowPrefix: boolean): Matches {
    const matches: Matches = new Map();
    const typedConsonants = consonantsOf(typed);
    if (!typedConsonants) return matches;
    const typedKey = phoneticKey(typed);
    const prefixes: Matches = new Map();
    for (const [number, other] of consonants.entries()) {
      if (!other.startsWith(typedConsonants)) continue;
      if (other !== typedConsonants) prefixes.set(number, MIN_SOUND_SCORE);
      else {
        const word = words[number] ?? '';
        const isOtherScript = isArabic(word) !== isArabic(typed);
        // Few consonants say little, so vowels weigh more; within one script letters count as well.
        const confidence =
          (isOtherScript ? TRANSLITERATION_SCORE : HOMOPHONE_SCORE - 0.04 * editDistance(typed, word)) -
          editDistance(typedKey, phoneticKey(word)) * (typedConsonants.length > 2 ? 0.05 : 0.12);
        if (confidence >= MIN_SOUND_SCORE) matches.set(number, confidence);
      }
    }
    return allowPrefix && matches.size === 0 && typedConsonants.length > 2 ? prefixes : matches;
  }

  function matchesOf(typed: string): Matches {
    const matches = prefixMatches(typed);
    const hasPrefixes = matches.size > 0;
    const isName = [...matches].some(([number, confidence]) => confidence === 1 && (frequency[number] ?? 0) > 0);
    // After زيت, most visitors do not go on to زيتون; the others will in a moment.
    if (isName) {
      for (const [number, confidence] of matches) {
        if (confidence < 1) matches.set(number, confidence * EXACT_NAME_PENALTY);
      }
    }
    for (const [number, confidence] of soundMatches(typed, !isName)) {
      if (!isName) keepBest(matches, number, confidence);
      // A word may stand in one name in Latin letters (Œufs beldi) and in another in Arabic ones (صابون بلدي).
      else if (confidence > HOMOPHONE_SCORE && isArabic(words[number] ?? '') !== isArabic(typed)) {
        keepBest(matches, number, confidence * EXACT_NAME_PENALTY);
      }
    }
    const isFound = [...matches.values()].some((confidence) => confidence >= HOMOPHONE_SCORE - 0.05);
    if (hasPrefixes || typed.length < 3 || isFound) return matches;
    for (const [number, confidence] of byLetters.typos(typed, maxWordEdits)) keepBest(matches, number, confidence);
    const typedConsonants = consonantsOf(typed);
    if (typedConsonants.length < 3) return matches;
    for (const [number, confidence] of byConsonants.typos(typedConsonants, maxConsonantEdits)) {
      keepBest(matches, number, confidence);
    }
    return matches;
  }

  /** Of two possible words, the one in more names is more likely. */
  const weighByFrequency = (number: number, confidence: number): number =>
    confidence === 1 ? 1 : confidence * (1 - 0.15 / (1 + (frequency[number] ?? 0)));

  /**
   * Whether a word means something else than a known word that was typed. The vocabulary knows the meaning of its words:
   * babouche is not a snail (بابوش), and 9niya is not quinoa, although they sound alike. A word that starts with the
   * typed one may still be meant, unless the vocabulary knows it too: بيض (eggs) does not go on to بيضاء (white).
   */
  function isFalseFriend(number: number, known: number, typed: string): boolean {
    if (number === known) return false;
    const others = groups.get(number);
    if (!others) return !words[number]?.startsWith(typed);
    return !groups.get(known)?.some((group) => others.includes(group));
  }

  /** Similarity of a word by its letters, by its sound, or as a part of what was typed: 0 to 1. */
  function similarity(typed: string, typedConsonants: string, number: number): number {
    const [word = '', other = ''] = [words[number], consonants[number]];
    const ratio = (a: string, b: string) => 1 - editDistance(a, b) / Math.max(a.length, b.length, 1);
    const letters = ratio(typed, word);
    const sounds = typedConsonants && other ? TRANSLITERATION_SCORE * ratio(typedConsonants, other) : 0;
    const isContained = word.length >= MIN_CONTAINED_LENGTH && typed.includes(word);
    return Math.max(letters, sounds, isContained ? 0.5 + 0.5 * (word.length / typed.length) : 0);
  }

  return {
    suggest(typed) {
      const cut = typed.slice(0, MAX_WORD_LENGTH);
      const typedConsonants = consonantsOf(cut);
      const contained = words.flatMap((word, number) =>
        word.length >= MIN_CONTAINED_LENGTH && cut.includes(word) ? [number] : [],
      );
      const sounding = typedConsonants ? byConsonants.similar(typedConsonants) : [];
      const candidates = new Set([...byLetters.similar(cut), ...sounding, ...contained]);
      return [...candidates]
        .filter((number) => (frequency[number] ?? 0) > 0)
        .map((number) => ({ number, score: weighByFrequency(number, similarity(cut, typedConsonants, number)) }))
        .filter(({ score }) => score >= MIN_SUGGESTION_SCORE)
        .sort((a, b) => b.score - a.score)
        .map(({ number }) => number);
    },
    match(variants) {
      const matches: Matches = new Map();
      const knownAt = variants.findIndex((typed) => groups.has(numberOf(typed)));
      // Once one spelling is known, the less likely ones no longer matter.
      const tried = knownAt < 0 ? variants : variants.slice(0, knownAt + 1);
      const known = numberOf(tried.at(-1) ?? '');
      for (const [rank, typed] of tried.entries()) {
        for (const [number, confidence] of matchesOf(typed.slice(0, MAX_WORD_LENGTH))) {
          if (knownAt >= 0 && isFalseFriend(number, known, typed)) continue;
          keepBest(matches, number, weighByFrequency(number, confidence) * 0.95 ** rank);
        }
      }
      const ranked = [...matches].sort((a, b) => b[1] - a[1]).slice(0, MAX_MATCHES);
      const cutoff = (ranked[0]?.[1] ?? 0) * RELATIVE_CUTOFF;
      return new Map(ranked.filter(([, confidence]) => confidence >= cutoff));
    },
  };
}

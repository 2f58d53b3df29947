import { FIELD_BASE, INHERITED_WEIGHTS, PART_OF_NAME, WEIGHTS } from './index-format.ts';
import type { OpenIndex, Range } from './open-index.ts';
import { parseQuery } from './parse-query.ts';

export interface Hit {
  /** Number of the entry. */
  entry: number;
  /** Higher is better; comparable within one query only. */
  score: number;
}

export interface QueryResult {
  /** Best first. */
  hits: Hit[];
  /** Folded words of the catalogue that matched: the words to highlight. */
  words: string[];
  /** False when no entry matches all the words, and the hits match only some of them. */
  matchesAllWords: boolean;
}

const NOTHING: QueryResult = { hits: [], words: [], matchesAllWords: true };

/** Score of each entry that matches one word or number of the query. */
type Scores = Map<number, number>;

/** A whole code is exact; a part of a code or of a phone number is less certain. */
const WHOLE_CODE = 1.3;
const WHOLE_PHONE = 1.2;
const PART_OF_NUMBER = 0.8;
/** A code prefix that lacks more than a product number: 202 means the products of 202 before those of 2021. */
const CODE_PREFIX = 0.7;
const PRODUCT_NUMBER_DIGITS = 2;
/** Fewer digits occur in too many phone numbers. */
const MIN_PHONE_DIGITS = 4;

function keepBest(scores: Scores, entry: number, score: number): void {
  if (score > (scores.get(entry) ?? 0)) scores.set(entry, score);
}

function keepBestInRange(scores: Scores, { first, end }: Range, score: number): void {
  for (let entry = first; entry < end; entry += 1) keepBest(scores, entry, score);
}

/** Scores the entries of a posting list, and the products of matching cooperatives. */
function scorePostings(index: OpenIndex, scores: Scores, confidence: number, postings: readonly number[]): void {
  const cooperatives = index.range('cooperative');
  for (const posting of postings) {
    const entry = Math.floor(posting / FIELD_BASE);
    const field = posting % FIELD_BASE;
    keepBest(scores, entry, confidence * (WEIGHTS[field] ?? 0));
    const inherited = confidence * (INHERITED_WEIGHTS[field] ?? 0);
    if (inherited > 0 && entry >= cooperatives.first && entry < cooperatives.end) {
      keepBestInRange(scores, index.productsOf(entry), inherited);
    }
  }
}

/** Scores codes that start with these digits, and phone numbers that contain them. */
async function scoreNumber(index: OpenIndex, digits: string): Promise<Scores> {
  const scores: Scores = new Map();
  for (const range of digits.length > 1 ? index.withCode(digits) : []) {
    const { missingDigits } = range;
    const prefix = missingDigits > PRODUCT_NUMBER_DIGITS ? CODE_PREFIX : PART_OF_NUMBER;
    keepBestInRange(scores, range, missingDigits === 0 ? WHOLE_CODE : prefix);
  }
  if (digits.length < MIN_PHONE_DIGITS) return scores;
  const cooperatives = index.range('cooperative');
  for (const [phone, entries] of Object.entries(await index.phones())) {
    if (!phone.includes(digits)) continue;
    for (const entry of entries) {
      const score = phone === digits ? WHOLE_PHONE : PART_OF_NUMBER;
      keepBest(scores, entry, score);
      if (entry >= cooperatives.first && entry < cooperatives.end) {
        keepBestInRange(scores, index.productsOf(entry), score / 2);
      }
    }
  }
  return scores;
}

/**
 * Posting lists to read for a word, with their confidence: those of its matches, and of the sets these name. A word that
 * is a name of its own is no part of another name when it stands alone: خبز is bread, and not pollen (خبز النحل).
 */
function listsFor(index: OpenIndex, matches: ReadonlyMap<number, number>, isAlone: boolean): Map<number, number> {
  const lists = new Map(matches);
  for (const [word, confidence] of matches) {
    for (const link of index.links.get(word) ?? []) {
      if (isAlone && link.confidence === PART_OF_NAME && index.groups.has(word)) continue;
      lists.set(link.list, Math.max(lists.get(link.list) ?? 0, confidence * link.confidence));
    }
  }
  return lists;
}

/** Drops prefix matches of words that the query already contains: in « زيت الز », الز is not the start of زيت. */
function dropRepeats(matchesPerWord: readonly Map<number, number>[]): void {
  for (const matches of matchesPerWord) {
    const exact = [...matches].filter(([, confidence]) => confidence === 1).map(([word]) => word);
    for (const other of matchesPerWord) {
      for (const word of exact) if ((other.get(word) ?? 1) < 1 && other.size > 1) other.delete(word);
    }
  }
}

/** Keeps the entries that match most words, and sorts them by their mean score. */
function rank(scoresPerWord: readonly Scores[]): { hits: Hit[]; matchedWords: number } {
  const totals = new Map<number, { matched: number; score: number }>();
  for (const scores of scoresPerWord) {
    for (const [entry, score] of scores) {
      const total = totals.get(entry);
      if (!total) totals.set(entry, { matched: 1, score });
      else {
        total.matched += 1;
        total.score += score;
      }
    }
  }
  let matchedWords = 0;
  for (const total of totals.values()) matchedWords = Math.max(matchedWords, total.matched);
  const hits: Hit[] = [];
  for (const [entry, total] of totals) {
    if (total.matched === matchedWords) hits.push({ entry, score: total.score / scoresPerWord.length });
  }
  hits.sort((a, b) => b.score - a.score || a.entry - b.entry);
  return { hits, matchedWords };
}

/**
 * Searches. The order of words does not matter; each should match somewhere.
 *
 * @throws whatever reading a part of the index throws
 */
export async function search(index: OpenIndex, query: string): Promise<QueryResult> {
  const { words, numbers } = parseQuery(query);
  if (words.length + numbers.length === 0) return NOTHING;
  const matchesPerWord = [...words, ...numbers.map((digits) => [digits])].map((variants) => {
    const [first = ''] = variants;
    // Numbers match exactly: 202 is no misspelling of 203.
    if (!/^\d+$/.test(first)) return index.lexicon.match(variants);
    const number = index.words.indexOf(first);
    return new Map(number < 0 ? [] : [[number, 1]]);
  });
  dropRepeats(matchesPerWord);
  const listsPerWord = matchesPerWord.map((matches) => listsFor(index, matches, matchesPerWord.length === 1));
  const [postings, scoresPerNumber] = await Promise.all([
    index.postings([...new Set(listsPerWord.flatMap((lists) => [...lists.keys()]))]),
    Promise.all(numbers.map((digits) => scoreNumber(index, digits))),
  ]);
  const scoresPerWord = listsPerWord.map((lists, at) => {
    const scores: Scores = scoresPerNumber[at - words.length] ?? new Map();
    for (const [list, confidence] of lists) scorePostings(index, scores, confidence, postings.get(list) ?? []);
    return scores;
  });
  const { hits, matchedWords } = rank(scoresPerWord);
  const lists = listsPerWord.flatMap((each) => [...each.keys()]);
  const matched = lists.flatMap((list) => [list, ...index.wordsOf(list)]);
  const found = new Set(matched.flatMap((number) => index.words[number] ?? []));
  return { hits, words: [...found], matchesAllWords: matchedWords === scoresPerWord.length };
}

import { FIELD_BASE, INHERITED, WEIGHTS } from './index-format.ts';
import type { OpenIndex, Range } from './open-index.ts';
import { parseQuery } from './parse-query.ts';

export interface Hit {
  /** Number of the entry. */
  entry: number;
  /** The better, the higher; comparable within one answer only. */
  score: number;
}

export interface Answer {
  /** Best first. */
  hits: Hit[];
  /** Words of the catalogue that were taken as meant, folded: what to highlight. */
  words: string[];
  /** False when nothing holds all the words, and the hits hold only some of them. */
  whole: boolean;
}

const NOTHING: Answer = { hits: [], words: [], whole: true };

/** For one typed word or number: what holds it, and how well. */
type Scores = Map<number, number>;

/** A code says exactly what is meant; a piece of one, or of a phone number, says it less surely. */
const WHOLE_CODE = 1.3;
const WHOLE_PHONE = 1.2;
const PIECE = 0.8;
/** A beginning that lacks more than a product's number: 202 is said of the products of 202 before those of 2021. */
const BEGINNING = 0.7;
const PRODUCT_NUMBER = 2;
/** A piece of a phone number as short as this could be anything. */
const SHORTEST_PHONE_PIECE = 4;

function keepBest(scores: Scores, entry: number, score: number): void {
  if (score > (scores.get(entry) ?? 0)) scores.set(entry, score);
}

function keepRange(scores: Scores, { first, end }: Range, score: number): void {
  for (let entry = first; entry < end; entry += 1) keepBest(scores, entry, score);
}

/** What the postings of some lists are worth, and what products inherit from their cooperatives. */
function scorePostings(index: OpenIndex, scores: Scores, sure: number, postings: readonly number[]): void {
  const cooperatives = index.range('cooperative');
  for (const posting of postings) {
    const entry = Math.floor(posting / FIELD_BASE);
    const field = posting % FIELD_BASE;
    keepBest(scores, entry, sure * (WEIGHTS[field] ?? 0));
    const inherited = sure * (INHERITED[field] ?? 0);
    if (inherited > 0 && entry >= cooperatives.first && entry < cooperatives.end) {
      keepRange(scores, index.productsOf(entry), inherited);
    }
  }
}

/** Codes that begin with these digits, and phones that hold them. */
async function scoreNumber(index: OpenIndex, digits: string): Promise<Scores> {
  const scores: Scores = new Map();
  for (const range of digits.length > 1 ? index.coded(digits) : []) {
    keepRange(scores, range, range.behind === 0 ? WHOLE_CODE : range.behind > PRODUCT_NUMBER ? BEGINNING : PIECE);
  }
  if (digits.length < SHORTEST_PHONE_PIECE) return scores;
  const cooperatives = index.range('cooperative');
  for (const [phone, reached] of Object.entries(await index.phones())) {
    if (!phone.includes(digits)) continue;
    for (const entry of reached) {
      const score = phone === digits ? WHOLE_PHONE : PIECE;
      keepBest(scores, entry, score);
      if (entry >= cooperatives.first && entry < cooperatives.end)
        keepRange(scores, index.productsOf(entry), score / 2);
    }
  }
  return scores;
}

/** Lists that a word may lead to: its own meanings', and those of the sets they name. */
function listsOf(index: OpenIndex, meant: ReadonlyMap<number, number>): Map<number, number> {
  const lists = new Map(meant);
  for (const [word, sure] of meant) {
    for (const link of index.links.get(word) ?? []) {
      lists.set(link.list, Math.max(lists.get(link.list) ?? 0, sure * link.sure));
    }
  }
  return lists;
}

/** A word that was said whole is not the beginning of another: زيت is not what الز begins in « زيت الز ». */
function withoutRepeats(meant: readonly Map<number, number>[]): void {
  for (const one of meant) {
    const said = [...one].filter(([, sure]) => sure === 1).map(([word]) => word);
    for (const other of meant) {
      for (const word of said) if ((other.get(word) ?? 1) < 1 && other.size > 1) other.delete(word);
    }
  }
}

/** Adds up: what holds most of the words wins, and among those what they say most about. */
function rank(perWord: readonly Scores[]): { hits: Hit[]; held: number } {
  const totals = new Map<number, { held: number; score: number }>();
  for (const scores of perWord) {
    for (const [entry, score] of scores) {
      const total = totals.get(entry);
      if (!total) totals.set(entry, { held: 1, score });
      else {
        total.held += 1;
        total.score += score;
      }
    }
  }
  let held = 0;
  for (const total of totals.values()) held = Math.max(held, total.held);
  const hits: Hit[] = [];
  for (const [entry, total] of totals) {
    if (total.held === held) hits.push({ entry, score: total.score / perWord.length });
  }
  hits.sort((a, b) => b.score - a.score || a.entry - b.entry);
  return { hits, held };
}

/**
 * Searches. The order of words does not matter; each should be found somewhere.
 *
 * @throws whatever reading a part of the index throws
 */
export async function search(index: OpenIndex, query: string): Promise<Answer> {
  const { words, numbers } = parseQuery(query);
  if (words.length + numbers.length === 0) return NOTHING;
  const meant = [...words, ...numbers.map((digits) => [digits])].map((readings) => {
    const [first = ''] = readings;
    // A number is meant as it is: 202 is no misspelling of 203.
    if (!/^\d+$/.test(first)) return index.lexicon.match(readings);
    const number = index.words.indexOf(first);
    return new Map(number < 0 ? [] : [[number, 1]]);
  });
  withoutRepeats(meant);
  const wanted = meant.map((each) => listsOf(index, each));
  const [lists, perNumber] = await Promise.all([
    index.lists([...new Set(wanted.flatMap((each) => [...each.keys()]))]),
    Promise.all(numbers.map((digits) => scoreNumber(index, digits))),
  ]);
  const perWord = wanted.map((each, at) => {
    const scores: Scores = perNumber[at - words.length] ?? new Map();
    for (const [list, sure] of each) scorePostings(index, scores, sure, lists.get(list) ?? []);
    return scores;
  });
  const { hits, held } = rank(perWord);
  const shown = wanted.flatMap((each) => [...each.keys()]).flatMap((list) => [list, ...index.wordsOf(list)]);
  const found = new Set(shown.flatMap((number) => index.words[number] ?? []));
  return { hits, words: [...found], whole: held === perWord.length };
}

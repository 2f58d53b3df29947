import { words } from './fold.ts';
import { FIELD_BASE, FIELDS, type SearchIndex } from './index-format.ts';
import { createLexicon } from './lexicon.ts';

/** Beyond this a query is a mistake or an attack; people type two or three words. */
const MOST_WORDS = 8;
const MOST_CHARACTERS = 200;

const WEIGHTS = Object.values(FIELDS);
const FIELD_NAMES = Object.keys(FIELDS);
const OTHER_NAME = FIELD_NAMES.indexOf('otherName');
const CONTENT = FIELD_NAMES.indexOf('content');

/** A word that stands in no name, only among the spellings of one (and with its maker, who is found by them too). */
function isSpelling(postings: number[]): boolean {
  const fields = postings.map((posting) => posting % FIELD_BASE);
  return fields.includes(OTHER_NAME) && fields.every((field) => field === OTHER_NAME || field === CONTENT);
}

export interface Hit {
  /** Number of the thing in `SearchIndex.docs`. */
  doc: number;
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

export interface Searcher {
  search: (query: string) => Answer;
}

const NOTHING: Answer = { hits: [], words: [], whole: true };

/** The words of a query. One of digits, spaces and hyphens only is one number: `202 01`, `0685 00 00 02`. */
export function queryWords(query: string): string[] {
  const text = query.slice(0, MOST_CHARACTERS);
  const typed = words(text);
  const numbers = typed.length > 1 && typed.every((word) => /^\d+$/.test(word));
  return (numbers ? [typed.join('')] : [...new Set(typed)]).slice(0, MOST_WORDS);
}

/** Makes an index ready to be asked. The order of words does not matter; each must be found somewhere. */
export function createSearcher(index: SearchIndex): Searcher {
  const lexicon = createLexicon(index.words, (word) => isSpelling(index.postings[word] ?? []));

  /** For one typed word: what holds it, and how well. */
  function scoresOf(matches: Map<number, number>): Map<number, number> {
    const scores = new Map<number, number>();
    for (const [word, sure] of matches) {
      for (const posting of index.postings[word] ?? []) {
        const doc = Math.floor(posting / FIELD_BASE);
        const score = sure * (WEIGHTS[posting % FIELD_BASE] ?? 0);
        if (score > (scores.get(doc) ?? 0)) scores.set(doc, score);
      }
    }
    return scores;
  }

  return {
    search(query) {
      const typed = queryWords(query);
      if (typed.length === 0) return NOTHING;
      const matches = typed.map((word) => lexicon.match(word));
      const perWord = matches.map(scoresOf);

      const totals = new Map<number, { held: number; score: number; named: number }>();
      for (const scores of perWord) {
        for (const [doc, score] of scores) {
          const total = totals.get(doc) ?? { held: 0, score: 0, named: 0 };
          totals.set(doc, {
            held: total.held + 1,
            score: total.score + score,
            named: total.named + (score > 0.55 ? 1 : 0),
          });
        }
      }
      let most = 0;
      for (const { held } of totals.values()) most = Math.max(most, held);
      const hits = [...totals]
        .filter(([, { held }]) => held === most)
        .map(([doc, { score, named }]): Hit => {
          const coverage = Math.min(1, named / (index.docs[doc]?.length ?? 1));
          return { doc, score: (score / typed.length) * (1 + 0.2 * coverage) };
        })
        // The index is in code order within each kind: what is equally good stays in that order.
        .sort((a, b) => b.score - a.score || a.doc - b.doc);
      const meant = new Set(matches.flatMap((match) => [...match.keys()].map((number) => index.words[number] ?? '')));
      return { hits, words: [...meant], whole: most === typed.length };
    },
  };
}

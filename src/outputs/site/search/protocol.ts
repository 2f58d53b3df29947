import type { Lang } from '../../../model/languages.ts';
import type { Card } from './card.ts';
import type { Filter, Offered } from './filter.ts';

/** First message to the worker: where the index is, and whose cards are wanted. */
export interface Opening {
  index: string;
  lang: Lang;
}

/** Each later message: what is sought, and how many results to send back. */
export interface Question {
  id: number;
  query: string;
  most: number;
  /** Asks for what can be chosen too, even when nothing is: it takes another file. */
  filter?: Filter;
}

/** What the worker answers; `failed` when its files could not be had (offline, or replaced by a newer build). */
export type Reply = { id: number; failed: true } | { id: number; failed: false; found: Found };

export interface Found {
  query: string;
  cards: Card[];
  /** All that was found, of which `cards` are the best. */
  total: number;
  products: number;
  /** Cooperatives that make those products. */
  makers: number;
  /** Folded words to highlight. */
  words: string[];
  /** False when no entry holds all the words. */
  whole: boolean;
  /** What the results can be narrowed by, when the question had a filter. */
  offered?: Offered;
}

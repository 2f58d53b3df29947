import type { Lang } from '../../../../model/languages.ts';
import type { Card } from '../shared/card.ts';
import type { Filter, Offered } from '../shared/filter.ts';

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
  filter?: Filter;
  /** Asks for what only matters once someone stops typing: what can be chosen, or words near what was not found. */
  more: boolean;
}

/** What the worker answers; `failed` when its files could not be had (offline, or replaced by a newer build). */
export type Reply = { id: number; failed: true } | { id: number; failed: false; found: Found };

/** A text cut at what was sought: every second piece is marked (`highlight`). `lang` only where it is not the page's. */
export interface MarkedPhrase {
  pieces: string[];
  lang?: Lang;
}

/** A card with what was sought marked in it: the page has only to show it. */
export interface MarkedCard extends Omit<Card, 'name' | 'lines'> {
  name: MarkedPhrase;
  lines: MarkedPhrase[];
}

export interface Found {
  query: string;
  cards: MarkedCard[];
  /** All that was found, of which `cards` are the best. */
  total: number;
  products: number;
  /** Cooperatives that make those products. */
  makers: number;
  /** False when no entry holds all the words. */
  whole: boolean;
  /** True when there was a filter, and what it takes could not be had: these are the results without it. */
  unfiltered: boolean;
  /** What the results can be narrowed by, when the question wanted more. */
  offered?: Offered;
  /** Words that would find something, when nothing was found and the question wanted more. */
  near?: string[];
}

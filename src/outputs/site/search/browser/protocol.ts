import type { Lang } from '../../../../model/languages.ts';
import type { Filter, Offered } from '../shared/filter.ts';
import type { ResultCard } from '../shared/result-card.ts';

/** First message to the worker: the address of the index, and the language of the cards. */
export interface OpenMessage {
  index: string;
  lang: Lang;
}

/** Each later message: a query. */
export interface SearchRequest {
  id: number;
  query: string;
  /** How many results to send back. */
  limit: number;
  filter?: Filter;
  /** Also asks for what is needed only after a pause in typing: facet counts, or suggestions when nothing was found. */
  details: boolean;
}

/** The worker's answer. `failed`: its files could not be fetched (offline, or replaced by a newer build). */
export type SearchReply = { id: number; failed: true } | { id: number; failed: false; found: SearchResults };

/** A text cut at its matches: every second piece is one (`highlight`). `lang` only where it is not the page's. */
export interface HighlightedPhrase {
  pieces: string[];
  lang?: Lang;
}

/** A card with its matches highlighted, ready to be drawn. */
export interface HighlightedCard extends Omit<ResultCard, 'name' | 'lines'> {
  name: HighlightedPhrase;
  lines: HighlightedPhrase[];
}

export interface SearchResults {
  query: string;
  /** The best results, `limit` at most. */
  cards: HighlightedCard[];
  /** Number of all results. */
  total: number;
  products: number;
  /** Cooperatives of those products. */
  cooperatives: number;
  /** False when no entry matches all the words. */
  matchesAllWords: boolean;
  /** True when facets could not be fetched, so the filter was not applied. */
  unfiltered: boolean;
  /** Values the results can be filtered by, when the request wanted details. */
  offered?: Offered;
  /** Words that would find something, when nothing was found and the request wanted details. */
  suggestions?: string[];
}

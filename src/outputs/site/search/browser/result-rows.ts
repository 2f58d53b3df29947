import type { HighlightedCard } from './protocol.ts';
import type { ResultRow } from './result-row.ts';

/** Rows that change with every letter; the others follow after a pause. No more fit above a phone's keyboard. */
export const IMMEDIATE_ROWS = 3;

/** The rows of a result list. Rows that are not needed are kept for the next answer. */
export interface ResultRows {
  /** @param limit how many rows are filled; later ones stay as they are, but never more than there are cards */
  show: (cards: readonly HighlightedCard[], limit?: number) => void;
  /** Page address of a visible row, after the language; undefined for any other element. */
  pathOf: (element: Element) => string | undefined;
  /** Number of visible rows. */
  readonly count: number;
  /** The last visible row. */
  readonly last: HTMLElement | undefined;
}

/** @param create creates the row at a position */
export function createResultRows(list: HTMLElement, create: (at: number) => ResultRow): ResultRows {
  const pool: ResultRow[] = [];
  let count = 0;
  return {
    show(cards, limit = cards.length) {
      for (const [at, card] of cards.slice(0, limit).entries()) {
        const row = pool[at] ?? create(at);
        pool[at] = row;
        row.show(card);
        if (row.element.parentNode !== list) list.insertBefore(row.element, list.children[at] ?? null);
      }
      const visible = Math.min(cards.length, Math.max(count, limit));
      for (const { element } of pool.slice(visible, count)) element.remove();
      count = visible;
    },
    pathOf: (element) =>
      pool
        .slice(0, count)
        .find((row) => row.element === element)
        ?.path(),
    get count() {
      return count;
    },
    get last() {
      return pool[count - 1]?.element;
    },
  };
}

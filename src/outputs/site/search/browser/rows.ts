import type { MarkedCard } from './protocol.ts';
import type { Row } from './row.ts';

/** Rows that change with every letter; those behind follow after a pause. More are not seen above a keyboard. */
export const AT_ONCE = 3;

/** Rows in a list: as many as there are cards, the others kept for the next answer. */
export interface Rows {
  /**
   * @param most how many are filled; those behind stay as they are, but never more than there are cards
   */
  show: (cards: readonly MarkedCard[], most?: number) => void;
  /** Where a row leads that is shown; undefined for another element. */
  pathOf: (element: Element) => string | undefined;
  /** How many are shown. */
  readonly count: number;
  /** The last one shown. */
  readonly last: HTMLElement | undefined;
}

/** @param make a new row, to be the nth of the list */
export function createRows(list: HTMLElement, make: (at: number) => Row): Rows {
  const pool: Row[] = [];
  let count = 0;
  return {
    show(cards, most = cards.length) {
      for (const [at, card] of cards.slice(0, most).entries()) {
        const row = pool[at] ?? make(at);
        pool[at] = row;
        row.show(card);
        if (row.element.parentNode !== list) list.insertBefore(row.element, list.children[at] ?? null);
      }
      const kept = Math.min(cards.length, Math.max(count, most));
      for (const { element } of pool.slice(kept, count)) element.remove();
      count = kept;
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

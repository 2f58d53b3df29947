import type { Template } from '../book.ts';

/**
 * Limits on the content of pages, learned by measuring. Empty at first; each measuring pass only ever lowers a limit,
 * so the passes come to an end.
 */
export interface Room {
  /** Share of a cooperative's story (0 to 1) that its own page can hold, by cooperative code. The rest flows. */
  story: Readonly<Record<string, number>>;
  /** Maximum number of cards on a page, by cooperative code. */
  cards: Readonly<Record<string, number>>;
  /** Maximum number of prices below the name and story of a cooperative, by its code. */
  prices: Readonly<Record<string, number>>;
  /** Factor on the capacity of a list's template: 0.9 puts a tenth less on each of its pages. */
  list: Readonly<Partial<Record<Template, number>>>;
  /** Number of steps by which the text of a page is set smaller, by its anchor: `202`, `imprint`. */
  smaller: Readonly<Record<string, number>>;
}

export const INITIAL_ROOM: Room = { story: {}, cards: {}, prices: {}, list: {}, smaller: {} };

/** The factor on the lists of a template, 1 until measuring lowers it. */
export function listFactor(room: Room, template: Template): number {
  return room.list[template] ?? 1;
}

import type { Template } from '../book.ts';

/**
 * How much room things need, as far as measuring has taught us. Empty at first; each measuring pass only ever makes
 * pages roomier, so that the passes come to an end.
 */
export interface Room {
  /** Share of a cooperative's story (0 to 1) that its own page can hold, by cooperative code. The rest flows. */
  story: Readonly<Record<string, number>>;
  /** Most cards on a page, by cooperative code. */
  cards: Readonly<Record<string, number>>;
  /** Most prices below a cooperative's own name and story, by its code. */
  prices: Readonly<Record<string, number>>;
  /** Factor on the capacity of a list's template: 0.9 puts a tenth less on each of its pages. */
  list: Readonly<Partial<Record<Template, number>>>;
  /** How many steps smaller the text of a page is set, by its anchor: `202`, `imprint`. */
  smaller: Readonly<Record<string, number>>;
}

export const ROOM: Room = { story: {}, cards: {}, prices: {}, list: {}, smaller: {} };

/** The factor for a template's lists, 1 when nothing was learned. */
export function listFactor(room: Room, template: Template): number {
  return room.list[template] ?? 1;
}

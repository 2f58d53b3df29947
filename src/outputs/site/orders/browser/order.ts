/** One size of one product, so many times. */
export interface Line {
  /** `202-01`. */
  code: string;
  /** Which size: a key made from its words (size-key.ts), so that it survives another order of the sizes. */
  size: string;
  quantity: number;
}

/** What someone wants to buy, in the order they chose it. */
export type Order = readonly Line[];

/** More of one thing than this is a matter for a phone call. */
export const MOST_PIECES = 99;
/** A longer list would not fit a message nor a link. */
export const MOST_LINES = 60;

/** Is it the same size of the same product? */
export function isSame(one: Omit<Line, 'quantity'>, other: Omit<Line, 'quantity'>): boolean {
  return one.code === other.code && one.size === other.size;
}

function within(quantity: number): number {
  return Math.min(Math.max(Math.trunc(quantity), 0), MOST_PIECES);
}

/** How many of it are on the list. */
export function quantityOf(order: Order, wanted: Omit<Line, 'quantity'>): number {
  return order.find((line) => isSame(line, wanted))?.quantity ?? 0;
}

/** The list with exactly so many of it; at 0 the line stays, so that a slip of the thumb can be undone. */
export function setQuantity(order: Order, { code, size }: Omit<Line, 'quantity'>, quantity: number): Order {
  const changed = { code, size, quantity: within(quantity) };
  if (order.some((line) => isSame(line, changed))) {
    return order.map((line) => (isSame(line, changed) ? changed : line));
  }
  return order.length < MOST_LINES ? [...order, changed] : order;
}

/** The list with one more of it. */
export function addOne(order: Order, wanted: Omit<Line, 'quantity'>): Order {
  return setQuantity(order, wanted, quantityOf(order, wanted) + 1);
}

/** Both lists in one: what is on both is added up. */
export function merge(order: Order, other: Order): Order {
  return other.reduce((sum, line) => setQuantity(sum, line, quantityOf(sum, line) + line.quantity), order);
}

/** Only what is wanted: without the lines that were brought to 0. */
export function wanted(order: Order): Order {
  return order.filter((line) => line.quantity > 0);
}

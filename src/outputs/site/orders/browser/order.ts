/** A quantity of one size of a product. */
export interface OrderLine {
  /** `202-01`. */
  code: string;
  /** Key of the size (size-key.ts), which does not change when the sizes are reordered. */
  size: string;
  quantity: number;
}

/** The visitor's order: lines in the order in which they were added. */
export type Order = readonly OrderLine[];

/** A larger quantity is a matter for a phone call. */
export const MAX_QUANTITY = 99;
/** More lines would not fit into a message or a link. */
export const MAX_LINES = 60;

/** Whether two lines are about the same size of the same product. */
export function isSameItem(one: Omit<OrderLine, 'quantity'>, other: Omit<OrderLine, 'quantity'>): boolean {
  return one.code === other.code && one.size === other.size;
}

function clamp(quantity: number): number {
  return Math.min(Math.max(Math.trunc(quantity), 0), MAX_QUANTITY);
}

/** Quantity of an item in the order. */
export function quantityOf(order: Order, item: Omit<OrderLine, 'quantity'>): number {
  return order.find((line) => isSameItem(line, item))?.quantity ?? 0;
}

/** Sets the quantity of an item. A line with quantity 0 stays, so that a slip of the thumb can be undone. */
export function setQuantity(order: Order, { code, size }: Omit<OrderLine, 'quantity'>, quantity: number): Order {
  const changed = { code, size, quantity: clamp(quantity) };
  if (order.some((line) => isSameItem(line, changed))) {
    return order.map((line) => (isSameItem(line, changed) ? changed : line));
  }
  return order.length < MAX_LINES ? [...order, changed] : order;
}

/** Adds one of an item. */
export function addOne(order: Order, item: Omit<OrderLine, 'quantity'>): Order {
  return setQuantity(order, item, quantityOf(order, item) + 1);
}

/** Merges two orders, adding up quantities. */
export function mergeOrders(order: Order, other: Order): Order {
  return other.reduce((sum, line) => setQuantity(sum, line, quantityOf(sum, line) + line.quantity), order);
}

/** The order without lines of quantity 0. */
export function withoutEmptyLines(order: Order): Order {
  return order.filter((line) => line.quantity > 0);
}

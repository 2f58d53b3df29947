import { MOST_LINES, MOST_PIECES, merge, type Line, type Order, wanted } from './order.ts';
import { shortHash } from '../shared/short-hash.ts';

// A list as text: `v1.20201a1b2x2.20601c3d4x1.k9`. Each item is a code, a size and a quantity, told
// apart by how long they are, for only a cooperative's code has more digits or fewer; the end checks the rest.
// The same text is kept on the phone and travels in a link, after the `#`: no server ever reads it.

const VERSION = 'v1';
const ITEM = /^([1-9]\d{2,3})(\d{2})([0-9a-z]{4})x([1-9]\d?)$/;

/** What could be read of a list. */
export interface Read {
  order: Order;
  /** False when something was cut off, changed, or written by a later guide. */
  whole: boolean;
}

/** The list as text, without the lines that were brought to 0. */
export function encodeOrder(order: Order): string {
  const items = wanted(order).map(({ code, size, quantity }) => `${code.replace('-', '')}${size}x${quantity}`);
  const text = [VERSION, ...items].join('.');
  return `${text}.${shortHash(text, 2)}`;
}

function readItem(item: string): Line | undefined {
  const [, cooperative, product, size = '', quantity] = ITEM.exec(item) ?? [];
  if (!cooperative || Number(quantity) > MOST_PIECES) return undefined;
  return { code: `${cooperative}-${product}`, size, quantity: Number(quantity) };
}

/** Reads a list written by {@link encodeOrder}, as far as it can be trusted. Never fails. */
export function decodeOrder(text: string): Read {
  const parts = text.split('.');
  const check = parts.length > 1 ? parts.pop() : '';
  const [version, ...items] = parts;
  if (version !== VERSION) return { order: [], whole: false };
  const lines = items.slice(0, MOST_LINES).map(readItem);
  const read = lines.filter((line) => line !== undefined);
  const unharmed = check === shortHash(parts.join('.'), 2) && read.length === items.length;
  // The end of a text that was cut off is no check but half an item.
  return { order: merge([], read), whole: unharmed };
}

/** The list that an address carries after its `#`; undefined when it carries none. */
export function orderInAddress(hash: string): Read | undefined {
  const text = hash.replace(/^#/, '');
  return /^v\d+\./.test(text) ? decodeOrder(text) : undefined;
}

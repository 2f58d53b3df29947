import { MAX_LINES, MAX_QUANTITY, mergeOrders, type OrderLine, type Order, withoutEmptyLines } from './order.ts';
import { shortHash } from '../shared/short-hash.ts';

// An order as text: `v1.20201a1b2x2.20601c3d4x1.k9`. Each item is a code, a size and a quantity. Only the cooperative's
// code varies in length, so an item needs no separators. The last part is a checksum. The same text is saved in the
// browser and shared in a link, after the `#`, where no server reads it.

const VERSION = 'v1';
const ITEM = /^([1-9]\d{2,3})(\d{2})([0-9a-z]{4})x([1-9]\d?)$/;

/** An order read from text, as far as it could be read. */
export interface DecodedOrder {
  order: Order;
  /** False when the text was cut off, changed, or written by a later version. */
  whole: boolean;
}

/** Encodes an order, without lines of quantity 0. */
export function encodeOrder(order: Order): string {
  const items = withoutEmptyLines(order).map(
    ({ code, size, quantity }) => `${code.replace('-', '')}${size}x${quantity}`,
  );
  const text = [VERSION, ...items].join('.');
  return `${text}.${shortHash(text, 2)}`;
}

function readItem(item: string): OrderLine | undefined {
  const [, cooperative, product, size = '', quantity] = ITEM.exec(item) ?? [];
  if (!cooperative || Number(quantity) > MAX_QUANTITY) return undefined;
  return { code: `${cooperative}-${product}`, size, quantity: Number(quantity) };
}

/** Decodes text of {@link encodeOrder}, leaving out invalid items. Never throws. */
export function decodeOrder(text: string): DecodedOrder {
  const parts = text.split('.');
  const check = parts.length > 1 ? parts.pop() : '';
  const [version, ...items] = parts;
  if (version !== VERSION) return { order: [], whole: false };
  const lines = items.slice(0, MAX_LINES).map(readItem);
  const read = lines.filter((line) => line !== undefined);
  const isWhole = check === shortHash(parts.join('.'), 2) && read.length === items.length;
  return { order: mergeOrders([], read), whole: isWhole };
}

/** The order after the `#` of an address; undefined when there is none. */
export function orderInAddress(hash: string): DecodedOrder | undefined {
  const text = hash.replace(/^#/, '');
  return /^v\d+\./.test(text) ? decodeOrder(text) : undefined;
}

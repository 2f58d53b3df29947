import { type SellerData, sellerCodeOf, type Sellers, type ProductData, type SizeData } from '../shared/order-data.ts';
import type { OrderLine, Order } from './order.ts';

/** An order line with its catalogue data. */
export interface ShownLine {
  line: OrderLine;
  product: ProductData;
  size: SizeData;
  /** Dirhams for the whole quantity; null when the price is on request. */
  sum: number | null;
}

/** Sum in dirhams, and whether some prices are on request (`asked`). */
export interface Total {
  sum: number;
  asked: boolean;
}

/** The lines ordered from one cooperative, or of one basket. */
export interface SellerGroup extends Total {
  seller: SellerData;
  lines: ShownLine[];
  /** Total quantity; 0 when every line has quantity 0. */
  pieces: number;
}

export interface GroupedOrder {
  groups: SellerGroup[];
  /** Lines whose code or size is not in the guide. */
  missing: OrderLine[];
  /** Lines whose data could not be fetched without a network. */
  unread: OrderLine[];
}

/** Adds up lines, in centimes, so that 0.1 and 0.2 make 0.3. */
export function totalOf(lines: readonly ShownLine[]): Total {
  const wanted = lines.filter(({ line }) => line.quantity > 0);
  const centimes = wanted.reduce((sum, line) => sum + Math.round((line.sum ?? 0) * 100), 0);
  return { sum: centimes / 100, asked: wanted.some((line) => line.sum === null) };
}

/** Price times quantity, rounded to centimes. */
export function priceOf(price: number | null, quantity: number): number | null {
  return price === null ? null : Math.round(price * 100 * quantity) / 100;
}

/**
 * Groups an order by seller, in the order in which sellers were first chosen.
 *
 * @param known codes of all cooperatives and baskets of the guide; lines of others are missing, not merely unread
 */
export function groupBySeller(order: Order, sellers: Sellers, known: ReadonlySet<string>): GroupedOrder {
  const groups = new Map<string, ShownLine[]>();
  const missing: OrderLine[] = [];
  const unread: OrderLine[] = [];
  for (const line of order) {
    const code = sellerCodeOf(line.code, known);
    const seller = sellers.get(code);
    const product = seller?.products.find((candidate) => candidate.code === line.code);
    const size = product?.sizes.find(({ key }) => key === line.size);
    if (!known.has(code)) missing.push(line);
    else if (!product) (seller?.whole ? missing : unread).push(line);
    else if (!size) missing.push(line);
    else {
      const shown = { line, product, size, sum: priceOf(size.price, line.quantity) };
      groups.set(code, [...(groups.get(code) ?? []), shown]);
    }
  }
  return {
    groups: [...groups].map(([code, lines]) => ({
      seller: sellers.get(code) as SellerData,
      lines,
      pieces: lines.reduce((pieces, { line }) => pieces + line.quantity, 0),
      ...totalOf(lines),
    })),
    missing,
    unread,
  };
}

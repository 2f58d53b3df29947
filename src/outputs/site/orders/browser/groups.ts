import { type MakerFacts, makerOf, type Makers, type ProductFacts, type SizeFacts } from '../shared/order-data.ts';
import type { Line, Order } from './order.ts';

/** A line of the list and what is known of it. */
export interface ShownLine {
  line: Line;
  product: ProductFacts;
  size: SizeFacts;
  /** Dirhams for all the pieces; null when one has to ask. */
  sum: number | null;
}

/** Dirhams, and whether some prices are still to be asked. */
export interface Total {
  sum: number;
  asked: boolean;
}

/** What is ordered from one cooperative, or one basket. */
export interface Group extends Total {
  maker: MakerFacts;
  lines: ShownLine[];
  /** How many pieces are wanted: 0 when every line was brought to 0. */
  pieces: number;
}

export interface Grouped {
  groups: Group[];
  /** Codes or sizes that the guide no longer has, or never had. */
  missing: Line[];
  /** What could not be looked up, for want of a network. */
  unread: Line[];
}

/** Sums in centimes, so that 0.1 and 0.2 make 0.3. */
export function totalOf(lines: readonly ShownLine[]): Total {
  const wanted = lines.filter(({ line }) => line.quantity > 0);
  const centimes = wanted.reduce((sum, line) => sum + Math.round((line.sum ?? 0) * 100), 0);
  return { sum: centimes / 100, asked: wanted.some((line) => line.sum === null) };
}

/** A price for so many pieces, without the crumbs of binary fractions. */
export function priceOf(price: number | null, quantity: number): number | null {
  return price === null ? null : Math.round(price * 100 * quantity) / 100;
}

/**
 * Puts a list in order: by cooperative, in the order they were first chosen.
 *
 * @param known codes of all cooperatives and baskets of the guide: what is not theirs is missing, not merely unread
 */
export function groupByMaker(order: Order, makers: Makers, known: ReadonlySet<string>): Grouped {
  const groups = new Map<string, ShownLine[]>();
  const missing: Line[] = [];
  const unread: Line[] = [];
  for (const line of order) {
    const code = makerOf(line.code, known);
    const maker = makers.get(code);
    const product = maker?.products.find((candidate) => candidate.code === line.code);
    const size = product?.sizes.find(({ key }) => key === line.size);
    if (!known.has(code)) missing.push(line);
    else if (!product) (maker?.whole ? missing : unread).push(line);
    else if (!size) missing.push(line);
    else {
      const shown = { line, product, size, sum: priceOf(size.price, line.quantity) };
      groups.set(code, [...(groups.get(code) ?? []), shown]);
    }
  }
  return {
    groups: [...groups].map(([code, lines]) => ({
      maker: makers.get(code) as MakerFacts,
      lines,
      pieces: lines.reduce((pieces, { line }) => pieces + line.quantity, 0),
      ...totalOf(lines),
    })),
    missing,
    unread,
  };
}

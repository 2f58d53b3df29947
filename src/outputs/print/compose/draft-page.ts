import type { Distributor } from '../../../model/distributor.ts';
import type { PointOfSale } from '../../../model/point-of-sale.ts';
import type { BookPage, PageContent } from '../book.ts';

/** A page before it has a number: what templates compose, one after the other. */
export type Leaf = PageContent & Omit<BookPage, 'number' | 'side' | 'smaller' | keyof PageContent>;

/** Where things stand. During the first of the two passes nothing has a place yet, and every answer is 0. */
export interface Whereabouts {
  /** The page with an anchor: `202`, `chapter-honey`, `index-ar`. */
  page: (anchor: string) => number;
  /** The page with a product's card, by its whole code. */
  product: (code: string) => number;
  /** The page with the address of a distributor or a point of sale. */
  seller: (seller: Distributor | PointOfSale) => number;
}

export const NOWHERE: Whereabouts = { page: () => 0, product: () => 0, seller: () => 0 };

/**
 * Where things stand on these leaves, the first being page 1.
 *
 * The answers throw for what is on no page: a contents line that points nowhere must never be printed.
 */
export function whereabouts(leaves: readonly Leaf[]): Whereabouts {
  const anchors = new Map<string, number>();
  const products = new Map<string, number>();
  const sellers = new Map<Distributor | PointOfSale, number>();
  leaves.forEach((leaf, index) => {
    if (leaf.anchor && !anchors.has(leaf.anchor)) anchors.set(leaf.anchor, index + 1);
    for (const product of productsOn(leaf)) products.set(product.code, index + 1);
    for (const seller of sellersOn(leaf)) sellers.set(seller, index + 1);
  });
  return {
    page: (anchor) => found(anchors, anchor),
    product: (code) => found(products, code),
    seller: (seller) => found(sellers, seller, seller.id),
  };
}

function found<T>(pages: Map<T, number>, key: T, name = String(key)): number {
  const page = pages.get(key);
  if (page === undefined) throw new Error(`No page of the book holds ${name}`);
  return page;
}

function sellersOn(page: PageContent): (Distributor | PointOfSale)[] {
  if (page.template === 'distributors') return page.distributors;
  if (page.template === 'points-of-sale') return page.points;
  return [];
}

/** Products whose code, name and prices a page prints in full. */
export function productsOn(page: PageContent) {
  if (page.template === 'one-product') return [page.product];
  if (page.template === 'products' || page.template === 'band' || page.template === 'price-list') return page.products;
  return [];
}

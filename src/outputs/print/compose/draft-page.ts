import type { Distributor } from '../../../model/distributor.ts';
import type { PointOfSale } from '../../../model/point-of-sale.ts';
import type { BookPage, PageContent } from '../book.ts';

/** A page of the book before it has a number: its template, its content and its anchor. */
export type DraftPage = PageContent & Omit<BookPage, 'number' | 'side' | 'smaller' | keyof PageContent>;

/** Looks up page numbers. In the first of the two layout passes no page has a number yet, and every answer is 0. */
export interface PageNumbers {
  /** The page with an anchor: `202`, `chapter-honey`, `index-ar`. */
  page: (anchor: string) => number;
  /** The page with a product's card, by its whole code. */
  product: (code: string) => number;
  /** The page with the address of a distributor or a point of sale. */
  seller: (seller: Distributor | PointOfSale) => number;
}

export const NO_PAGE_NUMBERS: PageNumbers = { page: () => 0, product: () => 0, seller: () => 0 };

/**
 * The page numbers of everything on these pages, of which the first is page 1.
 *
 * A look-up throws when no page holds what is asked for: a contents line without a target must never be printed.
 */
export function pageNumbersOf(drafts: readonly DraftPage[]): PageNumbers {
  const anchors = new Map<string, number>();
  const products = new Map<string, number>();
  const sellers = new Map<Distributor | PointOfSale, number>();
  drafts.forEach((draft, index) => {
    if (draft.anchor && !anchors.has(draft.anchor)) anchors.set(draft.anchor, index + 1);
    for (const product of productsOn(draft)) products.set(product.code, index + 1);
    for (const seller of sellersOn(draft)) sellers.set(seller, index + 1);
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

/** The products whose code, name and prices the page prints in full. */
export function productsOn(page: PageContent) {
  if (page.template === 'one-product') return [page.product];
  if (page.template === 'products' || page.template === 'band' || page.template === 'price-list') return page.products;
  return [];
}

import type { Cooperative } from '../../../model/cooperative.ts';
import type { Product } from '../../../model/product.ts';
import { PRICE_LIST } from '../layout/capacity.ts';
import { cut, divisions, gridFor } from './divide.ts';
import type { Leaf } from './draft-page.ts';

// The pages of one cooperative (docs/design-language.md, 4). Each has a usual plan; when that would leave the next
// cooperative on the wrong side of a spread, another plan with an even number of pages is taken.

/** What a cooperative prints besides its products. */
export interface Told {
  /** What of the story stands on the cooperative's own page, as HTML; may be empty. */
  story: string;
  /** The pages of its rest, already cut. */
  more: readonly string[];
  /** Most cards on one page, at least 1. */
  cards: number;
  /** May a band with five cards below it take the place of the opener? A square page is too low for both. */
  band: boolean;
  /** Most prices on the page that also holds name and story, at least 1. */
  prices: number;
}

/** Cards below the band of a cooperative with many products. */
const BAND = 5;
const PAGE = 6;

/** The usual pages of a cooperative. */
export function usualPlan(cooperative: Cooperative, told: Told): Leaf[] {
  return [...usualBody(cooperative, told), ...storyPages(cooperative, told)];
}

/**
 * The pages of a cooperative when their number must be even: the first plan, from the usual to the roomiest, that is;
 * in the last resort the usual one and a spare page.
 */
export function evenPlan(cooperative: Cooperative, told: Told, spare: Leaf): Leaf[] {
  const rest = storyPages(cooperative, told);
  const bodies = [usualBody(cooperative, told), ...plansWithOpener(cooperative, told)];
  const body = bodies.find((leaves) => (leaves.length + rest.length) % 2 === 0);
  return body ? [...body, ...rest] : [...usualPlan(cooperative, told), spare];
}

function usualBody(cooperative: Cooperative, told: Told): Leaf[] {
  const { products } = cooperative;
  const [product] = products;
  if (!product) return [opener(cooperative, told)];
  if (!hasPictures(products) && cooperative.photos.length === 0) {
    const pages = priceList(cooperative, told.story, told, true);
    // Rather than leave a lone price over, the name takes a page of its own and the prices the other.
    return products.length > 1 && pages.some((leaf) => pricesOn(leaf) === 1)
      ? (plansWithOpener(cooperative, told)[0] ?? pages)
      : pages;
  }
  if (hasPictures(products) && products.length === 1) {
    return [{ template: 'one-product', cooperative, storyHtml: told.story, product, folio: true }];
  }
  if (hasPictures(products) && products.length > PAGE && told.cards >= BAND && told.band)
    return bandPlan(cooperative, told);
  return plansWithOpener(cooperative, told)[0] ?? [];
}

/** The opener shrinks to a band above five cards; then pages of up to six. */
function bandPlan(cooperative: Cooperative, told: Told): Leaf[] {
  const first = cooperative.products.slice(0, BAND);
  const rest = cooperative.products.slice(BAND);
  const [sizes = []] = divisions(rest.length, Math.min(told.cards, PAGE));
  const grid = gridFor(BAND);
  return [
    { template: 'band', cooperative, storyHtml: told.story, products: first, grid, folio: true },
    ...productPages(cooperative, cut(rest, sizes)),
  ];
}

/** An opener and its products: every way to divide them over pages, fewest first. */
function plansWithOpener(cooperative: Cooperative, told: Told): Leaf[][] {
  const { products } = cooperative;
  if (products.length === 0) return [];
  if (!hasPictures(products)) return [[opener(cooperative, told), ...priceList(cooperative, '', told, false)]];
  return divisions(products.length, Math.min(told.cards, PAGE)).map((sizes) => [
    opener(cooperative, told),
    ...productPages(cooperative, cut(products, sizes)),
  ]);
}

/** A cooperative without any picture of a product: no wall of empty tiles, but prices at the end of the line. */
function priceList(cooperative: Cooperative, story: string, told: Told, withName: boolean): Leaf[] {
  const { products } = cooperative;
  const first = Math.min(told.cards, withName ? Math.min(told.prices, PRICE_LIST.first) : PRICE_LIST.next);
  const [sizes = []] = products.length <= first ? [[products.length]] : divisions(products.length, first);
  return cut(products, sizes).map((page, index) => ({
    template: 'price-list',
    cooperative,
    storyHtml: index === 0 ? story : '',
    products: page,
    folio: true,
  }));
}

function pricesOn(leaf: Leaf): number {
  return leaf.template === 'price-list' ? leaf.products.length : 0;
}

function hasPictures(products: readonly Product[]): boolean {
  return products.some((product) => product.photos.length > 0);
}

function opener(cooperative: Cooperative, told: Told): Leaf {
  return { template: 'cooperative', cooperative, storyHtml: told.story, folio: true };
}

function productPages(cooperative: Cooperative, pages: readonly Product[][]): Leaf[] {
  return pages.map((products) => ({
    template: 'products',
    cooperative,
    products,
    grid: gridFor(products.length),
    folio: true,
  }));
}

function storyPages(cooperative: Cooperative, { more }: Told): Leaf[] {
  return more.map((html, index) => ({
    template: 'story',
    cooperative,
    html,
    part: index + 1,
    parts: more.length,
    folio: true,
    anchor: index === 0 ? `story-${cooperative.code}` : undefined,
  }));
}

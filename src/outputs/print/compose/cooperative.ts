import type { Cooperative } from '../../../model/cooperative.ts';
import type { Product } from '../../../model/product.ts';
import { PRICE_LIST } from '../layout/capacity.ts';
import { divisions, gridFor, sliceBySizes } from './divide.ts';
import type { DraftPage } from './draft-page.ts';

// The pages of one cooperative (docs/design-language.md, 4). When the usual plan would make the next cooperative start
// on the wrong side of a spread, another plan with an even number of pages is used.

/** The story of a cooperative and the limits of its pages, from which its pages are planned. */
export interface PlanInput {
  /** The part of the story on the cooperative's own page, as HTML; may be empty. */
  story: string;
  /** The pages of the rest of the story, already cut. */
  continuation: readonly string[];
  /** Maximum number of cards on one page, at least 1. */
  cards: number;
  /** Whether a band above five cards may replace the opener. A square page is too low for both. */
  band: boolean;
  /** Maximum number of prices on the page that also holds the name and the story, at least 1. */
  prices: number;
}

/** Cards below the band of a cooperative with many products. */
const BAND_CARDS = 5;
/** Maximum number of cards on a page of products. */
const PAGE_CARDS = 6;

/** The usual pages of a cooperative. */
export function usualPlan(cooperative: Cooperative, input: PlanInput): DraftPage[] {
  return [...usualBody(cooperative, input), ...storyPages(cooperative, input)];
}

/**
 * The pages of a cooperative when their number must be even: the first even plan, from the usual to the roomiest, or
 * else the usual plan and a spare page.
 */
export function evenPlan(cooperative: Cooperative, input: PlanInput, spare: DraftPage): DraftPage[] {
  const rest = storyPages(cooperative, input);
  const bodies = [usualBody(cooperative, input), ...plansWithOpener(cooperative, input)];
  const body = bodies.find((drafts) => (drafts.length + rest.length) % 2 === 0);
  return body ? [...body, ...rest] : [...usualPlan(cooperative, input), spare];
}

function usualBody(cooperative: Cooperative, input: PlanInput): DraftPage[] {
  const { products } = cooperative;
  const [product] = products;
  if (!product) return [opener(cooperative, input)];
  if (!hasPictures(products) && cooperative.photos.length === 0) {
    const pages = priceList(cooperative, input.story, input, true);
    // A page with a single price is avoided: the name gets a page of its own, and the prices the next.
    return products.length > 1 && pages.some((draft) => pricesOn(draft) === 1)
      ? (plansWithOpener(cooperative, input)[0] ?? pages)
      : pages;
  }
  if (hasPictures(products) && products.length === 1) {
    return [{ template: 'one-product', cooperative, storyHtml: input.story, product, folio: true }];
  }
  if (hasPictures(products) && products.length > PAGE_CARDS && input.cards >= BAND_CARDS && input.band)
    return bandPlan(cooperative, input);
  return plansWithOpener(cooperative, input)[0] ?? [];
}

/** The opener shrinks to a band above five cards; then pages of up to six. */
function bandPlan(cooperative: Cooperative, input: PlanInput): DraftPage[] {
  const first = cooperative.products.slice(0, BAND_CARDS);
  const rest = cooperative.products.slice(BAND_CARDS);
  const [sizes = []] = divisions(rest.length, Math.min(input.cards, PAGE_CARDS));
  const grid = gridFor(BAND_CARDS);
  return [
    { template: 'band', cooperative, storyHtml: input.story, products: first, grid, folio: true },
    ...productPages(cooperative, sliceBySizes(rest, sizes)),
  ];
}

/** An opener and pages of products: every way to divide the products over pages, fewest pages first. */
function plansWithOpener(cooperative: Cooperative, input: PlanInput): DraftPage[][] {
  const { products } = cooperative;
  if (products.length === 0) return [];
  if (!hasPictures(products)) return [[opener(cooperative, input), ...priceList(cooperative, '', input, false)]];
  return divisions(products.length, Math.min(input.cards, PAGE_CARDS)).map((sizes) => [
    opener(cooperative, input),
    ...productPages(cooperative, sliceBySizes(products, sizes)),
  ]);
}

/** A cooperative without any picture of a product: a price list instead of empty picture frames. */
function priceList(cooperative: Cooperative, story: string, input: PlanInput, withName: boolean): DraftPage[] {
  const { products } = cooperative;
  const first = Math.min(input.cards, withName ? Math.min(input.prices, PRICE_LIST.first) : PRICE_LIST.next);
  const [sizes = []] = products.length <= first ? [[products.length]] : divisions(products.length, first);
  return sliceBySizes(products, sizes).map((page, index) => ({
    template: 'price-list',
    cooperative,
    storyHtml: index === 0 ? story : '',
    products: page,
    folio: true,
  }));
}

function pricesOn(draft: DraftPage): number {
  return draft.template === 'price-list' ? draft.products.length : 0;
}

function hasPictures(products: readonly Product[]): boolean {
  return products.some((product) => product.photos.length > 0);
}

function opener(cooperative: Cooperative, input: PlanInput): DraftPage {
  return { template: 'cooperative', cooperative, storyHtml: input.story, folio: true };
}

function productPages(cooperative: Cooperative, pages: readonly Product[][]): DraftPage[] {
  return pages.map((products) => ({
    template: 'products',
    cooperative,
    products,
    grid: gridFor(products.length),
    folio: true,
  }));
}

function storyPages(cooperative: Cooperative, { continuation }: PlanInput): DraftPage[] {
  return continuation.map((html, index) => ({
    template: 'story',
    cooperative,
    html,
    part: index + 1,
    parts: continuation.length,
    folio: true,
    anchor: index === 0 ? `story-${cooperative.code}` : undefined,
  }));
}

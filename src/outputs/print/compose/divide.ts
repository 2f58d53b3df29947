import type { Grid } from '../book.ts';

/**
 * Every way to divide `count` cards evenly over pages of at most `limit` cards, fewest pages first and fuller pages
 * first: 13 by 6 is `[5, 4, 4]`, then `[4, 3, 3, 3]`, and so on. No page of several holds a single card, unless `limit`
 * leaves no choice (three cards, two a page).
 */
export function divisions(count: number, limit: number): number[][] {
  const all = Array.from({ length: count }, (_, index) => evenly(count, index + 1)).filter(
    ([largest = 0]) => largest <= limit,
  );
  const good = all.filter((sizes) => count === 1 || !sizes.includes(1));
  return good.length > 0 ? good : all;
}

function evenly(count: number, pages: number): number[] {
  return Array.from({ length: pages }, (_, index) => Math.floor((count + pages - 1 - index) / pages));
}

/** Cuts a list into consecutive slices of the given lengths. */
export function sliceBySizes<T>(list: readonly T[], sizes: readonly number[]): T[][] {
  let start = 0;
  return sizes.map((size) => {
    start += size;
    return list.slice(start - size, start);
  });
}

/** The grid for a page of 1 to 6 cards (docs/design-language.md, 4: how many products per page). */
export function gridFor(count: number): Grid {
  if (count === 1) return 'one-wide';
  if (count === 2) return 'two-wide';
  return count % 2 === 1 ? 'wide-first' : 'pairs';
}

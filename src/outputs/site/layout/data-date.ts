import type { Catalogue } from '../../../model/catalogue.ts';

/** ISO date of the latest confirmation by a cooperative; without any, the date of the build. */
export function dataDate(catalogue: Catalogue, now: Date): string {
  const today = now.toISOString().slice(0, 10);
  const days = catalogue.cooperatives.flatMap((cooperative) => [
    cooperative.confirmed_on,
    ...cooperative.products.flatMap((product) => [
      product.price_date,
      ...product.variants.map((variant) => variant.price_date),
    ]),
  ]);
  const known = days.filter((day) => day !== undefined && day <= today);
  return known.sort().at(-1) ?? today;
}

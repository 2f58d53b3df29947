import type { Catalogue } from '../../../model/catalogue.ts';

/** The last day on which a cooperative confirmed something; the day of the build when none ever did. ISO date. */
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

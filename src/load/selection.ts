import type { Cooperative } from '../model/cooperative.ts';
import type { Selection } from '../model/edition.ts';
import type { Event } from '../model/event.ts';
import type { PointOfSale } from '../model/point-of-sale.ts';

/** What a selection may speak of besides the cooperatives themselves. */
interface Around {
  events: readonly Event[];
  pointsOfSale: readonly PointOfSale[];
}

/** The cooperatives for which everything a selection says is true, in their own order. */
export function selected(cooperatives: readonly Cooperative[], only: Selection, around: Around): Cooperative[] {
  const tests: ((cooperative: Cooperative) => boolean)[] = [];
  const { towns, categories, event, point_of_sale: shelf, women_led: womenLed, mark } = only;
  if (towns) tests.push(({ commune }) => towns.includes(commune.key));
  if (categories) tests.push(({ category }) => categories.includes(category.id));
  if (event) {
    const halls = around.events.find(({ id }) => id === event)?.halls ?? [];
    const present = new Set(halls.flatMap(({ stands }) => stands.map(({ cooperative }) => cooperative)));
    tests.push((cooperative) => present.has(cooperative));
  }
  if (shelf) {
    const products = around.pointsOfSale.find(({ id }) => id === shelf)?.products ?? [];
    const stocked = new Set(products.map(({ cooperative }) => cooperative));
    tests.push((cooperative) => stocked.has(cooperative));
  }
  if (womenLed !== undefined) tests.push((cooperative) => cooperative.women_led === womenLed);
  if (mark) {
    tests.push(({ marks, products }) =>
      [...marks, ...products.flatMap((product) => product.marks)].some(({ type }) => type === mark),
    );
  }
  return cooperatives.filter((cooperative) => tests.every((test) => test(cooperative)));
}

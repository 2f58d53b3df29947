import type { Catalogue } from '../model/catalogue.ts';
import type { Cooperative } from '../model/cooperative.ts';
import type { Selection } from '../model/edition.ts';
import type { Hall } from '../model/hall.ts';
import type { Product } from '../model/product.ts';

/** What one criterion keeps: whole cooperatives, and single products of others. */
interface Criterion {
  whole: (cooperative: Cooperative) => boolean;
  product?: (product: Product) => boolean;
}

/** Listed cooperatives that match all criteria of a selection, each with the codes of its selected products. */
export function selected(
  list: readonly Cooperative[],
  only: Selection,
  catalogue: Catalogue,
): Map<string, Set<string>> {
  const criteria = criteriaOf(only, catalogue);
  const left = list.flatMap((cooperative): [string, Set<string>][] => {
    const whole = criteria.every((criterion) => criterion.whole(cooperative));
    const products = cooperative.products.filter((product) =>
      criteria.every((criterion) => criterion.whole(cooperative) || criterion.product?.(product)),
    );
    return whole || products.length > 0 ? [[cooperative.id, new Set(products.map(({ code }) => code))]] : [];
  });
  return new Map(left);
}

function criteriaOf(only: Selection, { events, pointsOfSale }: Catalogue): Criterion[] {
  const criteria: Criterion[] = [];
  const { towns, categories, event, point_of_sale: point, women_led: womenLed, mark } = only;
  if (towns) criteria.push({ whole: ({ commune }) => towns.includes(commune.key) });
  if (categories) criteria.push({ whole: ({ category }) => categories.includes(category.id) });
  if (event) {
    const present = atStands(events.find(({ id }) => id === event)?.halls);
    criteria.push({ whole: (cooperative) => present.has(cooperative) });
  }
  if (point) {
    const { cooperatives = [], products = [], halls } = pointsOfSale.find(({ id }) => id === point) ?? {};
    const present = new Set([...cooperatives, ...atStands(halls)]);
    const stocked = new Set(products);
    criteria.push({
      whole: (cooperative) => present.has(cooperative),
      product: (product) => stocked.has(product),
    });
  }
  if (womenLed !== undefined) criteria.push({ whole: (cooperative) => cooperative.women_led === womenLed });
  if (mark) {
    const carries = ({ marks }: Cooperative | Product) => marks.some(({ type }) => type === mark);
    criteria.push({ whole: carries, product: carries });
  }
  return criteria;
}

function atStands(halls: readonly Hall[] = []): Set<Cooperative> {
  return new Set(halls.flatMap(({ stands }) => stands.map(({ cooperative }) => cooperative)));
}

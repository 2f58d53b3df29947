import type { IconName } from '../../../components/icons.ts';
import { paths } from '../addresses.ts';
import { site } from '../context.ts';
import { comingEvents } from '../parts/stands.ts';

/** The parts of the site that navigation knows. Its label is `site:nav.<part>`. */
export type Part = 'search' | 'chapters' | 'cooperatives' | 'delivery' | 'sale' | 'baskets' | 'events' | 'list';

/** The bar under the thumb: four, always the same. */
export const BAR: { part: Part; path: string; icon: IconName }[] = [
  { part: 'search', path: paths.search, icon: 'search' },
  { part: 'chapters', path: paths.categories, icon: 'book-open' },
  { part: 'delivery', path: paths.distributors, icon: 'truck' },
  { part: 'list', path: paths.list, icon: 'clipboard-list' },
];

/** The header's links on a wide screen: only parts that hold something. */
export function headerLinks(): { part: Part; path: string }[] {
  const { catalogue, now } = site();
  const events = comingEvents(catalogue, now);
  return [
    { part: 'chapters', path: paths.categories },
    { part: 'cooperatives', path: paths.cooperatives },
    { part: 'delivery', path: paths.distributors },
    { part: 'sale', path: paths.pointsOfSale },
    ...(catalogue.baskets.length > 0 ? [{ part: 'baskets' as const, path: paths.baskets }] : []),
    ...(events.length > 0 ? [{ part: 'events' as const, path: paths.events }] : []),
    { part: 'list', path: paths.list },
  ];
}

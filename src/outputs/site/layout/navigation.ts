import type { IconName } from '../../../components/icons.ts';
import type { KeyAfter } from '../../../i18n/translate.ts';
import { paths } from '../addresses.ts';
import { site } from '../context.ts';
import { comingEvents } from '../parts/events/stands.ts';

type HeaderPart = KeyAfter<'site:nav.'>;

/** The parts of the site that navigation knows. Their labels are `site:nav.<part>` and `site:bar.<part>`. */
export type Part = HeaderPart | KeyAfter<'site:bar.'>;

interface Link<P extends Part> {
  part: P;
  path: string;
}

/** The bar under the thumb: four, or three where nobody delivers. */
export function barLinks(): (Link<KeyAfter<'site:bar.'>> & { icon: IconName })[] {
  const { distributors } = site().catalogue;
  return [
    { part: 'search', path: paths.search, icon: 'search' },
    { part: 'chapters', path: paths.categories, icon: 'book-open' },
    ...(distributors.length > 0 ? [{ part: 'delivery', path: paths.distributors, icon: 'truck' } as const] : []),
    { part: 'list', path: paths.list, icon: 'clipboard-list' },
  ];
}

/** The header's links on a wide screen: only parts that hold something. */
export function headerLinks(): Link<HeaderPart>[] {
  const { catalogue, now } = site();
  const { distributors, pointsOfSale, baskets } = catalogue;
  const links: (Link<HeaderPart> & { holds?: readonly unknown[] })[] = [
    { part: 'chapters', path: paths.categories },
    { part: 'cooperatives', path: paths.cooperatives },
    { part: 'delivery', path: paths.distributors, holds: distributors },
    { part: 'sale', path: paths.pointsOfSale, holds: pointsOfSale },
    { part: 'baskets', path: paths.baskets, holds: baskets },
    { part: 'events', path: paths.events, holds: comingEvents(catalogue, now) },
  ];
  return links.filter(({ holds }) => holds?.length !== 0);
}

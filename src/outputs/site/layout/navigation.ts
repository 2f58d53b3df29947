import type { IconName } from '../../../components/icons.ts';
import type { KeyAfter } from '../../../i18n/translate.ts';
import { paths } from '../addresses.ts';
import { site } from '../context.ts';
import { comingEvents } from '../parts/events/stands.ts';

type HeaderSection = KeyAfter<'site:nav.'>;

/** The sections of the site in the navigation. Their labels are `site:nav.<section>` and `site:bar.<section>`. */
export type SiteSection = HeaderSection | KeyAfter<'site:bar.'>;

interface Link<Section extends SiteSection> {
  part: Section;
  path: string;
}

/** Links of the bar at the bottom of a phone: four, or three without distributors. */
export function barLinks(): (Link<KeyAfter<'site:bar.'>> & { icon: IconName })[] {
  const { distributors } = site().catalogue;
  return [
    { part: 'search', path: paths.search, icon: 'search' },
    { part: 'chapters', path: paths.categories, icon: 'book-open' },
    ...(distributors.length > 0 ? [{ part: 'delivery', path: paths.distributors, icon: 'truck' } as const] : []),
    { part: 'list', path: paths.list, icon: 'clipboard-list' },
  ];
}

/** Links of the header on a wide screen, to sections that have entries. */
export function headerLinks(): Link<HeaderSection>[] {
  const { catalogue, now } = site();
  const { distributors, pointsOfSale, baskets } = catalogue;
  const links: (Link<HeaderSection> & { holds?: readonly unknown[] })[] = [
    { part: 'chapters', path: paths.categories },
    { part: 'cooperatives', path: paths.cooperatives },
    { part: 'delivery', path: paths.distributors, holds: distributors },
    { part: 'sale', path: paths.pointsOfSale, holds: pointsOfSale },
    { part: 'baskets', path: paths.baskets, holds: baskets },
    { part: 'events', path: paths.events, holds: comingEvents(catalogue, now) },
  ];
  return links.filter(({ holds }) => holds?.length !== 0);
}

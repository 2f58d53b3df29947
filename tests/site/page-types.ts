import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Lang } from '../../src/model/languages.ts';
import { encodeOrder } from '../../src/outputs/site/orders/browser/share-link.ts';
import { BASKET_SIZE, sizeKey } from '../../src/outputs/site/orders/build/size-key.ts';

/** One page of each type, the one with most content, so that every component occurs. */
export function pageTypes(catalogue: Catalogue, lang: Lang): Record<string, string> {
  const most = <Item>(items: Item[], much: (item: Item) => number): Item => {
    const [first, ...rest] = items;
    if (first === undefined) throw new Error('The sample lacks a page type');
    return rest.reduce((best, item) => (much(item) > much(best) ? item : best), first);
  };
  const { products, cooperatives, events, pointsOfSale } = catalogue;
  const product = most(
    products.filter(({ photos, season }) => photos.length > 0 && season),
    ({ variants, marks }) => variants.length + marks.length,
  );
  const bare = most(
    products.filter(({ photos }) => photos.length === 0),
    ({ variants }) => -variants.length,
  );
  const town = most(
    cooperatives,
    ({ commune }) => cooperatives.filter((other) => other.commune === commune).length,
  ).commune;
  const order = [
    ...products.slice(0, 4).map(({ code, variants: [first] }) => ({ code, size: first ? sizeKey(first.size) : '' })),
    ...catalogue.baskets.slice(0, 1).map(({ code }) => ({ code, size: BASKET_SIZE })),
  ].map((line) => ({ ...line, quantity: 2 }));
  const paths = {
    home: '',
    search: 'search/',
    results: `search/?q=${lang === 'ar' ? 'عسل' : 'miel'}`,
    filters: `search/?q=${lang === 'ar' ? 'عسل' : 'miel'}&women=led`,
    'no results': 'search/?q=xyzzyx',
    season: 'season/',
    offline: 'offline/',
    categories: 'categories/',
    category: `categories/${product.category.id}/`,
    towns: 'towns/',
    town: `towns/${town.slug}/`,
    cooperatives: 'c/',
    cooperative: `c/${most(cooperatives, (cooperative) => cooperative.products.length).id}/`,
    product: `p/${product.code}/`,
    'product without photo': `p/${bare.code}/`,
    distributors: 'distributors/',
    distributor: `distributors/${most(catalogue.distributors, ({ zones }) => zones.length).id}/`,
    'points of sale': 'points-of-sale/',
    'point of sale': `points-of-sale/${most(pointsOfSale, ({ halls }) => halls.length).id}/`,
    baskets: 'baskets/',
    basket: `baskets/${most(catalogue.baskets, ({ items }) => items.length).id}/`,
    events: 'events/',
    event: `events/${most(events, ({ halls }) => halls.length).id}/`,
    'retired code': `p/${catalogue.settings.retired_codes.find(({ code }) => code.includes('-'))?.code}/`,
    list: 'list/',
    'filled list': `list/#${encodeOrder(order)}`,
    page: `pages/${most(catalogue.pages, (page) => page.in[lang]?.body.length ?? 0).id}/`,
  };
  return Object.fromEntries(Object.entries(paths).map(([type, path]) => [type, `/${lang}/${path}`]));
}

import type { Catalogue } from '../../../model/catalogue.ts';
import { type Lang, LANGS } from '../../../model/languages.ts';
import { paths, publicAddress } from '../addresses.ts';
import { site } from '../context.ts';
import { towns } from '../parts/places/towns.ts';

/** A page for search engines, with its languages. */
interface Entry {
  path: string;
  langs: Lang[];
}

/** A list page and the pages it lists; none when the list is empty. */
const listed = (list: string, entries: string[]) => (entries.length > 0 ? [list, ...entries] : []);

/** Every page of a catalogue except search results. */
export function sitemapEntries(catalogue: Catalogue): Entry[] {
  const { languages } = catalogue.settings;
  const everywhere = [
    paths.home,
    paths.categories,
    ...catalogue.categories.map(paths.category),
    paths.towns,
    ...towns(catalogue, languages[0] ?? 'ar').map(({ place }) => paths.town(place)),
    paths.cooperatives,
    ...catalogue.cooperatives.map(paths.cooperative),
    ...catalogue.products.map(paths.product),
    ...listed(paths.distributors, catalogue.distributors.map(paths.distributor)),
    ...listed(paths.pointsOfSale, catalogue.pointsOfSale.map(paths.pointOfSale)),
    ...listed(paths.baskets, catalogue.baskets.map(paths.basket)),
    ...listed(paths.events, catalogue.events.map(paths.event)),
  ];
  return [
    ...everywhere.map((path) => ({ path, langs: languages })),
    ...catalogue.pages.map((page) => ({ path: paths.page(page), langs: languages.filter((lang) => page.in[lang]) })),
  ];
}

const escapeXml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A sitemap in which each page names its translations (Google, "Localized versions"). */
export function sitemapXml(entries: Entry[], address: (lang: Lang, path: string) => string): string {
  const urls = entries.flatMap(({ path, langs }) => {
    const twins = langs.map(
      (lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${escapeXml(address(lang, path))}"/>`,
    );
    return langs.map((lang) => `<url><loc>${escapeXml(address(lang, path))}</loc>${twins.join('')}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>\n',
  ].join('\n');
}

/**
 * A site that must not be listed says so on each page (`noindex`). Search engines have to crawl pages to read that, so
 * robots.txt forbids nothing: it only lacks the sitemap.
 */
export function robotsText(indexable: boolean, sitemapAddress: string): string {
  return `User-agent: *\nAllow: /\n${indexable ? `\nSitemap: ${sitemapAddress}\n` : ''}`;
}

/** The sitemap of the site being built. */
export function sitemap(): string {
  return sitemapXml(sitemapEntries(site().catalogue), publicAddress);
}

/** The robots.txt of the site being built. */
export function robots(): string {
  const { catalogue, origin, base } = site();
  return robotsText(catalogue.settings.indexable, `${origin}${base}sitemap.xml`);
}

/** Languages of the pages that exist in all languages of the site, in the order of LANGS. */
export function siteLanguages(catalogue: Catalogue): Lang[] {
  return LANGS.filter((lang) => catalogue.settings.languages.includes(lang));
}

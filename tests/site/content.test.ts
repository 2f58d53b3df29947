import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { builtSample } from '../built.ts';
import { webCatalogue } from './catalogue.ts';
import { brokenLinks } from './links.ts';
import { attributes, type BuiltPage, filesIn, pagesIn } from './pages.ts';

let catalogue: Catalogue;
let folder: string;
let pages: Map<string, BuiltPage>;

beforeAll(async () => {
  folder = join(await builtSample(), 'site');
  catalogue = await webCatalogue();
  pages = new Map(pagesIn(folder).map((page) => [page.path, page]));
});

/** Pages of one language: all but the choice of a language and the 404 page. */
const twins = () => [...pages.values()].filter(({ path }) => /^(ar|fr)\//.test(path));

test('every cooperative and every product has its page in both languages', () => {
  expect([catalogue.cooperatives.length, catalogue.products.length]).toEqual([28, 108]);
  const missing = DEFAULT_LANGS.flatMap((lang) => [
    ...catalogue.cooperatives.map(({ id }) => `${lang}/c/${id}/`),
    ...catalogue.products.map(({ code }) => `${lang}/p/${code}/`),
    ...catalogue.distributors.map(({ id }) => `${lang}/distributors/${id}/`),
    ...catalogue.pointsOfSale.map(({ id }) => `${lang}/points-of-sale/${id}/`),
    ...catalogue.baskets.map(({ id }) => `${lang}/baskets/${id}/`),
    ...catalogue.events.map(({ id }) => `${lang}/events/${id}/`),
    ...catalogue.categories.map(({ id }) => `${lang}/categories/${id}/`),
    ...catalogue.pages.filter((page) => page.in[lang]).map(({ id }) => `${lang}/pages/${id}/`),
  ]).filter((path) => !pages.has(path));
  expect(missing).toEqual([]);
});

test('a page has the names, code, phone numbers and prices of its entry', () => {
  const text = (path: string) =>
    pages
      .get(path)
      ?.html.replace(/<[^>]+>/g, '')
      .replace(/&#39;/g, "'") ?? '';
  const missing = DEFAULT_LANGS.flatMap((lang) => [
    ...catalogue.products.flatMap(({ code, variants }) => {
      const page = text(`${lang}/p/${code}/`);
      const prices = variants.flatMap(({ price }) =>
        price === null ? [] : [String(price).replace(/\B(?=(\d{3})+$)/g, '\u202f')],
      );
      return [code, ...prices.map((price) => price.replace('.', ','))]
        .filter((words) => !page.includes(words))
        .map((words) => `${lang} ${code}: ${words}`);
    }),
    ...catalogue.cooperatives.flatMap(({ id, code, contacts }) => {
      const page = text(`${lang}/c/${id}/`);
      return [code, ...contacts.map(({ phone }) => phone.national)]
        .filter((words) => !page.includes(words))
        .map((words) => `${lang} ${id}: ${words}`);
    }),
  ]);
  expect(missing).toEqual([]);
});

test('every page links to its translation, also for search engines', () => {
  const { origin, pathname } = new URL(catalogue.settings.address);
  const wrong = twins().flatMap(({ path, html }) => {
    const [lang = '', other = ''] = path.startsWith('ar/') ? ['ar', 'fr'] : ['fr', 'ar'];
    const twin = path.replace(lang, other);
    const alternates = attributes(html, 'hreflang', 'link');
    const address = `${origin}${pathname}${twin}`;
    const told =
      alternates.includes('ar') &&
      alternates.includes('fr') &&
      alternates.includes('x-default') &&
      html.includes(`href="${address}"`);
    const leads = attributes(html, 'href', 'a').includes(`${pathname}${twin}`);
    return pages.has(twin) && told && leads ? [] : [path];
  });
  expect(wrong).toEqual([]);
});

test('every page has one title, one description, one first heading, its language and its direction', () => {
  const wrong = twins().flatMap(({ path, html }) => {
    const [lang, dir] = path.startsWith('ar/') ? ['ar', 'rtl'] : ['fr', 'ltr'];
    const counts = [
      /<title>[^<]{3,}<\/title>/g,
      /<meta name="description" content="[^"]{3,}"/g,
      /<h1[\s>]/g,
      /<main[\s>]/g,
      /<link rel="canonical"/g,
    ];
    const once = counts.every((pattern) => html.match(pattern)?.length === 1);
    return once && html.includes(`<html lang="${lang}" dir="${dir}"`) ? [] : [path];
  });
  expect(wrong).toEqual([]);
});

test('titles are unique', () => {
  const titles = twins().map(({ html, path }) => `${path.slice(0, 2)} ${/<title>([^<]+)/.exec(html)?.[1]}`);
  const twice = titles.filter((title, index) => titles.indexOf(title) !== index);
  expect(twice).toEqual([]);
});

test('every address within the site exists', () => {
  const { origin, pathname } = new URL(catalogue.settings.address);
  const { broken, followed } = brokenLinks(folder, origin, pathname);
  expect(followed).toBeGreaterThan(5000);
  expect(broken).toEqual([]);
});

test('the sitemap lists existing pages, and all that search engines should find', () => {
  const { href } = new URL(catalogue.settings.address);
  const listed = [...readFileSync(join(folder, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => address.slice(href.length),
  );
  expect(listed.filter((path) => !pages.has(path))).toEqual([]);
  const left = twins()
    .map(({ path }) => path)
    .filter((path) => !listed.includes(path));
  // Pages of retired codes are for readers of old books, not for search engines.
  const retired = new Set(catalogue.settings.retired_codes.map(({ code }) => code));
  const toBeFound = (path: string) =>
    !/^(ar|fr)\/(search|season|offline|missing|list)\/$/.test(path) && !retired.has(path.split('/')[2] ?? '');
  expect(left.filter(toBeFound)).toEqual([]);
});

test('a sample is hidden from search engines, and every page says that it is one', () => {
  expect(catalogue.settings.indexable).toBe(false);
  expect(
    twins()
      .filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'))
      .map(({ path }) => path),
  ).toEqual([]);
});

test('structured data is valid JSON, with an offer for each price and none without', () => {
  const graph = (path: string) => {
    const script = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(pages.get(path)?.html ?? '')?.[1];
    return (script ? JSON.parse(script)['@graph'] : []) as Record<string, unknown>[];
  };
  for (const lang of DEFAULT_LANGS) {
    for (const { code, variants } of catalogue.products) {
      const product = graph(`${lang}/p/${code}/`).find((thing) => thing['@type'] === 'Product');
      const offers = (product?.['offers'] as unknown[] | undefined)?.length ?? 0;
      expect([lang, code, product?.['sku'], offers]).toEqual([
        lang,
        code,
        code,
        variants.filter(({ price }) => price !== null).length,
      ]);
    }
    for (const { id } of catalogue.cooperatives) {
      expect(graph(`${lang}/c/${id}/`).map((thing) => thing['@type'])).toContain('LocalBusiness');
    }
  }
});

test('link previews are JPEG files of the site, with their size', () => {
  const { href } = new URL(catalogue.settings.address);
  const files = new Set(filesIn(folder));
  const wrong = twins().filter(({ html }) => {
    const image = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? '';
    return !(
      image.startsWith(href) &&
      image.endsWith('.jpg') &&
      files.has(image.slice(href.length)) &&
      html.includes('og:image:width')
    );
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test('a page without a photo has a card of its own, in its language', async () => {
  const { href } = new URL(catalogue.settings.address);
  const shared = (path: string) => {
    const html = pages.get(path)?.html ?? '';
    const told = (name: string) =>
      new RegExp(`<meta property="og:image${name}" content="([^"]+)"`).exec(html)?.[1] ?? '';
    return { file: told('').slice(href.length), alt: told(':alt') };
  };
  const bare = [
    ...catalogue.products
      .filter(({ photos }) => photos.length === 0)
      .map((one) => ({ ...one, path: `p/${one.code}/` })),
    ...catalogue.cooperatives
      .filter(({ photos }) => photos.length === 0)
      .map((one) => ({ ...one, path: `c/${one.id}/` })),
  ];
  expect(bare.length).toBeGreaterThan(5);
  const cards = DEFAULT_LANGS.flatMap((lang) => bare.map(({ code, path }) => ({ code, ...shared(`${lang}/${path}`) })));
  expect(new Set(cards.map(({ file }) => file)).size).toBe(cards.length);
  expect(cards.filter(({ code, alt }) => !alt.includes(code))).toEqual([]);
  const wrong: string[] = [];
  for (const { file } of cards) {
    const { format, width, height } = await sharp(join(folder, file)).metadata();
    const heavy = statSync(join(folder, file)).size > 300_000;
    if (format !== 'jpeg' || width !== 1200 || height !== 630 || heavy) wrong.push(file);
  }
  expect(wrong).toEqual([]);
});

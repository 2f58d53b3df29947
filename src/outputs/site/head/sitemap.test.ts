import { expect, test } from 'vitest';
import { shorten } from './share.ts';
import { robotsText, sitemapXml } from './sitemap.ts';

test('each page is listed once per language, with its translations', () => {
  const xml = sitemapXml(
    [
      { path: 'c/a&b/', langs: ['ar', 'fr'] },
      { path: 'pages/only/', langs: ['fr'] },
    ],
    (lang, path) => `https://example.org/guide/${lang}/${path}`,
  );
  expect(xml.match(/<loc>[^<]+/g)).toEqual([
    '<loc>https://example.org/guide/ar/c/a&amp;b/',
    '<loc>https://example.org/guide/fr/c/a&amp;b/',
    '<loc>https://example.org/guide/fr/pages/only/',
  ]);
  expect(xml.match(/hreflang="ar"/g)).toHaveLength(2);
  expect(xml.match(/hreflang="fr"/g)).toHaveLength(3);
});

test('robots.txt names the sitemap only when the site may be listed', () => {
  expect(robotsText(true, 'https://example.org/sitemap.xml')).toContain('Sitemap: https://example.org/sitemap.xml');
  expect(robotsText(false, 'https://example.org/sitemap.xml')).not.toContain('Sitemap');
});

test('descriptions are cut at a word boundary', () => {
  expect(shorten('court')).toBe('court');
  expect(shorten('Miel de thym récolté en juin, au pied de la montagne', 30)).toBe('Miel de thym récolté en juin…');
  expect(shorten(`  deux\n lignes `)).toBe('deux lignes');
});

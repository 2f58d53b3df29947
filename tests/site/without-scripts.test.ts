import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { webCatalogue } from './catalogue.ts';
import { attributes, pagesIn } from './pages.ts';
import { PHONE, visitSite } from './visit.ts';

const site = visitSite();
const catalogue = await webCatalogue();

/** Number of links from a page to each other page. */
function clicksFrom(start: string): Map<string, number> {
  const links = new Map(pagesIn(site.folder).map(({ path, html }) => [`/${path}`, attributes(html, 'href', 'a')]));
  const clicks = new Map([[start, 0]]);
  for (const [path, count] of clicks) {
    for (const link of links.get(path) ?? []) {
      const { pathname } = new URL(link, `${site.address}${path}`);
      if (links.has(pathname) && !clicks.has(pathname)) clicks.set(pathname, count + 1);
    }
  }
  return clicks;
}

describe.each(DEFAULT_LANGS)('without JavaScript, in %s', (lang) => {
  test('every cooperative, with its phone number, is two links from home', async () => {
    const clicks = clicksFrom(`/${lang}/`);
    const { page, close } = await site.open({ ...PHONE, javaScriptEnabled: false });
    const unreachable: string[] = [];
    for (const { id, contacts } of catalogue.cooperatives) {
      const path = `/${lang}/c/${id}/`;
      if ((clicks.get(path) ?? Number.POSITIVE_INFINITY) > 2) unreachable.push(`${id}: ${clicks.get(path)} links away`);
      await page.goto(path);
      const call = page.locator(`a[href="tel:${contacts[0]?.phone.e164}"]`).first();
      if (!(await call.isVisible())) unreachable.push(`${id}: no way to call`);
    }
    await close();
    expect(unreachable).toEqual([]);
  });

  test('every product links to its cooperative and can be ordered', async () => {
    const products = pagesIn(site.folder).filter(({ path }) =>
      catalogue.products.some(({ code }) => path === `${lang}/p/${code}/`),
    );
    expect(products).toHaveLength(catalogue.products.length);
    const missing = products.filter(({ html }) => {
      const links = attributes(html, 'href', 'a');
      return (
        !links.some((link) => link.startsWith('tel:+212')) || !links.some((link) => link.startsWith(`/${lang}/c/`))
      );
    });
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test('the search form opens the chapters and all cooperatives', async () => {
    const { page, complaints, close } = await site.open({ javaScriptEnabled: false });
    await page.goto(`/${lang}/`);
    await page.locator('input[type="search"]').first().fill('miel');
    await page.locator('button.go').first().click();
    await page.waitForURL(`**/${lang}/search/?q=miel`);
    for (const { id } of catalogue.cooperatives) {
      expect(await page.locator(`main a[href="/${lang}/c/${id}/"]`).first().isVisible()).toBe(true);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

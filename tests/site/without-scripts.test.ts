import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { LANGS } from '../../src/model/languages.ts';
import { builtSample } from '../built.ts';
import { watch } from './browser.ts';
import { webCatalogue } from './catalogue.ts';
import { attributes, pagesIn } from './pages.ts';
import { serve, type StaticServer } from './serve.ts';

let browser: Browser;
let server: StaticServer;
let catalogue: Catalogue;
let folder: string;

beforeAll(async () => {
  folder = join(builtSample(), 'site');
  server = await serve(folder);
  [browser, catalogue] = await Promise.all([launchBrowser(), webCatalogue()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** How many links one follows from a page to reach each other page. */
function clicksFrom(start: string): Map<string, number> {
  const links = new Map(pagesIn(folder).map(({ path, html }) => [`/${path}`, attributes(html, 'href', 'a')]));
  const clicks = new Map([[start, 0]]);
  for (const [path, count] of clicks) {
    for (const link of links.get(path) ?? []) {
      const { pathname } = new URL(link, `${server.origin}${path}`);
      if (links.has(pathname) && !clicks.has(pathname)) clicks.set(pathname, count + 1);
    }
  }
  return clicks;
}

describe.each(LANGS)('without JavaScript, in %s', (lang) => {
  test('two links from home lead to every cooperative, where one can call', async () => {
    const clicks = clicksFrom(`/${lang}/`);
    const { page, close } = await watch(browser, server.origin, {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 800 },
    });
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

  test('every product leads to its cooperative and can be ordered', async () => {
    const products = pagesIn(folder).filter(({ path }) =>
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

  test('the search form leads to the chapters and all the cooperatives', async () => {
    const { page, complaints, close } = await watch(browser, server.origin, { javaScriptEnabled: false });
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

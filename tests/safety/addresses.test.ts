import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import { SmallGuide } from '../setup/small-guide.ts';
import { watch } from '../site/browser.ts';
import { brokenLinks } from '../site/links.ts';
import { reloadWithoutNetwork } from '../site/ordering.ts';

// A site whose public address contains escapes and Arabic letters, served by `npm run preview`.

const TYPED = `https://example.org/دليل, 2026/É%20(1)%25/`;
const BASE = '/%D8%AF%D9%84%D9%8A%D9%84,%202026/%C3%89%20(1)%25/';

let guide: SmallGuide;
let browser: Browser;
let server: Server;
let origin: string;
const read = (file: string) => readFileSync(path.join(guide.outDir, 'site', file), 'utf8');

beforeAll(async () => {
  guide = await SmallGuide.make('addresses');
  const catalogue = readFileSync(path.join(guide.contentDir, 'catalogue.yaml'), 'utf8');
  guide.write('catalogue.yaml', catalogue.replace(/^address:.*$/m, `address: '${TYPED}'`));
  const { code, said } = await guide.run('build', '--only', 'site');
  expect(code, said).toBe(0);
  server = serveFolder(path.join(guide.outDir, 'site'), BASE);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.closeAllConnections();
  server?.close();
});

test('every address of the site is below that path and exists', () => {
  const { broken, followed } = brokenLinks(path.join(guide.outDir, 'site'), 'https://example.org', BASE);
  expect(followed).toBeGreaterThan(500);
  expect(broken).toEqual([]);
});

test('search engines, phones and hosts get the same path', () => {
  const whole = `https://example.org${BASE}`;
  expect(read('fr/index.html')).toContain(`<link rel="canonical" href="${whole}fr/">`);
  expect(read('sitemap.xml')).toContain(`<loc>${whole}fr/c/zahra/</loc>`);
  expect(read('robots.txt')).toContain(`Sitemap: ${whole}sitemap.xml`);
  expect(read('fr/c/zahra/contact.vcf').replaceAll('\r\n ', '')).toContain(`URL:${whole}fr/c/zahra/\r\n`);
  expect(JSON.parse(read('fr/manifest.webmanifest'))).toMatchObject({ scope: BASE, id: BASE });
  expect(read('.htaccess')).toContain(`ErrorDocument 404 ${BASE}404.html`);
});

test('pages, search, order list and offline copy work there', async () => {
  const { page, complaints, requests, close } = await watch(browser, origin, { locale: 'fr-MA' });
  await page.goto(`${BASE}fr/`, { waitUntil: 'networkidle' });
  await page.locator('input[type="search"]').first().fill('miel');
  await page.locator('[role="option"][data-kind="product"]').first().click();
  await page.waitForURL(`**${BASE}fr/**/201-01/`, { waitUntil: 'networkidle' });
  await page.locator('[data-add]').click();
  await page.goto(`${BASE}fr/list/`, { waitUntil: 'networkidle' });
  await page.locator('[data-list] h3').first().waitFor();
  expect(await page.evaluate(() => Object.keys(localStorage))).toContain(`dalil ${BASE} order`);
  await page.goto(`${BASE}p/20101/`);
  await page.waitForURL(`**${BASE}*/p/201-01/`);
  expect(requests.filter((address) => !address.startsWith(origin + BASE))).toEqual([]);
  expect(complaints).toEqual([]);

  await page.goto(`${BASE}fr/c/zahra/`);
  await reloadWithoutNetwork(page);
  expect(await page.locator('h1').textContent()).toContain('Zahra');
  await close();
});

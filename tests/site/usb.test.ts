import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { webCatalogue } from './catalogue.ts';
import { pageTypes } from './page-types.ts';
import { attributes, filesIn, pagesIn } from './pages.ts';
import { PHONE, visitStick } from './visit.ts';

const stick = visitStick();
const catalogue = await webCatalogue();

/** Opens the copy as a double-click does. Its workers start from text, without requests. */
async function openCopy() {
  const watched = await stick.open(PHONE);
  const complaints = () => watched.complaints.filter((complaint) => !complaint.includes('blob:'));
  return { ...watched, complaints };
}

test('every address is a file of the copy, none needs a host', () => {
  const pages = pagesIn(stick.folder);
  expect(pages.length).toBeGreaterThan(350);
  const broken: string[] = [];
  let followed = 0;
  for (const { file, html } of pages) {
    const sets = attributes(html, 'srcset').flatMap((set) =>
      set.split(',').map((it) => it.trim().split(/\s/)[0] ?? ''),
    );
    // Canonical addresses and link previews name the site on purpose.
    const visible = html.replace(/<link rel="(?:canonical|alternate)"[^>]*>/g, '');
    const addresses = ['href', 'src', 'action'].flatMap((name) => attributes(visible, name));
    for (const address of [...addresses, ...sets]) {
      if (/^(?:#|tel:|mailto:|https:\/\/)/.test(address)) continue;
      followed += 1;
      const target = resolve(stick.folder, dirname(file), decodeURIComponent(address.replace(/[?#].*$/, '')));
      if (address.startsWith('/') || !target.startsWith(stick.folder) || !existsSync(target))
        broken.push(`${file} -> ${address}`);
    }
    const forbidden = html.match(/type="module"|rel="(?:preload|manifest)"/g) ?? [];
    broken.push(...forbidden.map((it) => `${file}: ${it}`));
    // One policy, before everything it applies to.
    const policies = html.match(/(?<=<head>)<meta http-equiv="content-security-policy"|content-security-policy/g);
    if (policies?.length !== 1 || !policies[0]?.startsWith('<meta')) broken.push(`${file}: policy`);
  }
  expect(followed).toBeGreaterThan(5000);
  expect(broken).toEqual([]);
});

test('photographs are included in small widths, files for hosts are not', () => {
  const files = filesIn(stick.folder);
  const widths = files.flatMap((file) => /^_pictures\/[\da-f]+-(\d+)\.webp$/.exec(file)?.[1] ?? []).map(Number);
  expect(widths.length).toBeGreaterThan(100);
  expect(Math.max(...widths)).toBe(640);
  expect(files.filter((file) => /(?:^sw\.js|\.htaccess|_headers|-share\.jpg|sitemap\.xml)$/.test(file))).toEqual([]);
});

describe.each(DEFAULT_LANGS)('opened by double-click, in %s', (lang) => {
  const query = { ar: 'عسل', fr: 'miel' }[lang];

  test('a search from the first page finds honey, and further pages open', async () => {
    const { page, complaints, requests, close } = await openCopy();
    await page.goto(`${stick.address}/index.html`);
    await page.locator(`a[hreflang="${lang}"]`).first().click();
    await page.waitForURL(`${stick.address}/${lang}/index.html`);
    await page.locator('input[type="search"]').first().fill(query);
    await page.locator('[role="option"][data-kind="product"]').first().click();
    await page.waitForURL(/\/(?:p|c)\/[^/]+\/index\.html$/);
    expect(await page.locator('h1').isVisible()).toBe(true);

    await page.locator('.language').click();
    await page.waitForURL((url) => url.pathname.includes(`/${lang === 'ar' ? 'fr' : 'ar'}/`));
    await page.locator('.bar a').first().click();
    await page.waitForURL(/\/search\/index\.html/);
    expect(requests.every((address) => /^(?:file|blob|data):/.test(address))).toBe(true);
    expect(complaints()).toEqual([]);
    await close();
  });

  test('the search page answers, its address has the query, and results open', async () => {
    const { page, complaints, close } = await openCopy();
    await page.goto(`${stick.address}/${lang}/search/index.html?q=${encodeURIComponent(query)}`);
    await page.locator('.results > li').first().waitFor();
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(5);
    await page.locator('input[type="search"]').fill('202-01');
    await page.locator('.results a[href*="202-01"]').first().click();
    await page.waitForURL(`${stick.address}/${lang}/p/202-01/index.html`);
    const picture = page.locator('main .shot img');
    expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
    expect(complaints()).toEqual([]);
    await close();
  });

  test('every page type opens without errors, with our fonts', async () => {
    const { page, complaints, close } = await openCopy();
    // Notes about the network are hidden in the copy.
    const { offline, ...types } = pageTypes(catalogue, lang);
    expect(existsSync(join(stick.folder, offline ?? ''))).toBe(false);
    for (const path of Object.values(types)) {
      const address = `${stick.address}${path.replace(/\/(?=[?#]|$)/, '/index.html')}`;
      expect(existsSync(fileURLToPath(address.replace(/[?#].*$/, '')))).toBe(true);
      await page.goto(address, { waitUntil: 'load' });
    }
    await page.evaluate(() => document.fonts.ready);
    const loaded = await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
    expect(loaded).toBeGreaterThan(1);
    expect(complaints()).toEqual([]);
    await close();
  });
});

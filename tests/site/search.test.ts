import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { LANGS, type Lang } from '../../src/model/languages.ts';
import { builtSample } from '../built.ts';
import { watch } from './browser.ts';
import { serve, type StaticServer } from './serve.ts';

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  server = await serve(join(builtSample(), 'site'));
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const HONEY: Record<Lang, RegExp> = { ar: /عسل/, fr: /miel/i };

describe.each(LANGS)('in %s', (lang) => {
  test.each(['عسل', 'miel', 'Miel', '3sel'])('%s finds honey, named in the language of the reader', async (query) => {
    const { page, complaints, close } = await watch(browser, server.origin);
    await page.goto(`/${lang}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.results > li').first().waitFor();
    const names = await page.locator('.results .result-name').allTextContents();
    expect(names.length).toBeGreaterThan(5);
    for (const name of names.slice(0, 5)) expect(name).toMatch(HONEY[lang]);
    if (HONEY[lang].test(query)) expect(await page.locator('.results mark').first().textContent()).toMatch(HONEY[lang]);
    expect(await page.locator('[role="status"]').first().textContent()).toMatch(/\d+ .*\d+/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the keyboard alone finds and opens a product', async () => {
    const { page, complaints, close } = await watch(browser, server.origin, { viewport: { width: 360, height: 800 } });
    await page.goto(`/${lang}/`);
    const box = page.locator('input[type="search"]').first();
    await box.focus();
    await page.keyboard.type('202 01');
    await page.locator('[role="option"]').first().waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('ArrowDown');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${lang}/p/202-01/`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the address follows what is typed, and what is typed is never markup', async () => {
    const { page, complaints, close } = await watch(browser, server.origin);
    await page.goto(`/${lang}/search/`);
    const box = page.locator('input[type="search"]');
    await box.fill('<img src=x onerror=alert(1)> zzzz');
    await page.waitForURL(/q=%3Cimg/);
    await page.locator('[data-part="none"], .results > li').first().waitFor();
    expect(await page.locator('main img[src="x"]').count()).toBe(0);
    await box.fill('');
    await page.waitForURL((url) => !url.search);
    expect(await page.locator('[data-part="browse"]').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('without the index one is told, and the chapters stay', async () => {
    const { page, close } = await watch(browser, server.origin);
    await page.route('**/search/*.json', (route) => route.abort());
    await page.goto(`/${lang}/search/?q=miel`);
    await page.locator('[data-part="failed"]').waitFor();
    expect(await page.locator('[data-part="browse"]').isVisible()).toBe(true);
    await close();
  });
});

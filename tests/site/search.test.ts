import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS, type DefaultLang } from '../../src/model/languages.ts';
import { PHONE, visitSite } from './visit.ts';

const site = visitSite();

const HONEY: Record<DefaultLang, RegExp> = { ar: /عسل/, fr: /miel/i };

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test.each(['عسل', 'miel', 'Miel', '3sel'])('%s finds honey, named in the language of the reader', async (query) => {
    const { page, complaints, close } = await site.open();
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
    const { page, complaints, close } = await site.open(PHONE);
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

  test('letters typed one by one give the same results as the whole word', async () => {
    const { page, complaints, close } = await site.open();
    const opened = await page.context().newPage();
    const shown = async (page: Page) => ({
      rows: await page.locator('.results > li').allTextContents(),
      colours: await page
        .locator('.results svg.motif .m0')
        .evaluateAll((shapes) => shapes.map((shape) => getComputedStyle(shape).fill)),
      links: await page
        .locator('.results > li > a:not([hidden])')
        .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href)),
      said: await page.locator('[data-part="status"]').textContent(),
      query: new URL(page.url()).searchParams.get('q'),
    });
    await page.goto(`/${lang}/search/`);
    const box = page.locator('input[type="search"]');
    await box.focus();
    // Type other words and return: rows must not show old content.
    for (const text of ['202 01', 'صابون', 'huile']) {
      await box.fill('');
      await page.keyboard.type(text, { delay: 30 });
      for (let at = 0; at < 2; at += 1) await page.keyboard.press('Backspace', { delay: 30 });
      await page.keyboard.type(text.slice(-2), { delay: 30 });
      await opened.goto(`/${lang}/search/?q=${encodeURIComponent(text)}`);
      await opened.locator('[data-part="status"]', { hasText: /\S/ }).waitFor();
      const whole = await shown(opened);
      expect(whole.rows.length).toBeGreaterThan(0);
      await expect.poll(() => shown(page), { timeout: 30_000 }).toEqual(whole);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test('results chosen with the arrow keys stay when typing stops', async () => {
    const { page, close } = await site.open();
    await page.clock.install();
    await page.goto(`/${lang}/`);
    const box = page.locator('input[type="search"]').first();
    await box.focus();
    await page.keyboard.type('miel', { delay: 20 });
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const active = await box.getAttribute('aria-activedescendant');
    expect(active).toBeTruthy();
    // The number of results is announced after a pause in typing.
    await expect.poll(() => page.locator('.search-box [role="status"]').textContent()).toMatch(/\d/);
    expect(await page.locator('[role="option"][data-kind]').count()).toBe(6);
    expect(await box.getAttribute('aria-activedescendant')).toBe(active);
    const ids = await page.locator('[role="option"]').evaluateAll((options) => options.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    await page.keyboard.press('Escape');
    // Nothing that was put off opens it again.
    await page.clock.runFor(1000);
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await close();
  });

  test('without results, the search page has suggestions and a phone number', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(`/${lang}/search/?q=mieldethym`);
    const words = page.locator('[data-part="near"] a');
    await words.first().waitFor();
    expect((await words.allTextContents()).some((word) => HONEY[lang].test(word))).toBe(true);
    expect(await page.locator('[data-part="none"] a[href^="tel:"]').isVisible()).toBe(true);
    await words.filter({ hasText: HONEY[lang] }).first().click();
    await page.locator('.results > li').first().waitFor();
    expect(await page.locator('input[type="search"]').inputValue()).toMatch(HONEY[lang]);
    expect(new URL(page.url()).searchParams.get('q')).toMatch(HONEY[lang]);
    expect(await page.locator('[data-part="none"]').isVisible()).toBe(false);
    await page.goto(`/${lang}/search/?q=xyzzyx`);
    await page.locator('[data-part="none"] a[href^="tel:"]').waitFor();
    await page.locator('[data-part="browse"]').waitFor();
    expect(await page.locator('[data-part="near"]').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test('without results, the list under the box has suggestions, by keyboard', async () => {
    const { page, complaints, close } = await site.open();
    await page.goto(`/${lang}/`);
    const box = page.locator('input[type="search"]').first();
    await box.focus();
    await page.keyboard.type('mieldethym');
    const near = page.locator('[role="option"].near-word');
    await near.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await near.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await page.locator('[role="option"][data-kind]').first().waitFor();
    expect(await near.count()).toBe(0);
    await box.fill('xyzzyx');
    await page.locator('[role="option"].none').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${lang}/search/?q=xyzzyx`);
    await page.locator('[data-part="none"] a[href^="tel:"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('the address has the query, and the query never becomes markup', async () => {
    const { page, complaints, close } = await site.open();
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

  test('without the index there is a message, and the chapters stay', async () => {
    const { page, close } = await site.open();
    await page.route('**/search/*.json', (route) => route.abort());
    await page.goto(`/${lang}/search/?q=miel`);
    await page.locator('[data-part="failed"]').waitFor();
    expect(await page.locator('[data-part="browse"]').isVisible()).toBe(true);
    await close();
  });
});

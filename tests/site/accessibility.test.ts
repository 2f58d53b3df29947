import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { axeFaults, overflow, overflowInAllSizes } from './axe.ts';
import { webCatalogue } from './catalogue.ts';
import { pageTypes } from './page-types.ts';
import { SCREENS, visitSite } from './visit.ts';

const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

const site = visitSite();
const catalogue = await webCatalogue();

/** Makes the window as tall as the page, repeatedly, because the search page draws more rows as they become visible. */
async function showWhole(page: Page, screen: { width: number; height: number }): Promise<void> {
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let shown = 0, height = await heightOf(); height > shown; height = await heightOf()) {
    shown = height;
    await page.setViewportSize({ ...screen, height });
    if (page.url().includes('?q=')) await allDrawn(page);
  }
}

/** Waits until a search has drawn all the products that it says it found. */
async function allDrawn(page: Page): Promise<void> {
  const said = /\d+/.exec((await page.locator('[data-part="status"]').textContent()) ?? '');
  // None, or one or two in Arabic: no figure, and nothing that is drawn later.
  if (!said) return;
  const drawn = page.locator('.results > li[data-kind="product"]');
  await expect.poll(() => drawn.count(), { timeout: 30_000 }).toBe(Number(said[0]));
}

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'every page type is fine on a %s',
    async (screen) => {
      const { page, complaints, close } = await site.open(SCREENS[screen]);
      const faults: string[] = [];
      for (const [type, path] of Object.entries(pageTypes(catalogue, lang))) {
        await page.goto(path, { waitUntil: 'load' });
        if (path.includes('?q='))
          await page.locator('[data-part="rows"] > li, [data-part="none"]:not([hidden])').first().waitFor();
        if (type === 'filters' && screen === 'phone') await page.locator('[data-part="filter-open"]').click();
        if (path.includes('#v1.')) await page.locator('.line').nth(4).waitFor();
        const found = [...(await overflow(page)), ...(screen === 'phone' ? await overflowInAllSizes(page) : [])];
        // As tall as the page, or axe reports targets under the bottom bar as too small.
        await showWhole(page, SCREENS[screen].viewport);
        found.push(...(await axeFaults(page, RULES)));
        await page.setViewportSize(SCREENS[screen].viewport);
        for (const fault of [...found, ...complaints.splice(0)]) faults.push(`${type}: ${fault}`);
      }
      await close();
      expect(faults).toEqual([]);
    },
    300_000,
  );
});

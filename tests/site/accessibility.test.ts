import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { LANGS } from '../../src/model/languages.ts';
import { webCatalogue } from './catalogue.ts';
import { pageTypes } from './page-types.ts';
import { DESKTOP, PHONE, visitSite } from './visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};
const SCREENS = { phone: PHONE, desktop: DESKTOP };

const site = visitSite();
const catalogue = await webCatalogue();

/** Makes the window as tall as the page, and again when that brings more of it: a search draws on as one gets there. */
async function showWhole(page: Page, screen: { width: number; height: number }): Promise<void> {
  const heightOf = () => page.evaluate(() => document.documentElement.scrollHeight);
  for (let shown = 0, height = await heightOf(); height > shown; height = await heightOf()) {
    shown = height;
    await page.setViewportSize({ ...screen, height });
    await page.waitForTimeout(page.url().includes('?q=') ? 500 : 0);
  }
}

describe.each(LANGS)('in %s', (lang) => {
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
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) faults.push(`${type}: ${wider} px wider than the screen`);
        // As tall as the page, or axe takes what lies under the bar at the bottom for too small to be hit.
        await showWhole(page, SCREENS[screen].viewport);
        await page.evaluate(AXE);
        const { violations } = await page.evaluate<AxeResults, RunOptions>(
          (rules) => (window as unknown as { axe: { run: (rules: RunOptions) => Promise<AxeResults> } }).axe.run(rules),
          RULES,
        );
        for (const { id, nodes } of violations)
          faults.push(`${type}: ${id} ${nodes[0]?.html.slice(0, 120)} (${nodes.length})`);
        await page.setViewportSize(SCREENS[screen].viewport);
        for (const complaint of complaints.splice(0)) faults.push(`${type}: ${complaint}`);
      }
      await close();
      expect(faults).toEqual([]);
    },
    300_000,
  );
});

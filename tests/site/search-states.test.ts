import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { LANGS } from '../../src/model/languages.ts';
import { builtSample } from '../built.ts';
import { watch } from './browser.ts';
import { serve, type StaticServer } from './serve.ts';

// Whatever the search has to say, assistive technology gets it too. What a page is when it is opened is looked at in
// accessibility.test.ts; here are the states one only comes to by typing, and those nobody hopes for.

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCREENS = { phone: { width: 360, height: 800 }, desktop: { width: 1280, height: 900 } };

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

async function type(page: Page, words: string): Promise<void> {
  await page.locator('input[type="search"]').first().focus();
  await page.keyboard.type(words);
}

/** Where one is, how one comes to it, and what shows that one is there. */
const STATES: Record<string, { path: string; come?: (page: Page) => Promise<unknown>; shown: string }> = {
  'results under the box': {
    path: '',
    come: async (page) => {
      await type(page, 'miel');
      await page.locator('[role="option"].all').waitFor();
      await page.keyboard.press('ArrowDown');
    },
    shown: '[role="option"][aria-selected="true"]',
  },
  'near words under the box': {
    path: '',
    come: (page) => type(page, 'mieldethym'),
    shown: '[role="option"].near-word',
  },
  'near words on the page': { path: 'search/?q=mieldethym', shown: '[data-part="near"] a' },
  'nothing near': { path: 'search/?q=xyzzyx', shown: '[data-part="none"]' },
  'nothing with these filters': { path: 'search/?q=miel&chapter=weaving', shown: '[data-part="none-clear"]' },
  'no filters to be had': {
    path: '',
    come: async (page) => {
      await page.route('**/search/facets-*.json', (route) => route.abort());
      await page.goto(`${page.url()}search/?q=miel&women=led`);
    },
    shown: '[data-part="unfiltered"]',
  },
  'no index to be had': {
    path: '',
    come: async (page) => {
      await page.route('**/search/*.json', (route) => route.abort());
      await page.goto(`${page.url()}search/?q=miel`);
    },
    shown: '[data-part="failed"]',
  },
};

describe.each(LANGS)('in %s', (lang) => {
  test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'every state of the search is fine on a %s',
    async (screen) => {
      const faults: string[] = [];
      for (const [state, { path, come, shown }] of Object.entries(STATES)) {
        const { page, close } = await watch(browser, server.origin, {
          viewport: SCREENS[screen],
          serviceWorkers: 'block',
        });
        await page.goto(`/${lang}/${path}`);
        await come?.(page);
        await page.locator(shown).first().waitFor();
        // What is said after a pause.
        await page.waitForTimeout(500);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (wider > 0) faults.push(`${state}: ${wider} px wider than the screen`);
        await page.evaluate(AXE);
        const { violations } = await page.evaluate<AxeResults>(() =>
          (window as unknown as { axe: { run: (where: string) => Promise<AxeResults> } }).axe.run('main'),
        );
        for (const { id, nodes } of violations) faults.push(`${state}: ${id} ${nodes[0]?.html.slice(0, 120)}`);
        await close();
      }
      expect(faults).toEqual([]);
    },
  );
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { axeFaults, overflow } from './axe.ts';
import { SCREENS, visitSite } from './visit.ts';

// States of the search for assistive technology: those reached by typing, and failures. accessibility.test.ts covers
// pages as they open.

const site = visitSite();

async function type(page: Page, words: string): Promise<void> {
  await page.locator('input[type="search"]').first().focus();
  await page.keyboard.type(words);
}

/** A state: its URL, the steps to it, the selector that proves it. */
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

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'every state of the search is fine on a %s',
    async (screen) => {
      const faults: string[] = [];
      for (const [state, { path, come, shown }] of Object.entries(STATES)) {
        const { page, close } = await site.open({ ...SCREENS[screen], serviceWorkers: 'block' });
        await page.clock.install();
        await page.goto(`/${lang}/${path}`);
        await come?.(page);
        await page.locator(shown).first().waitFor();
        // The status follows after a pause.
        await page.clock.runFor(1000);
        const found = [...(await overflow(page)), ...(await axeFaults(page, {}, 'main'))];
        for (const fault of found) faults.push(`${state}: ${fault}`);
        await close();
      }
      expect(faults).toEqual([]);
    },
  );
});

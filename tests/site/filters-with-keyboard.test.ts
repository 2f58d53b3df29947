import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { webCatalogue } from './catalogue.ts';
import { arrowTo, tabTo } from './keyboard.ts';
import { byWomen, CASABLANCA, settled, toCasablanca } from './results.ts';
import { DESKTOP, PHONE, visitSite } from './visit.ts';

// The search filters with the keyboard alone.

const site = visitSite();
const catalogue = await webCatalogue();

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  const results = `/${lang}/search/?q=${encodeURIComponent({ ar: 'عسل', fr: 'miel' }[lang])}`;

  test('beside the results: a checkbox, a town, and clearing both', async () => {
    const { page, complaints, close } = await site.open(DESKTOP);
    await page.goto(results);
    // There are no filters before the first answer.
    await page.locator('aside:not([hidden]) [data-facet="women"]').waitFor({ state: 'attached' });
    await settled(page, catalogue, byWomen, false);
    await tabTo(page, 'aside [data-facet="women"]');
    await page.keyboard.press('Space');
    await settled(page, catalogue, byWomen);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-facet="women"]'))).toBe(true);
    // The focused element is visible.
    const box = page.locator('aside label:has([data-facet="women"])');
    expect(
      await box.evaluate(
        (label) =>
          getComputedStyle(label).outlineStyle !== 'none' ||
          getComputedStyle(label.querySelector('input') ?? label).outlineStyle !== 'none',
      ),
    ).toBe(true);

    await tabTo(page, 'aside select[name="to"]', { back: true });
    await arrowTo(page, CASABLANCA);
    await settled(page, catalogue, (product) => byWomen(product) && toCasablanca(product));
    await expect.poll(() => new URL(page.url()).searchParams.get('to')).toBe(CASABLANCA);

    await tabTo(page, 'aside button[type="reset"]', { back: true });
    await page.keyboard.press('Enter');
    await settled(page, catalogue, byWomen, false);
    expect(await page.locator('aside [data-facet="women"]').isChecked()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test('in the sheet of a phone: opened, used, closed, and the focus returns', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(results);
    await page.locator('.results > li').first().waitFor();
    await tabTo(page, '[data-part="filter-open"]');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await tabTo(page, 'dialog [data-facet="women"]');
    await page.keyboard.press('Space');
    await settled(page, catalogue, byWomen);
    // The sheet keeps the focus: elements under it are unreachable.
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(() => {
        const { activeElement } = document;
        return activeElement !== document.body && !activeElement?.closest('dialog');
      });
      expect(outside).toBe(false);
    }
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-part'))).toBe('filter-open');
    await tabTo(page, '[data-chip="women"]');
    expect(await page.locator('[data-chip="women"]').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('Space');
    await settled(page, catalogue, byWomen, false);
    expect(complaints).toEqual([]);
    await close();
  });
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { visitSite } from './visit.ts';
import { INDEX_VERSION } from '../../src/outputs/site/search/shared/index-format.ts';
import { HOSTILE } from '../search/hostile.ts';

const site = visitSite();

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test.each([
    ['of an older build', '{"version":1,"words":[],"lists":[],"docs":[]}'],
    ['that is cut off', '{"version":2,"words":"Amiel'],
    ['that is a web page', '<!doctype html><title>404</title>'],
    ['that is empty', ''],
    ['that is something else', 'null'],
  ])('an index %s is answered calmly, and the next one is used', async (_, body) => {
    const { page, complaints, close } = await site.open();
    let broken = true;
    await page.route('**/search/*.json', (route) =>
      broken ? route.fulfill({ body, contentType: 'application/json' }) : route.continue(),
    );
    await page.goto(`/${lang}/search/?q=miel`);
    await page.locator('[data-part="failed"]').waitFor();
    expect(await page.locator('[data-part="browse"]').isVisible()).toBe(true);
    broken = false;
    await page.locator('input[type="search"]').fill('عسل');
    await page.locator('.results > li').first().waitFor();
    expect(await page.locator('[data-part="failed"]').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a fault of the program is answered calmly too, and the console has it', async () => {
    const { page, complaints, close } = await site.open();
    const body = JSON.stringify({ version: INDEX_VERSION });
    await page.route('**/search/index-*.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
    await page.goto(`/${lang}/search/?q=miel`);
    await page.locator('[data-part="failed"]').waitFor();
    await expect.poll(() => complaints).toContainEqual(expect.stringMatching(/^console: TypeError/));
    await close();
  });

  test('whatever is typed or stands in the address, the page stays calm and runs none of it', async () => {
    const { page, complaints, close } = await site.open();
    page.on('dialog', (dialog) => {
      complaints.push(dialog.message());
      dialog.dismiss();
    });
    await page.goto(`/${lang}/search/`);
    const box = page.locator('input[type="search"]');
    const elements = () => page.locator('main script, main img[onerror], main [onclick]').count();
    const before = await elements();
    for (const { query } of HOSTILE) {
      // As if pasted: what a field cannot hold, it drops.
      await box.fill(query);
      const shown = (await box.inputValue()).trim();
      const state = page.locator(
        shown
          ? '[data-part="results"]:not([hidden]), [data-part="none"]:not([hidden])'
          : '[data-part="browse"]:not([hidden])',
      );
      await state.first().waitFor();
    }
    expect(await elements()).toBe(before);
    await page.goto(`/${lang}/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>'.repeat(300))}`);
    await page.locator('[data-part="results"]:not([hidden]), [data-part="none"]:not([hidden])').first().waitFor();
    await page.goto(`/${lang}/search/?q=%E0%A4%A`);
    await page.locator('[data-part="results"]:not([hidden]), [data-part="none"]:not([hidden])').first().waitFor();
    expect(await elements()).toBe(before);
    expect(complaints).toEqual([]);
    await close();
  });
});

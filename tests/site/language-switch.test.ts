import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS, otherLangs } from '../../src/model/languages.ts';
import { encodeOrder } from '../../src/outputs/site/orders/browser/share-link.ts';
import { sizeKey } from '../../src/outputs/site/orders/build/size-key.ts';
import { webCatalogue } from './catalogue.ts';
import { addAll } from './ordering.ts';
import { visitSite } from './visit.ts';

// The language switch opens the same page in the same state.

const site = visitSite();
const catalogue = await webCatalogue();
const led = catalogue.cooperatives.filter(({ women_led }) => women_led).map(({ code }) => code) as [string, string];

describe.each(DEFAULT_LANGS)('from %s', (lang) => {
  const [other] = otherLangs(lang);

  test('query and filters stay, however soon the visitor switches', async () => {
    const { page, complaints, close } = await site.open();
    await page.goto(`/${lang}/search/?q=${led[0]}&women=led`);
    await page.locator('.results > li').first().waitFor();
    // Switch before the page has put the query into its address.
    await page.locator('main input[type="search"]').fill(led[1]);
    await page.locator('.language').click();
    await page.waitForURL(`**/${other}/search/?*`);
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('q'), searchParams.get('women')]).toEqual([led[1], 'led']);
    await page.locator('.results > li').first().waitFor();
    expect(await page.locator('main input[type="search"]').inputValue()).toBe(led[1]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('an order from a link is still offered', async () => {
    const [first, second] = catalogue.products;
    const size = second?.variants[0]?.size;
    if (!first || !second || !size) throw new Error('The sample lacks products');
    const { page, complaints, close } = await site.open();
    await addAll(page, catalogue, lang, [{ code: first.code, size: 0, pieces: 1 }]);
    await page.goto(`/${lang}/list/#${encodeOrder([{ code: second.code, size: sizeKey(size), quantity: 2 }])}`);
    await page.locator('[data-part="received"]').waitFor();
    // The menu "Open in a new tab" reads the address after this event.
    await page.locator('.language').focus();
    expect(await page.locator('.language').getAttribute('href')).toContain(new URL(page.url()).hash);
    await page.locator('.language').click();
    await page.waitForURL(`**/${other}/list/#*`);
    await page.locator('[data-part="received"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

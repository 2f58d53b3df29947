import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { webCatalogue } from './catalogue.ts';
import { pageTypes } from './page-types.ts';
import { DESKTOP, PHONE, visitSite } from './visit.ts';

// The site on a desktop computer, without a bottom bar and without a telephone.

const site = visitSite();
const catalogue = await webCatalogue();
const product = catalogue.products[0];
const number = product?.cooperative.contacts[0]?.phone.national ?? '';

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test('every page has a visible search field that works', async () => {
    const { page, complaints, close } = await site.open(DESKTOP);
    const without: string[] = [];
    for (const [type, path] of Object.entries(pageTypes(catalogue, lang))) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      if ((await page.locator('input[type="search"]:visible').count()) !== 1) without.push(type);
    }
    expect(without).toEqual([]);
    await page.goto(`/${lang}/towns/`);
    await page.locator('header input[type="search"]').fill(product?.code ?? '');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${lang}/search/?q=${product?.code}`);
    await page.locator('.results .tel').getByText(number).first().waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('phone numbers are visible, at a desk and on a phone', async () => {
    expect(number).toMatch(/^0\d{3}( \d\d){3}$/);
    for (const screen of [DESKTOP, PHONE]) {
      const { page, close } = await site.open(screen);
      await page.goto(`/${lang}/p/${product?.code}/`);
      expect(await page.locator('.order .call .tel').innerText()).toBe(number);
      expect(await page.locator('.order .call .tel').isVisible()).toBe(true);
      // No button cuts off its number.
      const cut = await page
        .locator('.button.call')
        .evaluateAll((buttons) => buttons.filter((button) => button.scrollWidth > button.clientWidth).length);
      expect(cut).toBe(0);
      const distributors = page.locator('[data-delivery] [data-zones]');
      expect(await distributors.first().locator('.tel').first().isVisible()).toBe(true);
      await close();
    }
  });

  test('a code looks like a code, not like deleted text', async () => {
    const { page, close } = await site.open(DESKTOP);
    await page.goto(`/${lang}/p/${product?.code}/`);
    expect(await page.getByRole('deletion').count()).toBe(0);
    expect(await page.locator('main .code').first().textContent()).toBe(product?.code);
    await close();
  });
});

test('with forced colours, choices are visible', async () => {
  const { page, close } = await site.open({ ...PHONE, forcedColors: 'active' });
  const several = catalogue.products.find(({ variants }) => variants.length > 2);
  await page.goto(`/fr/p/${several?.code}/`);
  const frames = () =>
    page.locator('.offer').evaluateAll((offers) => offers.map((offer) => getComputedStyle(offer).borderTopWidth));
  await page.locator('.offer').nth(1).click();
  const [first, second, third] = await frames();
  expect(second).not.toBe(first);
  expect(third).toBe(first);
  const colour = (selector: string, name: 'backgroundColor' | 'borderTopColor', pseudo?: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element, [property, of]) => getComputedStyle(element, of)[property as 'color'], [
        name,
        pseudo,
      ] as const);
  // The current section in the bar needs a mark that differs from the background.
  const mark = await colour('.bar a[aria-current]', 'backgroundColor', '::before');
  expect(mark).not.toBe(await colour('.bar', 'backgroundColor'));
  await page.goto('/fr/search/?q=miel');
  const chip = page.locator('[data-chip="women"]');
  await chip.waitFor();
  const before = await chip.evaluate((element) => getComputedStyle(element).borderTopWidth);
  await chip.click();
  expect(await chip.evaluate((element) => getComputedStyle(element).borderTopWidth)).not.toBe(before);
  await close();
});

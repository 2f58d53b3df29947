import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import type { Product } from '../../src/model/product.ts';
import { webCatalogue } from './catalogue.ts';
import { byWomen, CASABLANCA, productsOf, settled, toCasablanca } from './results.ts';
import { PHONE, visitSite } from './visit.ts';

const site = visitSite();
const catalogue = await webCatalogue();

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  const results = `/${lang}/search/?q=${encodeURIComponent(lang === 'ar' ? 'زيت' : 'huile')}`;

  test('a phone filters by chapter, women-led and town in a sheet; the address has the filter', async () => {
    const { page, complaints, requests, close } = await site.open(PHONE);
    await page.goto(results);
    await page.locator('.results > li').first().waitFor();
    expect((await productsOf(page, catalogue)).every(byWomen)).toBe(false);
    // Facets are not fetched before the visitor filters.
    expect(requests.filter((address) => address.includes('/search/facets'))).toEqual([]);

    await page.locator('[data-part="filter-open"]').click();
    const form = page.locator('dialog[open] form');
    await form.locator('label:not([hidden]):has([data-facet="women"])').click();
    await settled(page, catalogue, byWomen);
    await form.locator('label:not([hidden]):has([data-facet="chapter"][value="care"])').click();
    await settled(page, catalogue, (product) => byWomen(product) && product.category.id === 'care');
    await form.locator('[data-part="filter-go"]').click();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    const chosen = await productsOf(page, catalogue);
    expect(await page.locator('[data-part="status"]').textContent()).toMatch(/\d|واحد|تعاونيت/);

    await page.reload();
    await settled(page, catalogue, (product) => byWomen(product) && product.category.id === 'care');
    expect(await productsOf(page, catalogue)).toEqual(chosen);
    expect(new URL(page.url()).searchParams.getAll('chapter')).toEqual(['care']);

    await page.locator('[data-part="filter-open"]').click();
    await form.locator('button[type="reset"]').click();
    await form.locator('select[name="to"]').selectOption(CASABLANCA);
    await settled(page, catalogue, toCasablanca);
    expect(new URL(page.url()).searchParams.get('to')).toBe(CASABLANCA);
    expect(new URL(page.url()).searchParams.has('women')).toBe(false);

    // The town is chosen once: later it is offered as a chip.
    await page.goto(results);
    await page.locator('[data-chip="to"]').click();
    await settled(page, catalogue, toCasablanca);
    expect(await page.locator('[data-chip="to"]').getAttribute('aria-pressed')).toBe('true');
    expect(complaints).toEqual([]);
    await close();
  });

  test('a price limit leaves cheaper products, and the address has the filter', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    const cheap = ({ variants }: Product) => variants.some(({ price }) => price !== null && price <= 50);
    await page.goto(results);
    await page.locator('[data-part="filter-open"]').click();
    const choice = page.locator('dialog[open] select[name="price"]');
    await choice.selectOption('50');
    await settled(page, catalogue, cheap);
    expect(new URL(page.url()).searchParams.get('price')).toBe('50');
    await page.reload();
    await settled(page, catalogue, cheap);
    expect(await page.locator('select[name="price"]').inputValue()).toBe('50');
    expect(complaints).toEqual([]);
    await close();
  });

  test('criteria without results show a message, and can be cleared', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(`${results}&chapter=dairy&town=nowhere&to=%3Cb%3E`);
    await page.locator('[data-part="none-clear"]').click();
    await page.locator('.results > li').first().waitFor();
    expect(new URL(page.url()).searchParams.has('chapter')).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test('when facets cannot be fetched, all results are shown with a message; the next filter fetches them again', async () => {
    const { page, close } = await site.open(PHONE);
    let broken = true;
    await page.route('**/search/facets-*.json', (route) => (broken ? route.abort() : route.continue()));
    await page.goto(results);
    await page.locator('.results > li').first().waitFor();
    const all = await page.locator('[data-part="status"]').textContent();
    await page.locator('[data-chip="women"]').click();
    await page.locator('[data-part="unfiltered"]').waitFor();
    expect((await productsOf(page, catalogue)).every(byWomen)).toBe(false);
    expect(await page.locator('[data-part="status"]').textContent()).toBe(all);
    expect(await page.locator('[data-part="failed"]').isVisible()).toBe(false);
    broken = false;
    await page.locator('[data-part="filter-open"]').click();
    await settled(page, catalogue, byWomen);
    expect(await page.locator('[data-part="unfiltered"]').isVisible()).toBe(false);
    await close();
  });

  test('each result can be called', async () => {
    const { page, close } = await site.open(PHONE);
    await page.goto(results);
    const row = page.locator('.results > li[data-kind="product"]').first();
    await row.waitFor();
    const [product] = await productsOf(page, catalogue);
    const call = row.locator('.result-call');
    expect(await call.getAttribute('href')).toBe(`tel:${product?.cooperative.contacts[0]?.phone.e164}`);
    await page.goto(`/${lang}/search/?q=xyzzyx`);
    const us = page.locator('[data-part="none"] a[href^="tel:"]');
    await us.waitFor();
    expect(await us.getAttribute('href')).toBe(`tel:${catalogue.settings.contacts[0]?.phone.e164}`);
    await close();
  });
});

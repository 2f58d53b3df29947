import { beforeAll, describe, expect, test } from 'vitest';
import { formatDay } from '../../src/i18n/format.ts';
import type { Product } from '../../src/model/product.ts';
import { encodeOrder } from '../../src/outputs/site/orders/browser/share-link.ts';
import { sizeKey } from '../../src/outputs/site/orders/build/size-key.ts';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { dataDate } from '../../src/outputs/site/layout/data-date.ts';
import { webCatalogue } from './catalogue.ts';
import { OUED_ZEM } from './ordering.ts';
import { visitSite } from './visit.ts';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';

// Printed pages, without backgrounds, as browsers print them.

const site = visitSite();
const catalogue = await webCatalogue();
let product: Product;

beforeAll(() => {
  const found = catalogue.products.find(({ season, cooperative }) => season && cooperative.distributors.length > 1);
  if (!found) throw new Error('The sample lacks a seasonal product with a distributor');
  product = found;
});

async function printed(page: Page): Promise<{ pages: number; text: string }> {
  const pdf = await page.pdf({ format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } });
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return { pages: totalPages, text: text.replace(/[\u00a0\u202f\s]+/g, ' ') };
}

/** Texts that are too pale for white paper. */
const faint = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((elements) =>
    elements.flatMap((element) => {
      const [red = 0, green = 0, blue = 0] = getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? [];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 140 ? [element.textContent] : [];
    }),
  );

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test('a product is one sheet with its code, its number, those of its distributors, season and date', async () => {
    const { page, close } = await site.open();
    await page.goto(`/${lang}/p/${product.code}/`);
    await page.emulateMedia({ media: 'print' });
    const { pages, text } = await printed(page);
    const { cooperative } = product;
    const numbers = [cooperative, ...cooperative.distributors].flatMap(
      ({ contacts }) => contacts[0]?.phone.national ?? [],
    );
    expect(numbers.filter((number) => !text.includes(number))).toEqual([]);
    expect(text).toContain(product.code);
    expect(text).toContain(`/${lang}/p/${product.code}/`);
    if (lang === 'fr') expect(text).toContain(formatDay(dataDate(catalogue, new Date()), lang));
    expect(pages).toBe(1);
    expect(await faint(page, '.code *, .season .on, .stand, .price')).toEqual([]);
    const frames = await page
      .locator('.season')
      .first()
      .evaluate((strip) =>
        [...strip.children].map((cell) => [cell.classList.contains('on'), getComputedStyle(cell).borderTopWidth]),
      );
    const widths = (on: boolean) => new Set(frames.filter(([is]) => is === on).map(([, width]) => width));
    expect([...widths(true)]).not.toEqual([...widths(false)]);
    expect(await page.locator('.button:visible:not(.call)').count()).toBe(0);
    await close();
  });

  test('search results have the query, codes and phone numbers', async () => {
    const { page, close } = await site.open();
    await page.goto(`/${lang}/search/?q=${product.code}`);
    await page.locator('.results > li').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const { text } = await printed(page);
    expect(text).toContain(product.code);
    expect(text).toContain(product.cooperative.contacts[0]?.phone.national);
    expect(await faint(page, '.code *')).toEqual([]);
    expect(await page.locator('.search button:visible, .chip-row:visible, .filter-side:visible').count()).toBe(0);
    await close();
  });

  test('an order has its date, its town and phone numbers', async () => {
    const { page, close } = await site.open();
    const [variant] = product.variants;
    const order = encodeOrder([{ code: product.code, size: variant ? sizeKey(variant.size) : '', quantity: 2 }]);
    await page.goto(`/${lang}/list/#${order}`);
    await page.locator('.line').first().waitFor();
    await page.locator('[data-part="one"] > summary').click();
    await page.locator('#list-town').selectOption(OUED_ZEM);
    await page.emulateMedia({ media: 'print' });
    const { text } = await printed(page);
    const paper = await page.locator('[data-part="paper"]').innerText();
    expect(paper).toContain(String(new Date().getFullYear()));
    expect(paper).toContain(catalogue.places.find(({ key }) => key === OUED_ZEM)?.name[lang] ?? '?');
    expect(text).toContain(product.code);
    expect(text).toContain(product.cooperative.contacts[0]?.phone.national);
    expect(await faint(page, '.code *, .group .number')).toEqual([]);
    await close();
  });
});

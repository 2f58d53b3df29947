import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { type DefaultLang, DEFAULT_LANGS } from '../../src/model/languages.ts';
import { webCatalogue } from './catalogue.ts';
import { arrowTo, tabTo } from './keyboard.ts';
import {
  type Item,
  messageBehind,
  orderLine,
  OUED_ZEM,
  productOf,
  reloadWithoutNetwork,
  sumOf,
  TOTAL,
} from './ordering.ts';
import { DESKTOP, visitSite, visitStick } from './visit.ts';

// A complete purchase with the keyboard alone: search, filter, choose a town, order three products of two cooperatives
// from one distributor; then again without a network, and from a USB copy.

const TOWN: Record<DefaultLang, string> = { ar: 'المدينة: وادي زم', fr: 'Ville : Oued Zem' };
const HONEY = { ar: 'عسل', fr: 'miel' };
const ITEMS: Item[] = [
  { code: '202-01', size: 1, pieces: 2 },
  { code: '202-04', size: 0, pieces: 1 },
  { code: '206-01', size: 0, pieces: 1 },
];

const site = visitSite();
const stick = visitStick();
const catalogue = await webCatalogue();

/** Opens a product from the current page: types its code and opens the first result. */
async function searchCode(page: Page, code: string): Promise<void> {
  await tabTo(page, 'input[type="search"]');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(code);
  await page
    .locator(`[role="option"]`, { hasText: code.slice(4) })
    .first()
    .waitFor();
  await expect
    .poll(async () => {
      const text = await page.locator('[role="option"]').first().textContent();
      return text?.replace(/[^\d-]/g, '');
    })
    .toContain(code);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/p/${code}/**`);
}

/** Adds the product of the page: chooses its size with the arrow keys, and presses the button for each piece. */
async function add(page: Page, { code, size, pieces }: Item): Promise<void> {
  if (productOf(catalogue, code).variants.length > 1) {
    await tabTo(page, '[name="size"]');
    for (let step = 0; step < size; step += 1) await page.keyboard.press('ArrowDown');
  }
  await tabTo(page, '[data-add]');
  for (let piece = 0; piece < pieces; piece += 1) await page.keyboard.press('Enter');
}

describe.each(DEFAULT_LANGS)('a buyer’s way, in %s', (lang) => {
  const lines = () => [...ITEMS.map((item) => orderLine(catalogue, item, lang)), TOTAL[lang](sumOf(catalogue, ITEMS))];

  test('from the first letter to the message, also without a network', async () => {
    const { page, complaints, close } = await site.open(DESKTOP);
    await page.goto(`/${lang}/`);
    // Choose the town once.
    await tabTo(page, 'select[data-town]');
    await arrowTo(page, OUED_ZEM);

    // Type, see all results, filter.
    await page.goto(`/${lang}/`);
    await tabTo(page, 'input[type="search"]');
    await page.keyboard.type(HONEY[lang]);
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${lang}/search/?q=*`);
    await page.locator('aside:not([hidden]) [data-facet="chapter"][value="honey"]').waitFor({ state: 'attached' });
    await tabTo(page, 'aside [data-facet="chapter"][value="honey"]');
    await page.keyboard.press('Space');
    const elsewhere = catalogue.products.filter(({ category }) => category.id !== 'honey').map(({ code }) => code);
    await expect.poll(() => new URL(page.url()).searchParams.get('chapter')).toBe('honey');
    await expect
      .poll(async () => {
        const codes = await page.locator('.results > li[data-kind="product"] .code').allTextContents();
        return codes.length > 0 && !codes.some((code) => elsewhere.includes(code));
      })
      .toBe(true);
    await tabTo(page, '.results a[href*="/p/202-01/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${lang}/p/202-01/`);

    // Three products of two cooperatives.
    const [first, ...others] = ITEMS;
    if (first) await add(page, first);
    for (const item of others) {
      await page.goto(`/${lang}/search/`);
      await page.locator('input[type="search"]').waitFor();
      await tabTo(page, 'input[type="search"]');
      await page.keyboard.type(item.code);
      await page.locator(`.results a[href$="/p/${item.code}/"]`).first().waitFor();
      await tabTo(page, `.results a[href$="/p/${item.code}/"]`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/${lang}/p/${item.code}/`);
      await add(page, item);
    }

    // All to one distributor, with the town that was chosen at the beginning.
    await tabTo(page, '[data-add-see]');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${lang}/list/`);
    await page.locator('.line').nth(2).waitFor();
    await tabTo(page, '[data-part="one"] > summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('#list-town').inputValue()).toBe(OUED_ZEM);
    await tabTo(page, '.deliverer [data-part="write"]');
    const sent = await messageBehind(page, '.deliverer [data-part="write"]:focus');
    const numbers = catalogue.distributors
      .filter(({ zones, servesAll }) => servesAll && zones.some(({ key }) => OUED_ZEM.startsWith(key)))
      .map(({ contacts }) => contacts.find(({ whatsapp }) => whatsapp)?.whatsapp?.e164.slice(1));
    expect(numbers).toContain(sent.number);
    expect(sent.lines.slice(1)).toEqual([...lines(), TOWN[lang]]);
    expect(sent.lines[0]).not.toMatch(/[{}]/);

    // Without a network: the same list, the same message; one more, and it follows.
    await reloadWithoutNetwork(page);
    await page.locator('.line').nth(2).waitFor();
    await page.locator('[data-note="offline"]').waitFor();
    await tabTo(page, '[data-part="one"] > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.deliverer [data-part="write"]');
    expect((await messageBehind(page, '.deliverer [data-part="write"]:focus')).lines).toEqual(sent.lines);
    expect(complaints).toEqual([]);
    await close();
  });

  test('from a USB copy: language, search, order, message', async () => {
    const root = stick.address;
    const { page, complaints, close } = await stick.open(DESKTOP);
    await page.goto(`${root}/index.html`);
    await tabTo(page, `a[hreflang="${lang}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(`${root}/${lang}/index.html`);
    await searchCode(page, ITEMS[0]?.code ?? '');
    if (ITEMS[0]) await add(page, ITEMS[0]);
    await tabTo(page, '[data-add-see]');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${root}/${lang}/list/index.html`);
    await page.locator('.line').waitFor();
    await tabTo(page, '.group [data-part="write"]');
    const { lines: said } = await messageBehind(page, '.group [data-part="write"]');
    expect(said[1]).toBe(orderLine(catalogue, ITEMS[0] as Item, lang));
    expect(complaints.filter((complaint) => !complaint.includes('blob:'))).toEqual([]);
    await close();
  });
});

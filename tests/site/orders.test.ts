import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/i18n/number.ts';
import { type DefaultLang, DEFAULT_LANGS, otherLangs } from '../../src/model/languages.ts';
import { encodeOrder } from '../../src/outputs/site/orders/browser/share-link.ts';
import { sizeKey } from '../../src/outputs/site/orders/build/size-key.ts';
import { webCatalogue } from './catalogue.ts';
import { tabTo as press } from './keyboard.ts';
import { addAll, messageBehind, orderLine, OUED_ZEM, productOf, sumOf, TOTAL } from './ordering.ts';
import { DESKTOP, PHONE, visitSite } from './visit.ts';

/** Sizes and quantities: two products of one cooperative, one of another. */
const BASKET = [
  { code: '202-01', size: 1, pieces: 2 },
  { code: '202-04', size: 0, pieces: 1 },
  { code: '206-01', size: 0, pieces: 1 },
];

const site = visitSite();
const catalogue = await webCatalogue();

const open = (options: BrowserContextOptions = {}) => site.open({ ...PHONE, ...options });

const TOWN: Record<DefaultLang, string> = { ar: 'المدينة: وادي زم', fr: 'Ville : Oued Zem' };

const figures = (page: Page, selector: string) =>
  page.locator(`${selector} bdi`).evaluateAll((all) => all.map((element) => element.textContent));

describe.each(DEFAULT_LANGS)('an order, in %s', (lang) => {
  test('town, three products of two cooperatives, totals, and a message to each', async () => {
    const { page, complaints, close } = await open();
    await page.goto(`/${lang}/`);
    await page.locator('select[data-town]').selectOption(OUED_ZEM);
    await addAll(page, catalogue, lang, BASKET);
    expect(await page.locator('select[data-town]').inputValue()).toBe(OUED_ZEM);
    expect(await page.locator('.bar .badge').textContent()).toBe('3');
    expect(await page.locator('[data-add-status]').textContent()).toContain(productOf(catalogue, '206-01').name[lang]);

    await page.locator('.bar a').last().click();
    await page.waitForURL(`**/${lang}/list/`);
    await page.locator('.group').nth(1).waitFor();
    const [honey, oil] = [BASKET.slice(0, 2), BASKET.slice(2)];
    expect(await figures(page, '.group > header .price')).toEqual(
      [honey, oil].map((items) => formatNumber(sumOf(catalogue, items))),
    );
    expect(await figures(page, '[data-part="total"]')).toEqual([formatNumber(sumOf(catalogue, BASKET))]);

    const cooperative = productOf(catalogue, '202-01').cooperative;
    const { number, lines } = await messageBehind(page, '.group [data-part="write"]:visible');
    expect(number).toBe(cooperative.contacts.find(({ whatsapp }) => whatsapp)?.whatsapp?.e164.slice(1));
    expect(lines.slice(1)).toEqual([
      ...honey.map((item) => orderLine(catalogue, item, lang)),
      TOTAL[lang](sumOf(catalogue, honey)),
      TOWN[lang],
    ]);
    const call = await page.locator('.group [data-part="call"]').first().getAttribute('href');
    expect(call).toBe(`tel:${cooperative.contacts[0]?.phone.e164}`);
    expect(complaints).toEqual([]);
    await close();
  });

  test('one distributor for the whole order, with the products not delivered', async () => {
    const { page, complaints, close } = await open();
    await addAll(page, catalogue, lang, BASKET);
    await page.goto(`/${lang}/list/`);
    await page.locator('[data-part="one"] > summary').click();
    expect(await page.locator('.deliverer').count()).toBe(0);
    await page.locator('#list-town').selectOption(OUED_ZEM);

    const serving = catalogue.distributors.filter(({ zones }) => zones.some(({ key }) => OUED_ZEM.startsWith(key)));
    expect(await page.locator('.deliverer:visible').count()).toBe(serving.length);
    const whole = await messageBehind(page, '.deliverer:nth-child(1) [data-part="write"]');
    expect(whole.lines.slice(1)).toEqual([
      ...BASKET.map((item) => orderLine(catalogue, item, lang)),
      TOTAL[lang](sumOf(catalogue, BASKET)),
      TOWN[lang],
    ]);

    const partial = serving.find(({ cooperatives }) => !cooperatives.some(({ code }) => code === '202'));
    const row = page.locator('.deliverer', { hasText: partial?.name[lang] });
    expect(await row.locator('[data-part="brings"]').textContent()).toContain('(202)');
    const left = await messageBehind(
      page,
      `.deliverer[data-whatsapp="${partial?.contacts[0]?.whatsapp?.e164.slice(1)}"] [data-part="write"]`,
    );
    expect(left.lines.slice(1, -1)).toEqual([
      ...BASKET.slice(2).map((item) => orderLine(catalogue, item, lang)),
      TOTAL[lang](sumOf(catalogue, BASKET.slice(2))),
    ]);

    await page.locator('#list-town').selectOption('other');
    expect(await page.locator('.deliverer:visible').count()).toBe(0);
    expect(await page.locator('[data-part="deliverer-answer"]').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a link opens the same order on another phone, in any language, and never replaces one', async () => {
    const { page, close } = await open();
    await page.addInitScript(() => {
      navigator.share = async (data) => {
        document.title = data?.url ?? '';
      };
    });
    await addAll(page, catalogue, lang, BASKET);
    await page.goto(`/${lang}/list/`);
    await page.locator('[data-do="share"]').click();
    await page.waitForFunction(() => document.title.startsWith('http'));
    const link = await page.title();
    expect(link.length).toBeLessThan(120);
    await close();

    const [other = 'fr'] = otherLangs(lang);
    const friend = await open();
    await friend.page.goto(link.replace(`/${lang}/`, `/${other}/`));
    await friend.page.locator('.line').nth(2).waitFor();
    expect(await figures(friend.page, '[data-part="total"]')).toEqual([formatNumber(sumOf(catalogue, BASKET))]);
    expect(await friend.page.locator('.line h3').first().textContent()).toBe(
      productOf(catalogue, '202-01').name[other],
    );
    expect(new URL(friend.page.url()).hash).toBe('');

    await friend.page.goto('about:blank');
    await friend.page.goto(
      link.replace(
        /#.*/,
        `#${encodeOrder([{ code: '213-01', size: sizeKey(productOf(catalogue, '213-01').variants[0]?.size ?? { text: {} }), quantity: 4 }])}`,
      ),
    );
    await friend.page.locator('[data-do="ignore"]').click();
    expect(await friend.page.locator('.line').count()).toBe(3);
    expect(friend.complaints).toEqual([]);
    await friend.close();
  });

  test.each([
    ['cut off', 'v1.20201'],
    ['markup', 'v1.<img src=x onerror=alert(1)>.zz'],
    ['from a later guide', 'v9.something.zz'],
    ['very long', `v1.${'20201aaaax1.'.repeat(2000)}zz`],
  ])('a link that is %s causes no error', async (_, fragment) => {
    const { page, complaints, close } = await open();
    await page.goto(`/${lang}/list/#${fragment}`);
    await page.locator('.notes .note').first().waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('unknown codes are listed, and can be removed', async () => {
    const { page, complaints, close } = await open();
    const gone = encodeOrder([
      { code: '202-99', size: 'aaaa', quantity: 1 },
      { code: '999-01', size: 'aaaa', quantity: 2 },
    ]);
    await page.goto(`/${lang}/list/#${gone}`);
    const note = page.locator('.notes .note', { hasText: '999-01' });
    await note.waitFor();
    expect(await note.textContent()).toContain('202-99');
    await note.locator('button').click();
    await page.locator('[data-part="empty"]').waitFor();
    expect(await page.locator('.bar .badge').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test.each(['forbidden', 'full'])(
    'where the storage is %s the list lasts for the visit, and says so',
    async (state) => {
      const { page, complaints, close } = await open();
      await page.addInitScript((how) => {
        const refuse = () => {
          throw new DOMException(how, how === 'full' ? 'QuotaExceededError' : 'SecurityError');
        };
        if (how === 'full') Storage.prototype.setItem = refuse;
        else Object.defineProperty(window, 'localStorage', { get: refuse });
      }, state);
      await addAll(page, catalogue, lang, BASKET);
      expect(await page.locator('.bar .badge').textContent()).toBe('3');
      await page.goto(`/${lang}/list/`);
      await page.locator('.line').nth(2).waitFor();
      expect(await figures(page, '[data-part="total"]')).toEqual([formatNumber(sumOf(catalogue, BASKET))]);
      expect(await page.locator('[data-part="visit-only"]').isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('the keyboard alone chooses, counts, shows and sends', async () => {
    const { page, complaints, close } = await open(DESKTOP);
    await page.goto(`/${lang}/p/202-01/`);
    const tabTo = (selector: string) => press(page, selector);
    await tabTo('[name="size"]');
    await page.keyboard.press(lang === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await tabTo('[data-add]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Space');
    await tabTo('[data-add-see]');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/${lang}/list/`);
    const quantity = page.locator('.line [data-part="quantity"]');
    expect(await quantity.textContent()).toBe('2');

    await tabTo('[data-do="less"]');
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Enter');
    expect(await quantity.textContent()).toBe('0');
    expect(await page.locator('[data-part="aside"]').isVisible()).toBe(false);
    await tabTo('[data-do="more"]');
    await page.keyboard.press('Enter');
    expect(await quantity.textContent()).toBe('1');
    expect(await page.locator('[data-part="said"]').textContent()).toContain('1');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-do'))).toBe('more');

    await tabTo('[data-part="one"] > summary');
    await page.keyboard.press('Enter');
    await tabTo('#list-town');
    // The arrow keys choose a town.
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await page.locator('#list-town').inputValue()) === OUED_ZEM) break;
      await page.keyboard.press('ArrowDown');
    }
    await tabTo('.deliverer [data-part="write"]');
    await tabTo('[data-do="counter"]');
    await page.keyboard.press('Enter');
    expect(await page.locator('.counter li').first().textContent()).toContain('× 1');
    await page.keyboard.press('Escape');
    expect(await page.locator('.counter').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  test('without JavaScript nothing pretends to work, and the page says how to order', async () => {
    const { page, close } = await open({ javaScriptEnabled: false });
    await page.goto(`/${lang}/p/202-01/`);
    expect(await page.locator('[data-add]').isVisible()).toBe(false);
    expect(await page.locator('select[data-town]').isVisible()).toBe(false);
    const { lines } = await messageBehind(page, '.order .whatsapp:visible');
    expect(lines[1]).toBe(orderLine(catalogue, { code: '202-01', size: 0, pieces: 1 }, lang));
    await page.goto(`/${lang}/list/`);
    expect(await page.locator('main .without-script').isVisible()).toBe(true);
    expect(await page.locator('.order-list button:visible').count()).toBe(0);
    await close();
  });
});

import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/i18n/number.ts';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { webCatalogue } from './catalogue.ts';
import { addAll, messageBehind, orderLine, productOf, reloadWithoutNetwork, sumOf } from './ordering.ts';
import { PHONE, visitSite, visitStick } from './visit.ts';

// Orders without a network, and from a USB copy.

const HONEY = { code: '202-01', size: 1, pieces: 2 };

const site = visitSite();
const stick = visitStick();
const catalogue = await webCatalogue();

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test('an order is saved, counted and can be sent without a network', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await addAll(page, catalogue, lang, [HONEY]);
    await page.goto(`/${lang}/list/`);
    await page.locator('.line').waitFor();
    await reloadWithoutNetwork(page);
    await page.locator('.line').waitFor();
    await page.locator('[data-do="more"]').click();
    const more = { ...HONEY, pieces: HONEY.pieces + 1 };
    expect(await page.locator('[data-part="total"] bdi').textContent()).toBe(formatNumber(sumOf(catalogue, [more])));
    const { lines } = await messageBehind(page, '.group [data-part="write"]');
    expect(lines[1]).toBe(orderLine(catalogue, more, lang));
    expect(complaints).toEqual([]);
    await close();
  });

  test('a USB copy has the order too, and shares the public address of the site', async () => {
    const root = stick.address;
    const { page, complaints, close } = await stick.open(PHONE);
    await page.goto(`${root}/${lang}/p/${HONEY.code}/index.html`);
    await page.locator('.offer').nth(HONEY.size).click();
    await page.locator('[data-add]').click();
    await page.locator('.bar a').last().click();
    await page.waitForURL(`${root}/${lang}/list/index.html`);
    await page.locator('.line').waitFor();
    expect(await page.locator('.line h3').textContent()).toBe(productOf(catalogue, HONEY.code).name[lang]);
    await page.evaluate(() => {
      navigator.share = async (data) => {
        document.title = data?.url ?? '';
      };
    });
    await page.locator('[data-do="share"]').click();
    await page.waitForFunction(() => document.title.startsWith('http'));
    expect(await page.title()).toContain(`${catalogue.settings.address}${lang}/list/#v1.20201`);
    await page.locator('.line h3 a').click();
    await page.waitForURL(`${root}/${lang}/p/${HONEY.code}/index.html`);
    expect(complaints).toEqual([]);
    await close();
  });
});

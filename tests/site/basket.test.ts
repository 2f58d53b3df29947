import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../src/i18n/number.ts';
import { DEFAULT_LANGS, otherLangs } from '../../src/model/languages.ts';
import { encodeOrder } from '../../src/outputs/site/orders/browser/share-link.ts';
import { webCatalogue } from './catalogue.ts';
import { addAll, messageBehind, OUED_ZEM, reloadWithoutNetwork, sumOf, TOTAL } from './ordering.ts';
import { PHONE, visitSite } from './visit.ts';

// A basket in the order: several products, one price, ordered from its seller.

const OIL = { code: '206-01', size: 0, pieces: 1 };

const site = visitSite();
const catalogue = await webCatalogue();

const [basket] = catalogue.baskets;
if (!basket) throw new Error('The sample lacks a basket');

describe.each(DEFAULT_LANGS)('a basket, in %s', (lang) => {
  test('is added, counted, sent to its seller or to a distributor who sells it, shown and shared', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.addInitScript(() => {
      navigator.share = async (data) => {
        document.title = data?.url ?? '';
      };
    });
    await page.goto(`/${lang}/baskets/${basket.id}/`);
    for (let piece = 0; piece < 2; piece += 1) await page.locator('[data-add]').click();
    expect(await page.locator('[data-add-status]').textContent()).toContain(basket.name[lang]);
    await addAll(page, catalogue, lang, [OIL]);
    await page.goto(`/${lang}/list/`);
    await page.locator('.group').nth(1).waitFor();

    const own = page.locator('.group', { hasText: basket.name[lang] });
    expect(await own.locator('.line h3 a').getAttribute('href')).toBe(`/${lang}/baskets/${basket.id}/`);
    const seller = basket.distributors[0];
    expect(await own.locator('header a').textContent()).toBe(seller?.name[lang]);
    expect(await own.locator('header a').getAttribute('href')).toBe(`/${lang}/distributors/${seller?.id}/`);
    expect(await own.locator('[data-part="call"]').getAttribute('href')).toBe(`tel:${seller?.contacts[0]?.phone.e164}`);
    const { number, lines } = await messageBehind(page, '.group.of-basket [data-part="write"]');
    expect(number).toBe(seller?.contacts.find(({ whatsapp }) => whatsapp)?.whatsapp?.e164.slice(1));
    expect(lines.slice(1)).toEqual([`${basket.code} × 2`, TOTAL[lang](basket.price * 2)]);
    const all = basket.price * 2 + sumOf(catalogue, [OIL]);
    expect(await page.locator('[data-part="total"] bdi').textContent()).toBe(formatNumber(all));

    // One distributor for the whole order: a basket is delivered only by its sellers.
    await page.locator('[data-part="one"] > summary').click();
    await page.locator('#list-town').selectOption(OUED_ZEM);
    for (const row of await page.locator('.deliverer:visible').all()) {
      const name = (await row.locator('h3').textContent())?.trim();
      const deliverer = catalogue.distributors.find((one) => one.name[lang] === name);
      const sells = deliverer !== undefined && basket.distributors.includes(deliverer);
      const text = decodeURIComponent((await row.locator('[data-part="write"]').getAttribute('href')) ?? '');
      expect(text.includes(`${basket.code} × 2`), name).toBe(sells);
      if (!sells) expect(await row.locator('[data-part="brings"]').textContent()).toContain(`(${basket.code})`);
    }
    expect(await page.locator('.deliverer:visible').count()).toBeGreaterThan(1);

    await page.locator('[data-do="counter"]').click();
    expect(await page.locator('.counter li .code').allTextContents()).toContain(basket.code);
    await page.keyboard.press('Escape');
    await page.locator('[data-do="share"]').click();
    await page.waitForFunction(() => document.title.startsWith('http'));
    const link = await page.title();
    expect(complaints).toEqual([]);
    await close();

    const [other = 'fr'] = otherLangs(lang);
    const friend = await site.open(PHONE);
    await friend.page.goto(link.replace(`/${lang}/`, `/${other}/`));
    await friend.page.locator('.line', { hasText: basket.name[other] }).waitFor();
    expect(await friend.page.locator('[data-part="total"] bdi').textContent()).toBe(formatNumber(all));
    expect(friend.complaints).toEqual([]);
    await friend.close();
  });

  test('in a tampered link causes no error', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    const made = encodeOrder([
      { code: basket.code, size: 'zzzz', quantity: 1 },
      { code: '901-99', size: 'aaaa', quantity: 1 },
      { code: '202-09', size: 'aaaa', quantity: 1 },
    ]);
    await page.goto(`/${lang}/list/#${made}`);
    const note = page.locator('.notes .note', { hasText: '901-99' });
    await note.waitFor();
    // Codes that may exist are fetched first.
    await expect.poll(() => note.textContent()).toContain(basket.code);
    // A retired code links to its replacement.
    expect(await note.locator('a').getAttribute('href')).toBe(`/${lang}/p/202-02/`);
    await note.locator('button').click();
    await page.locator('[data-part="empty"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('stays in the order without a network', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(`/${lang}/baskets/${basket.id}/`);
    await page.locator('[data-add]').click();
    await page.goto(`/${lang}/list/`);
    await page.locator('.line').waitFor();
    await reloadWithoutNetwork(page);
    await page.locator('.line').waitFor();
    expect(await page.locator('[data-part="total"] bdi').textContent()).toBe(formatNumber(basket.price));
    expect(complaints).toEqual([]);
    await close();
  });
});

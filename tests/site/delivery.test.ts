import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { wordsOf } from '../../src/model/values/text.ts';
import { webCatalogue } from './catalogue.ts';
import { messageBehind, OUED_ZEM } from './ordering.ts';
import { PHONE, visitSite } from './visit.ts';

const CASABLANCA = { key: '06.141', ar: 'الدار البيضاء', fr: 'Casablanca' };

const site = visitSite();
const catalogue = await webCatalogue();

describe.each(DEFAULT_LANGS)('who delivers to me, in %s', (lang) => {
  test('the town is chosen once; a product then lists distributors for it first', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(`/${lang}/distributors/`);
    await page.locator('select[data-town]').selectOption(CASABLANCA.key);
    expect(await page.locator('[data-part="here"] > li').count()).toBe(1);

    await page.goto(`/${lang}/p/202-01/`);
    const casablanca = catalogue.distributors.find(({ zones }) => zones.some(({ key }) => key === CASABLANCA.key));
    expect(await page.locator('#delivery [data-part="here"] h3').allTextContents()).toEqual([
      expect.stringContaining(casablanca?.name[lang] ?? ''),
    ]);
    expect(await page.locator('#delivery [data-part="here"]').textContent()).toContain(String(casablanca?.minimum));
    const { lines } = await messageBehind(page, '.order .whatsapp:visible');
    expect(lines.at(-1)).toContain(CASABLANCA[lang]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a town without delivery gets a message, with points of sale', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    // A cooperative without a distributor for Casablanca.
    const cooperative = catalogue.cooperatives.find(({ code }) => code === '213');
    await page.goto(`/${lang}/c/${cooperative?.id}/`);
    await page.locator('select[data-town]').selectOption(CASABLANCA.key);
    expect(await page.locator('#delivery [data-part="here"] > li').count()).toBe(0);
    expect(await page.locator('#delivery [data-part="answer"]').textContent()).toContain(CASABLANCA[lang]);

    await page.goto(`/${lang}/distributors/`);
    await page.locator('select[data-town]').selectOption('other');
    expect(await page.locator('[data-part="here"] > li').count()).toBe(0);
    expect(await page.locator('[data-part="answer"]').isVisible()).toBe(true);
    expect(await page.locator(`main a[href="/${lang}/points-of-sale/"]`).isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('without delivery, the nearest points of sale are shown', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    // Removes the distributors of the whole province.
    await page.route('**/p/202-01/', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('data-zones="05.311"', 'data-zones="09"'),
      });
    });
    await page.goto(`/${lang}/p/202-01/`);
    const near = page.locator('#delivery [data-part="near"] > li');
    const nearHref = () => near.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    await page.locator('select[data-town]').selectOption(OUED_ZEM);
    expect(await page.locator('#delivery [data-part="here"] > li').count()).toBe(0);
    const sold = catalogue.pointsOfSale.filter(
      ({ products, commune }) => products.some(({ code }) => code === '202-01') && commune.key.startsWith('05.311'),
    );
    expect(sold.length).toBeGreaterThan(0);
    expect(await nearHref()).toEqual(expect.arrayContaining(sold.map(({ id }) => `/${lang}/points-of-sale/${id}/`)));

    await page.locator('select[data-town]').selectOption('05.311.01.07');
    expect(await page.locator('#delivery [data-part="here"] > li').count()).toBeGreaterThan(0);
    expect(await near.count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe.each(DEFAULT_LANGS)('a contact to save, in %s', (lang) => {
  test('has the numbers and the name with the code, in a format that phones read', async () => {
    const { page, close } = await site.open(PHONE);
    for (const { id, code, contacts, name } of catalogue.cooperatives) {
      const response = await page.request.get(`/${lang}/c/${id}/contact.vcf`);
      const text = (await response.text()).replace(/\r\n[ \t]/g, '');
      expect(text).toContain(`FN:${wordsOf(name, lang)} ${code}\r\n`);
      for (const { phone } of contacts) expect(text).toContain(`:${phone.e164}\r\n`);
    }
    await page.goto(`/${lang}/c/nahlat-al-qamar/`);
    const link = page.locator('a[download]');
    expect(await link.getAttribute('href')).toBe(`/${lang}/c/nahlat-al-qamar/contact.vcf`);
    await close();
  });
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { webCatalogue } from './catalogue.ts';
import { PHONE, visitSite } from './visit.ts';

// Retired codes on old paper have a page, however their address is typed.

const site = visitSite();
const catalogue = await webCatalogue();

const LOCALE = { ar: 'ar-MA', fr: 'fr-MA' };

describe.each(DEFAULT_LANGS)('on a phone in %s', (lang) => {
  test('the page of a retired code has its old name and a replacement', async () => {
    const { page, complaints, close } = await site.open({ ...PHONE, locale: LOCALE[lang] });
    const { retired_codes: retired } = catalogue.settings;
    expect(retired.length).toBeGreaterThan(2);
    for (const { code, name, replaced_by: by } of retired) {
      const kind = code.includes('-') ? 'p' : 'c';
      await page.goto(`/${kind}/${code.replace('-', '')}/`);
      await page.waitForURL(`**/${lang}/${kind}/${code}/`);
      expect(await page.locator('h1 bdi').textContent()).toBe(code);
      expect(await page.locator('main').textContent()).toContain(name?.[lang]);
      const heir = catalogue.cooperatives.find((cooperative) => cooperative.code === by);
      if (by)
        expect(await page.locator(`main a[href="/${lang}/${heir ? `c/${heir.id}` : `p/${by}`}/"]`).count()).toBe(1);
      if (kind === 'p') expect(await page.locator('main .card').count()).toBeGreaterThan(1);
      expect(await page.locator('main input[type="search"]').isVisible()).toBe(true);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  test.each(['p/202-09', 'p/20209', 'p/202-01', 'p/901-01'])(
    '/%s/ answers, with and without a hyphen',
    async (path) => {
      const { page, complaints, close } = await site.open({ locale: LOCALE[lang] });
      await page.goto(`/${path}/`);
      await page.waitForURL(`**/${lang}/**`);
      expect((await page.locator('main').textContent())?.replace(/[^\d]/g, '')).toContain(path.replace(/\D/g, ''));
      expect(complaints).toEqual([]);
      await close();
    },
  );
});

test('an old short address works without scripts too', async () => {
  const { page, close } = await site.open({ javaScriptEnabled: false });
  await page.goto('/p/202-09/');
  await page.locator('[data-short] a[lang="fr"]').click();
  expect(new URL(page.url()).pathname).toBe('/fr/p/202-09/');
  await close();
});

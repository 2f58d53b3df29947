import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { visitSite } from './visit.ts';

// A missing address often contains a name or code: it is put into the search box.

const site = visitSite();

test.each([
  ['/202-01', '202-01'],
  ['/p/2020/', '2020'],
  ['/c/nahlat-al-qamar/', 'nahlat al qamar'],
])('%s without a language', async (address, words) => {
  const { page, close } = await site.open();
  expect((await page.goto(address))?.status()).toBe(404);
  expect(await page.locator('main input[type="search"]').inputValue()).toBe(words);
  expect(await page.locator('main section[lang]').count()).toBe(2);
  await close();
});

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test('the page is in the language of the address, with its query in the search box', async () => {
    const { page, close } = await site.open();
    await page.goto('/');
    await page.goto(`/${lang}/p/202-99/`);
    await page.waitForURL(`**/${lang}/missing/?q=202-99`);
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
    const box = page.locator('main input[type="search"]');
    expect(await box.inputValue()).toBe('202-99');
    await box.press('Enter');
    await page.waitForURL(`**/${lang}/search/?q=202-99`);
    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/');
    await close();
  });
});

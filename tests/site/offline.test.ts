import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatDay, typeset } from '../../src/i18n/format.ts';
import { type KeyAfter, translator } from '../../src/i18n/translate.ts';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { dataDate } from '../../src/outputs/site/layout/data-date.ts';
import { cacheName } from '../../src/outputs/site/offline/browser/caches.ts';
import { webCatalogue } from './catalogue.ts';
import { PHONE, visitSite } from './visit.ts';

const site = visitSite();
const catalogue = await webCatalogue();

/** The version of the cache; empty before the first visit is cached. */
const versionKept = (page: Page) =>
  page.evaluate(
    async (store) => {
      const note = await (await caches.open(store)).match('/offline/version');
      return note ? note.text() : '';
    },
    cacheName('/', 'state'),
  );

/** Waits until a first visit is cached. */
const settled = (page: Page) => expect.poll(() => versionKept(page), { timeout: 60_000, interval: 200 }).not.toBe('');

const isSeen = (page: Page, image: string) =>
  page
    .locator(image)
    .first()
    .evaluate((element) => (element as HTMLImageElement).naturalWidth);

describe.each(DEFAULT_LANGS)('without a network, in %s', (lang) => {
  const say = (key: KeyAfter<'offline:'>, values = {}) => typeset(translator(lang)(`offline:${key}`, values), lang);
  const honey = { ar: 'عسل', fr: 'miel' }[lang];

  test('visited pages and the search work, with the date of the data', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(`/${lang}/p/202-01/`);
    const name = await page.locator('h1').textContent();
    await settled(page);
    await page.context().setOffline(true);

    await page.reload();
    expect(await page.locator('h1').textContent()).toBe(name);
    expect(await isSeen(page, 'main img')).toBeGreaterThan(100);
    const date = formatDay(dataDate(catalogue, new Date()), lang);
    await page.getByText(say('line.offline', { date })).waitFor();
    expect(await page.locator('a[href^="tel:+212"]').first().isVisible()).toBe(true);

    await page.goto(`/${lang}/search/?q=${encodeURIComponent(honey)}`);
    await page.locator('.results > li').first().waitFor();
    // Further rows follow the first ones.
    await expect.poll(() => page.locator('.results > li').count()).toBeGreaterThan(5);

    // For a page that was not visited, the offline page lists the visited ones.
    await page.goto(`/${lang}/c/${catalogue.cooperatives.at(-1)?.id}/`);
    expect((await page.locator('h1').textContent())?.trim()).toBe(say('title'));
    await page.locator('.seen a').first().click();
    await page.waitForURL(`**/${lang}/p/202-01/`);
    expect(await page.locator('h1').textContent()).toBe(name);
    expect(complaints).toEqual([]);
    await close();
  });

  test('with the network back, a page from the cache offers to be refreshed', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(`/${lang}/`);
    await settled(page);
    await page.context().setOffline(true);
    await page.goto(`/${lang}/p/202-02/`);
    await page.locator('[data-note="offline"]').waitFor();
    await page.context().setOffline(false);
    await page.locator('[data-note="back"] button').click();
    await page.locator('main .code').first().waitFor();
    expect((await page.locator('main .code').first().textContent())?.replace(/\s/g, '')).toBe('202-02');
    expect(await page.locator('[data-note]:visible').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('a network that does not answer is replaced by the cache', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(`/${lang}/p/202-01/`);
    await settled(page);
    const asked = Promise.withResolvers<void>();
    // Accepts the request and never answers.
    await page.context().route(`**/${lang}/p/202-01/`, () => asked.resolve());
    await page.reload();
    await asked.promise;
    expect((await page.locator('main .code').first().textContent())?.replace(/\s/g, '')).toBe('202-01');
    await page.locator('[data-note="slow"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  test('a full copy is downloaded with one tap, and can be deleted', async () => {
    const { page, complaints, close } = await site.open(PHONE);
    await page.goto(`/${lang}/offline/`);
    const keep = page.locator('[data-do="keep"]');
    await keep.waitFor();
    // The page shows the size first: that of the sample's pages and small pictures.
    const megabytes = Number(/\d+(?:,\d)?/.exec((await keep.textContent()) ?? '')?.[0].replace(',', '.'));
    expect(megabytes).toBeGreaterThan(0.5);
    expect(megabytes).toBeLessThan(5);
    await keep.click();
    await page.locator('[data-state="whole"]').waitFor();
    await page.context().setOffline(true);

    const last = catalogue.products.filter(({ photos }) => photos.length > 0).at(-1);
    await page.goto(`/${lang}/p/${last?.code}/`);
    expect((await page.locator('main .code').first().textContent())?.replace(/\s/g, '')).toBe(last?.code);
    expect(await isSeen(page, 'main .shot img')).toBeGreaterThan(100);
    // Short addresses: a product's with and without a hyphen, a cooperative's, a retired code's.
    const [cooperative] = catalogue.cooperatives.slice(-1);
    for (const [address, path] of [
      [`p/${last?.code.replace('-', '')}/`, `p/${last?.code}/`],
      [`p/${last?.code}/#${lang}`, `p/${last?.code}/`],
      [`c/${cooperative?.code}`, `c/${cooperative?.id}/`],
      ['p/20209/', 'p/202-09/'],
      [`p/${catalogue.baskets[0]?.code}/`, `baskets/${catalogue.baskets[0]?.id}/`],
    ]) {
      await page.goto(`/${address}`);
      expect(new URL(page.url()).pathname).toBe(`/${lang}/${path}`);
      expect((await page.locator('h1').textContent())?.trim()).not.toBe(say('title'));
    }
    await page.goto(`/${lang}/offline/`);
    await page.locator('[data-state="whole"]').waitFor();
    await page.context().setOffline(false);
    await page.locator('[data-do="forget"]').click();
    await keep.waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a site that changes', () => {
  const scratch = resolve(import.meta.dirname, '..', '..', '.cache', 'test', `offline-${process.pid}`);
  const changing = visitSite({ folder: scratch });

  beforeAll(() => cp(site.folder, scratch, { recursive: true }));
  afterAll(() => rm(scratch, { recursive: true, force: true }));

  async function replaceIn(file: string, from: string | RegExp, to: string): Promise<void> {
    const text = await readFile(join(scratch, file), 'utf8');
    expect(text).toMatch(from);
    await writeFile(join(scratch, file), text.replace(from, to));
  }

  test('updates cached pages and deletes files that no page needs', async () => {
    const { page, complaints, close } = await changing.open();
    await page.goto('/fr/p/202-01/');
    await settled(page);
    const before = await versionKept(page);
    const files = cacheName('/', 'files');
    await page.evaluate(async (store) => {
      await (await caches.open(store)).put('/_assets/earlier.css', new Response('a{}'));
    }, files);

    await replaceIn('fr/p/202-01/index.html', /<h1>[\s\S]*?<\/h1>/, '<h1>Un nom nouveau</h1>');
    await replaceIn('sw.js', `"version":"${before}"`, '"version":"later"');
    // The next visit installs the new worker, the one after it uses it.
    await page.addInitScript(() =>
      navigator.serviceWorker.addEventListener('controllerchange', () => {
        document.documentElement.dataset['worker'] = 'new';
      }),
    );
    await page.goto('/fr/');
    await page.locator('html[data-worker="new"]').waitFor();
    await page.reload();
    await expect.poll(() => versionKept(page), { timeout: 90_000, interval: 200 }).toBe('later');
    await page.context().setOffline(true);
    await page.goto('/fr/p/202-01/');
    expect(await page.locator('h1').textContent()).toBe('Un nom nouveau');
    const left = await page.evaluate(async (store) => {
      const keys = await (await caches.open(store)).keys();
      return keys.map(({ url }) => new URL(url).pathname);
    }, files);
    expect(left).not.toContain('/_assets/earlier.css');
    expect(left.some((path) => path.endsWith('.woff2'))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  test('works without its service worker when that is broken, missing or disabled', async () => {
    await writeFile(join(scratch, 'sw.js'), 'this is no script');
    const broken = await changing.open();
    await broken.page.addInitScript(() => {
      const register = navigator.serviceWorker.register.bind(navigator.serviceWorker);
      navigator.serviceWorker.register = (...wanted) => {
        const registration = register(...wanted);
        registration.catch(() => {
          document.documentElement.dataset['worker'] = 'refused';
        });
        return registration;
      };
    });
    await broken.page.goto('/fr/');
    await broken.page.locator('html[data-worker="refused"]').waitFor();
    await broken.page.locator('input[type="search"]').first().fill('miel');
    await broken.page.locator('[role="option"]').first().waitFor();
    expect(broken.complaints.filter((complaint) => complaint.startsWith('exception'))).toEqual([]);
    await broken.close();

    const blocked = await changing.open({ serviceWorkers: 'block' });
    await blocked.page.goto('/fr/offline/');
    expect(await blocked.page.locator('h1').isVisible()).toBe(true);
    // What Playwright says when a page wants one.
    await expect.poll(() => blocked.complaints, { timeout: 30_000 }).toContainEqual(expect.stringContaining('blocked'));
    expect(blocked.complaints.filter((complaint) => complaint.startsWith('exception'))).toEqual([]);
    await blocked.close();
  });
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { towns } from '../../src/outputs/site/parts/places/towns.ts';
import { webCatalogue } from './catalogue.ts';
import { DESKTOP, PHONE, visitSite } from './visit.ts';

const site = visitSite();
const catalogue = await webCatalogue();

const SCREENS = { 'a small phone': 360, 'a large phone': 600, 'a tablet': 768, 'a desktop': 1280 };

describe.each(DEFAULT_LANGS)('the map of towns, in %s', (lang) => {
  test.each(Object.entries(SCREENS))(
    'on %s its names are legible: apart, whole, of a size one can read',
    async (_, width) => {
      const { page, complaints, close } = await site.open({ viewport: { width, height: 800 } });
      await page.goto(`/${lang}/towns/`);
      await page.evaluate(() => document.fonts.ready);
      const names = await page.locator('.town-map > svg text:visible').evaluateAll((all) =>
        all.map((text) => {
          const { left, right, top, bottom, height } = text.getBoundingClientRect();
          return { name: text.textContent?.trim(), left, right, top, bottom, height };
        }),
      );
      const map = await page.locator('.town-map > svg').boundingBox();
      const meet = names.flatMap((one, index) =>
        names
          .slice(index + 1)
          // Boxes are as high as the tallest letter, so a quarter of them may overlap.
          .filter((other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2)
          .filter((other) => Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > one.height / 3)
          .map((other) => `${one.name} / ${other.name}`),
      );
      expect(meet).toEqual([]);
      expect(
        names.filter(({ left, right }) => left < (map?.x ?? 0) || right > (map?.x ?? 0) + (map?.width ?? 0)),
      ).toEqual([]);
      expect(Math.min(...names.map(({ height }) => height))).toBeGreaterThan(14);
      // The towns with most cooperatives have their name on every screen.
      const most = towns(catalogue, lang).toSorted((a, b) => b.cooperatives.length - a.cooperatives.length);
      for (const { place } of most.slice(0, 3)) expect(names.map(({ name }) => name)).toContain(place.name[lang]);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  test('each dot is a link to its town, large enough for a thumb, without scripts, and the page lists every town', async () => {
    const { page, close } = await site.open({ ...PHONE, javaScriptEnabled: false });
    await page.goto(`/${lang}/towns/`);
    const listed = towns(catalogue, lang);
    expect(await page.locator('main .rows a').count()).toBe(listed.length);
    const known = listed.filter(({ place }) => place.position);
    const dots = await page.locator('.town-map a').evaluateAll((all) =>
      all.map((link) => {
        const { width, height } = link.getBoundingClientRect();
        return { href: link.getAttribute('href'), called: link.getAttribute('aria-label'), width, height };
      }),
    );
    expect(dots.map(({ href }) => href).sort()).toEqual(
      known.map(({ place }) => `/${lang}/towns/${place.slug}/`).sort(),
    );
    expect(dots.filter(({ width, height }) => width < 23.9 || height < 23.9)).toEqual([]);
    const khouribga = dots.find(({ href }) => href?.endsWith('/khouribga/'));
    expect(khouribga?.called).toMatch(/\d/);
    await page.locator('.town-map a[href$="/oued-zem/"] .dot').click();
    expect(new URL(page.url()).pathname).toBe(`/${lang}/towns/oued-zem/`);
    // The page of a town shows it with its neighbours.
    expect(await page.locator('.town-map a[aria-current]').getAttribute('href')).toBe(`/${lang}/towns/oued-zem/`);
    await close();
  });

  test('the keyboard can focus and open its dots, with a visible focus', async () => {
    const { page, complaints, close } = await site.open(DESKTOP);
    await page.goto(`/${lang}/towns/`);
    const here = () =>
      page.evaluate(() => document.activeElement?.closest('.town-map') && document.activeElement.getAttribute('href'));
    for (let presses = 0; presses < 40 && !(await here()); presses += 1) await page.keyboard.press('Tab');
    const first = await here();
    expect(first).toContain('/towns/khouribga/');
    const ring = page.locator('.town-map a:focus-visible .hit');
    expect(await ring.evaluate((circle) => getComputedStyle(circle).stroke)).toBe('rgb(35, 64, 124)');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
    expect(complaints).toEqual([]);
    await close();
  });
});

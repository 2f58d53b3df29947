import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { pagesIn } from './pages.ts';
import { PHONE, visitSite } from './visit.ts';

const site = visitSite();

/** Bytes that a good host sends for an address: fonts and pictures as they are, the rest compressed. */
function bytes(address: string): number {
  const path = new URL(address).pathname;
  const content = readFileSync(join(site.folder, path.endsWith('/') ? `${path}index.html` : path));
  return /\.(woff2|webp|jpg)$/.test(path) ? content.length : brotliCompressSync(content).length;
}

/** Bytes that a first visit loads without photographs. `act` runs before counting. */
async function weigh(path: string, act = false): Promise<number> {
  const { page, requests, close } = await site.open(PHONE);
  await page.goto(path, { waitUntil: 'networkidle' });
  if (act) {
    await page.locator('input[type="search"]').first().fill('miel');
    await page.locator('[role="option"]').first().waitFor();
  }
  await close();
  const files = new Set(requests.map((address) => address.replace(/[?#].*$/, '')));
  return [...files]
    .filter((address) => !address.includes('/_pictures/'))
    .reduce((sum, address) => sum + bytes(address), 0);
}

describe.each(DEFAULT_LANGS)('first visit without photographs, in %s', (lang) => {
  test('the heaviest product page is at most 60 kB', async () => {
    const [heaviest] = pagesIn(site.folder)
      .filter(({ path }) => path.startsWith(`${lang}/p/`))
      .sort((a, b) => b.html.length - a.html.length);
    expect(await weigh(`/${heaviest?.path}`)).toBeLessThanOrEqual(60_000);
  });

  test('the towns with their map are at most 60 kB', async () => {
    expect(await weigh(`/${lang}/towns/`)).toBeLessThanOrEqual(60_000);
  });

  test('home is at most 100 kB, with the search in use', async () => {
    expect(await weigh(`/${lang}/`, true)).toBeLessThanOrEqual(100_000);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { LANGS } from '../../src/model/languages.ts';
import { builtSample } from '../built.ts';
import { watch } from './browser.ts';
import { pagesIn } from './pages.ts';
import { serve, type StaticServer } from './serve.ts';

let browser: Browser;
let server: StaticServer;
let folder: string;

beforeAll(async () => {
  folder = join(builtSample(), 'site');
  server = await serve(folder);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Bytes a good host sends for an address: fonts and pictures as they are, the rest compressed. */
function bytes(address: string): number {
  const path = new URL(address).pathname;
  const content = readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  return /\.(woff2|webp|jpg)$/.test(path) ? content.length : brotliCompressSync(content).length;
}

/** What a first visit loads without photographs; `act` is done before counting. */
async function weigh(path: string, act = false): Promise<number> {
  const { page, requests, close } = await watch(browser, server.origin, { viewport: { width: 360, height: 800 } });
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

describe.each(LANGS)('first visit without photographs, in %s', (lang) => {
  test('the heaviest product page is at most 60 kB', async () => {
    const [heaviest] = pagesIn(folder)
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

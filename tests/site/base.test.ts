import { spawn } from 'node:child_process';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE } from '../setup/sample.ts';
import { brokenLinks } from './links.ts';
import { visitSite } from './visit.ts';

// A site below the root of its host: `https://plateau.example.org/guides/plateau/`.

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const ORIGIN = 'https://plateau.example.org';
const BASE = '/guides/plateau/';
// A folder of its own, so that concurrent runs do not collide.
const scratch = path.join(ROOT, '.cache', 'test', `base-${process.pid}`);
const content = path.join(scratch, 'content');
const out = path.join(scratch, 'dist');
const site = visitSite({ folder: path.join(out, 'site'), base: BASE });

beforeAll(async () => {
  await cp(SAMPLE, content, { recursive: true });
  const settings = path.join(content, 'catalogue.yaml');
  const text = await readFile(settings, 'utf8');
  const changed = text
    .replace(/^address:.*$/m, `address: ${ORIGIN}${BASE}`)
    .replace(/^retired_codes:$/m, "retired_codes:\n  - code: '199'");
  expect(changed).toContain("- code: '199'");
  await writeFile(settings, changed);
  const { VITEST, VITEST_MODE, NODE_ENV, ...env } = process.env;
  const args = ['scripts/dalil.ts', 'build', '--content', content, '--only', 'site', '--out', out];
  const exitCode = await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.once('error', reject);
    child.once('close', resolve);
  });
  expect(exitCode).toBe(0);
});

afterAll(async () => {
  await rm(scratch, { recursive: true, force: true });
});

test('every address is below the base path and exists', () => {
  const { broken, followed } = brokenLinks(site.folder, ORIGIN, BASE);
  expect(followed).toBeGreaterThan(5000);
  expect(broken).toEqual([]);
});

test('short addresses open the page in the language of the phone, and retired codes show their replacement', async () => {
  const french = await site.open({ locale: 'fr-MA' });
  await french.page.goto(`${BASE}p/20201/`);
  await french.page.waitForURL(`**${BASE}fr/p/202-01/`);
  // The printed form with a hyphen works too.
  await french.page.goto(`${BASE}p/202-01/`);
  await french.page.waitForURL(`**${BASE}fr/p/202-01/`);
  await french.page.goto(`${BASE}c/202/#ar`);
  await french.page.waitForURL(`**${BASE}ar/c/*/`);
  await french.page.goto(`${BASE}p/20209/`);
  await french.page.waitForURL(`**${BASE}fr/p/202-09/`);
  expect(await french.page.locator('h1').textContent()).toContain('202-09');
  expect(await french.page.locator(`main a[href="${BASE}fr/p/202-02/"]`).first().isVisible()).toBe(true);
  expect(await french.page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex');
  expect(french.complaints).toEqual([]);
  await french.close();

  const plain = await site.open({ javaScriptEnabled: false });
  await plain.page.goto(`${BASE}c/199/`);
  await plain.page.locator('[data-short] a[lang="ar"]').click();
  await plain.page.waitForURL(`**${BASE}ar/c/199/`);
  expect(await plain.page.locator('h1').textContent()).toContain('199');
  await plain.page.goto(`${BASE}p/20201/`);
  expect(await plain.page.locator('[data-short] a').count()).toBe(2);
  expect(await plain.page.locator('link[rel="canonical"]').getAttribute('href')).toBe(`${ORIGIN}${BASE}ar/p/202-01/`);
  await plain.close();
});

test('pages, pictures, fonts and the search load from there', async () => {
  const { page, complaints, requests, close } = await site.open();
  await page.goto(`${BASE}ar/`, { waitUntil: 'networkidle' });
  await page.locator('input[type="search"]').first().fill('202-01');
  await page.locator('[role="option"]').first().click();
  await page.waitForURL(`**${BASE}ar/p/202-01/`, { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
  expect(requests.filter((address) => !address.startsWith(`${site.address}${BASE}`))).toEqual([]);
  expect(requests.some((address) => address.endsWith('.woff2'))).toBe(true);
  await close();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuildCache } from '../../../build-cache/build-cache.ts';
import { Fits } from './fitting-pages.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fits-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page as Sheet.astro draws it. */
function sheet({ number = 7, side = 'recto', text = 'عسل', count = '12' } = {}): string {
  return `<section class="sheet ${side} products" lang="ar" id="page-${number}" data-page="${number}"><p>${text}</p>
<span class="number">${count}</span><footer class="folio"><span class="number">${number}</span></footer></section>`;
}

const open = (under = 'styles') => Fits.open(new BuildCache(folder).folder('fits'), 'guide', under, '152');

it('knows a page again under another number and on the other side, and no other page', async () => {
  const fits = await open();
  fits.add(sheet());
  expect(fits.has(sheet({ number: 12, side: 'verso' }))).toBe(true);
  expect(fits.has(sheet({ text: 'عسل السدر' }))).toBe(false);
  // A number in its text is no folio.
  expect(fits.has(sheet({ count: '1200' }))).toBe(false);
});

it('is kept between builds, for the pages that are still there', async () => {
  const first = await open();
  first.add(sheet());
  first.add(sheet({ text: 'زيت' }));
  await first.save();
  const second = await open();
  expect(second.has(sheet())).toBe(true);
  await second.save();
  expect((await open()).has(sheet({ text: 'زيت' }))).toBe(false);
  expect((await open()).has(sheet())).toBe(true);
});

it('is forgotten when styles change', async () => {
  const fits = await open();
  fits.add(sheet());
  await fits.save();
  expect((await open('other styles')).has(sheet())).toBe(false);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BuildCache } from '../../../build-cache/build-cache.ts';
import { FittingPagesCache } from './fitting-pages.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fitting-pages-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A page as Sheet.astro draws it. */
function sheet({ number = 7, side = 'recto', text = 'عسل', count = '12' } = {}): string {
  return `<section class="sheet ${side} products" lang="ar" id="page-${number}" data-page="${number}"><p>${text}</p>
<span class="number">${count}</span><footer class="folio"><span class="number">${number}</span></footer></section>`;
}

const open = (styles = 'styles') =>
  FittingPagesCache.open(new BuildCache(folder).folder('fitting-pages'), 'guide', styles, '152');

it('recognises a page with another number and side, and no other page', async () => {
  const fittingPages = await open();
  fittingPages.add(sheet());
  expect(fittingPages.has(sheet({ number: 12, side: 'verso' }))).toBe(true);
  expect(fittingPages.has(sheet({ text: 'عسل السدر' }))).toBe(false);
  // A number in the text is not a folio.
  expect(fittingPages.has(sheet({ count: '1200' }))).toBe(false);
});

it('keeps between builds the pages that are still in the book', async () => {
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

it('is discarded when styles change', async () => {
  const fittingPages = await open();
  fittingPages.add(sheet());
  await fittingPages.save();
  expect((await open('other styles')).has(sheet())).toBe(false);
});

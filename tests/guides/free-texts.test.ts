import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { BuildCache } from '../../src/build-cache/build-cache.ts';
import { createPictures } from '../../src/images/pictures.ts';
import { load } from '../../src/load/load.ts';
import { documentOf } from '../../src/outputs/print/batches/book-html.ts';
import { draftBook } from '../../src/outputs/print/make-book.ts';
import { openRenderer } from '../../src/outputs/print/sheets/render.ts';
import { FIGURES, figuresGuide } from '../setup/figures-guide.ts';
import { type FiguresSeen, figuresSeen } from '../setup/figures-seen.ts';
import type { SmallGuide } from '../setup/small-guide.ts';
import { filesIn } from '../site/pages.ts';
import { PHONE, visitSite } from '../site/visit.ts';

const NARROW = { viewport: { width: 320, height: 800 } };

const folder = path.resolve(import.meta.dirname, '..', '..', '.cache/test/free-texts/dist/site');
const site = visitSite({ folder });
let guide: SmallGuide;

beforeAll(async () => {
  guide = await figuresGuide('free-texts');
  const { code, said } = await guide.run('build', '--only', 'site');
  expect(said).not.toMatch(/Erreur/);
  expect(code).toBe(0);
});

/** Adds up the figures of several pages. */
function together(seen: FiguresSeen[]): FiguresSeen {
  const counts: FiguresSeen['counts'] = {};
  for (const page of seen)
    for (const [figures, count] of Object.entries(page.counts)) counts[figures] = (counts[figures] ?? 0) + count;
  return { counts, wrong: seen.flatMap(({ wrong }) => wrong), apart: seen.flatMap(({ apart }) => apart) };
}

function expectInOrder({ counts, wrong, apart }: FiguresSeen) {
  expect(Object.keys(counts).sort()).toEqual([...FIGURES].sort());
  expect(wrong).toEqual([]);
  expect(apart).toEqual([]);
}

describe('figures in free texts', () => {
  it.each(['ar', 'fr'])(
    'are in left-to-right order on every page of the site in %s, without widening it',
    async (lang) => {
      const { page, close } = await site.open(PHONE);
      const seen: FiguresSeen[] = [];
      const wide: string[] = [];
      for (const file of filesIn(folder).filter((name) => name.startsWith(`${lang}/`) && name.endsWith('.html'))) {
        await page.goto(`/${file.replace(/index\.html$/, '')}`);
        seen.push(await figuresSeen(page));
        if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(file);
      }
      await close();
      expectInOrder(together(seen));
      expect(wide).toEqual([]);
    },
  );

  it('are in left-to-right order among the results of a search', async () => {
    const { page, close } = await site.open(NARROW);
    await page.goto('/ar/search/?q=%D8%B9%D8%B3%D9%84');
    const row = page.locator('[data-kind="product"]').first();
    await row.waitFor();
    const { counts, wrong } = await figuresSeen(page);
    await close();
    expect(Object.values(counts).length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('are in left-to-right order on every page of the book', async () => {
    const { catalogues } = await load(guide.contentDir, { now: new Date(guide.now) });
    const catalogue = catalogues?.print;
    const edition = catalogue?.editions[0];
    if (!catalogue || !edition) throw new Error('The guide has no book');
    const { page, close } = await site.open();
    const cache = new BuildCache(guide.cacheDir);
    const { signal } = new AbortController();
    const scratchDir = path.join(guide.root, 'scratch');
    await mkdir(scratchDir, { recursive: true });
    const { html } = await draftBook(edition, {
      ...{ catalogue, cache, scratchDir, signal, lang: 'fr', contentDir: guide.contentDir, outDir: guide.outDir },
      pictures: createPictures({ cache: cache.folder('pictures'), signal }),
      renderer: await openRenderer(),
      toolchain: 'test',
      openTab: async () => page,
      progress: () => undefined,
    });
    const book = path.join(scratchDir, 'book.html');
    await writeFile(book, documentOf(html, html.sheets));
    await page.goto(pathToFileURL(book).href);
    const seen = await figuresSeen(page);
    await close();
    expectInOrder(seen);
  });
});

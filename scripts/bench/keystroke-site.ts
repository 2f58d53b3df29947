import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BuildCache } from '../../src/build-cache/build-cache.ts';
import { createPictures } from '../../src/images/pictures.ts';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { buildSite } from '../../src/outputs/site/build.ts';
import { buildResultCards } from '../../src/outputs/site/search/build/build-result-cards.ts';
import { buildIndex } from '../../src/outputs/site/search/build/build-index.ts';
import { buildFacets } from '../../src/outputs/site/search/build/build-facets.ts';
import { sealIndex } from '../../src/outputs/site/search/build/seal-index.ts';
import { CONFIRMED_ON } from './generate.ts';

// A site to type in. Only its pages with a search box are looked at: drawing twenty thousand others would say nothing,
// so the pages are those of a few products, and the search is that of all.

/** Product pages drawn, in addition to those of every cooperative. */
const PAGES = 40;
/** Of ten products, how many have a picture. */
const PICTURED = 6;

/** Search files of a whole catalogue, by name; products reuse pictures of the site. */
async function searchParts(catalogue: Catalogue, pictures: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const cards = await buildResultCards(catalogue, async () => pictures[0]);
  let product = 0;
  for (const card of [...cards.values()].flat()) {
    if (card.kind !== 'product') continue;
    product += 1;
    card.picture = product % 10 < PICTURED ? pictures[product % pictures.length] : undefined;
  }
  return sealIndex(buildIndex(catalogue), new Map<string, unknown>([...cards, ['facets', buildFacets(catalogue)]]))
    .parts;
}

/**
 * Draws the pages of a catalogue that have a search box.
 *
 * @param room working folder; existing files are overwritten
 * @returns the folder to serve
 * @public run by name (measure.ts)
 */
export async function drawSearchSite({ contentDir, room }: { contentDir: string; room: string }): Promise<string> {
  const now = new Date(CONFIRMED_ON);
  const { catalogues } = await load(contentDir, { now });
  if (!catalogues) throw new Error(`${contentDir} does not load`);
  const { web } = catalogues;
  const settings = { ...web.settings, address: 'http://localhost/' };
  const [outDir, usb, cacheDir, scratchDir] = ['site', 'usb', 'cache', 'scratch'].map((name) =>
    path.join(room, name),
  ) as [string, string, string, string];
  for (const folder of [outDir, usb]) rmSync(folder, { recursive: true, force: true });
  for (const folder of [outDir, usb, scratchDir]) mkdirSync(folder, { recursive: true });
  const { signal } = new AbortController();
  const cache = new BuildCache(cacheDir);
  await buildSite({
    catalogue: () => ({ ...web, settings, products: web.products.slice(0, PAGES) }),
    outDir,
    also: { usb },
    reportDir: outDir,
    cache,
    scratchDir,
    contentDir,
    pictures: createPictures({ cache: cache.folder('pictures'), signal }),
    browser: () => Promise.reject(new Error('Drawing pages takes no browser')),
    now,
    signal,
    lang: 'fr',
    progress: () => {},
    editions: [],
  });
  await searchEverything(outDir, { ...web, settings });
  return outDir;
}

/** Replaces the drawn pages' search index by that of the whole catalogue. */
async function searchEverything(folder: string, catalogue: Catalogue): Promise<void> {
  const search = path.join(folder, 'search');
  const index = readdirSync(search).find((name) => name.startsWith('index-')) ?? '';
  const mark = index.slice('index'.length);
  const names = readdirSync(path.join(folder, '_pictures')).filter((name) => name.endsWith('-320.webp'));
  rmSync(search, { recursive: true });
  mkdirSync(search);
  for (const [name, text] of await searchParts(catalogue, names)) {
    writeFileSync(path.join(search, `${name}${mark}`), text);
  }
}

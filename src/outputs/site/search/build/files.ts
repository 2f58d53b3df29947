import type { Photo } from '../../../../model/photo.ts';
import { type Site, site, webPicture } from '../../context.ts';
import { buildResultCards } from './build-result-cards.ts';
import { buildIndex } from './build-index.ts';
import { buildFacets } from './build-facets.ts';
import { type SealedIndex, sealIndex } from './seal-index.ts';

/** One index for each catalogue shown: every page names it, and a route serves its files. */
const indexes = new WeakMap<Site, Promise<SealedIndex>>();

/** The smallest derivative: results show pictures of 84 to 120 CSS pixels, on screens of up to three dots per pixel. */
const smallPicture = async (photo: Photo) => (await webPicture(photo, 4 / 3)).sources[0]?.name;

async function makeIndex({ catalogue }: Site): Promise<SealedIndex> {
  const cards = await buildResultCards(catalogue, smallPicture);
  return sealIndex(buildIndex(catalogue), new Map<string, unknown>([...cards, ['facets', buildFacets(catalogue)]]));
}

function searchIndex(): Promise<SealedIndex> {
  const shown = site();
  const index = indexes.get(shown) ?? makeIndex(shown);
  indexes.set(shown, index);
  return index;
}

/** Search files of the site being built: name in `search/` without `.json`, and text. */
export async function searchFiles(): Promise<{ name: string; text: string }[]> {
  const { build, parts } = await searchIndex();
  return [...parts].map(([name, text]) => ({ name: `${name}-${build}`, text }));
}

/** Address of the first file of the index, base included. The other parts are in the same folder. */
export async function searchIndexAddress(): Promise<string> {
  const { build } = await searchIndex();
  return `${site().base}search/index-${build}.json`;
}

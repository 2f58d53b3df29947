import type { Photo } from '../../../../model/photo.ts';
import { type Site, site, webPicture } from '../../context.ts';
import { buildCardParts } from './build-cards.ts';
import { buildIndex } from './build-index.ts';
import { buildFacets } from '../shared/facets.ts';
import { type SealedIndex, sealIndex } from './seal-index.ts';

/** Every page names the index and a route serves its files: it is made once for each catalogue shown. */
const made = new WeakMap<Site, Promise<SealedIndex>>();

/** The smallest derivative: results show pictures of 84 to 120 pixels, on screens of up to three dots a pixel. */
const smallPicture = async (photo: Photo) => (await webPicture(photo, 4 / 3)).sources[0]?.name;

async function make({ catalogue }: Site): Promise<SealedIndex> {
  const cards = await buildCardParts(catalogue, smallPicture);
  return sealIndex(buildIndex(catalogue), new Map<string, unknown>([...cards, ['facets', buildFacets(catalogue)]]));
}

function searchIndex(): Promise<SealedIndex> {
  const shown = site();
  const index = made.get(shown) ?? make(shown);
  made.set(shown, index);
  return index;
}

/** Files of the search of the site being built: name in `search/`, without `.json`, and text. */
export async function searchFiles(): Promise<{ name: string; text: string }[]> {
  const { build, parts } = await searchIndex();
  return [...parts].map(([name, text]) => ({ name: `${name}-${build}`, text }));
}

/** Address of the first file of the index, base included. The others stand beside it. */
export async function searchIndexAddress(): Promise<string> {
  const { build } = await searchIndex();
  return `${site().base}search/index-${build}.json`;
}

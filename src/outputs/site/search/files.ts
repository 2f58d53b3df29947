import { type Site, site } from '../context.ts';
import { buildCards } from './build-cards.ts';
import { buildIndex } from './build-index.ts';
import { entriesOf } from './entries.ts';
import { type SealedIndex, sealIndex } from './seal-index.ts';

/** Every page names the index and a route serves its files: it is made once for each catalogue shown. */
const made = new WeakMap<Site, Promise<SealedIndex>>();

async function make({ catalogue }: Site): Promise<SealedIndex> {
  const draft = buildIndex(catalogue);
  const entries = entriesOf(catalogue);
  const cards = new Map<string, unknown>();
  for (const lang of catalogue.settings.languages) {
    const all = await buildCards(entries, lang);
    for (let from = 0; from < all.length; from += draft.root.block) {
      cards.set(`cards-${lang}-${from / draft.root.block}`, all.slice(from, from + draft.root.block));
    }
  }
  return sealIndex(draft, cards);
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

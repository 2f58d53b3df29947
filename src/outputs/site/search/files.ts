import { createHash } from 'node:crypto';
import type { Lang } from '../../../model/languages.ts';
import { type Site, site } from '../context.ts';
import { buildCards } from './build-cards.ts';
import { buildIndex } from './build-index.ts';

/** A file the browser fetches, named by its content: a new index never meets an old one in a cache. */
export interface SearchFile {
  /** `index-0a1b2c3d4e5f`, served as `search/<name>.json`. */
  name: string;
  text: string;
}

export interface SearchFiles {
  index: SearchFile;
  cards: Partial<Record<Lang, SearchFile>>;
}

/** Every page names the files and two routes serve them: they are made once for each catalogue shown. */
const made = new WeakMap<Site, Promise<SearchFiles>>();

function fileOf(stem: string, data: unknown): SearchFile {
  const text = JSON.stringify(data);
  return { name: `${stem}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`, text };
}

async function make({ catalogue }: Site): Promise<SearchFiles> {
  const index = buildIndex(catalogue);
  const cards = catalogue.settings.languages.map(
    async (lang) => [lang, fileOf(`cards-${lang}`, await buildCards(catalogue, index.docs, lang))] as const,
  );
  return { index: fileOf('index', index), cards: Object.fromEntries(await Promise.all(cards)) };
}

/** The index and the cards of the site being built. */
export function searchFiles(): Promise<SearchFiles> {
  const shown = site();
  const files = made.get(shown) ?? make(shown);
  made.set(shown, files);
  return files;
}

/** Address of one of the files, base included. */
export function searchFileAddress(file: SearchFile): string {
  return `${site().base}search/${file.name}.json`;
}

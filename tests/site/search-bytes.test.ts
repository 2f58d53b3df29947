import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { suggestWords } from '../../src/outputs/site/search/browser/suggestions.ts';
import { type OpenIndex, openIndex } from '../../src/outputs/site/search/shared/open-index.ts';
import { search } from '../../src/outputs/site/search/shared/query.ts';
import { builtSample } from '../built.ts';
import queries from '../search/queries.json' with { type: 'json' };

// What is fetched before the first result, compressed as a good host does: the script of the worker, the index, what of
// it a query needs, and the cards that are shown. Read from the files of the built site.

/** Bytes. A catalogue of 20,000 products may take 45,000 (`npm run bench -- search`); the sample has no excuse to. */
const MOST = 35_000;
/** As many as the list under the box shows. */
const SHOWN = 6;

let site: string;
let worker: number;

const sizes = new Map<string, number>();

function compressed(file: string): number {
  const size = sizes.get(file) ?? brotliCompressSync(readFileSync(file)).length;
  sizes.set(file, size);
  return size;
}

beforeAll(async () => {
  site = path.join(await builtSample(), 'site');
  const scripts = readdirSync(path.join(site, '_assets')).filter((name) => /^worker-[\w-]+\.js$/.test(name));
  expect(scripts).toHaveLength(1);
  worker = compressed(path.join(site, '_assets', scripts[0] ?? ''));
});

/** Bytes of the files that someone fetches who asks this first. */
async function fetched(ask: (index: OpenIndex) => Promise<unknown>): Promise<number> {
  const folder = path.join(site, 'search');
  const files = readdirSync(folder);
  const read = new Set<string>();
  const index = await openIndex(async (name) => {
    const file = files.find((one) => one.replace(/-[\da-f]+\.json$/, '') === name) ?? name;
    read.add(file);
    return JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  });
  await ask(index);
  return [...read].reduce((sum, file) => sum + compressed(path.join(folder, file)), worker);
}

describe.each(DEFAULT_LANGS)('in %s', (lang) => {
  test('no first result takes more than 35 kB', async () => {
    // A small index is one file, and so are its cards: what is asked hardly matters.
    for (const { query } of queries.filter((_, at) => at % 20 === 0)) {
      const bytes = await fetched(async (index) => {
        const { hits } = await search(index, query);
        const first = hits.slice(0, SHOWN).map(({ entry }) => entry);
        await index.cards(first, lang);
      });
      expect(bytes, query).toBeLessThanOrEqual(MOST);
      expect(bytes).toBeGreaterThan(worker);
    }
  });

  test.each(['mieldethym', 'xyzzyx', '202-99'])('nor do words near %s', async (query) => {
    expect(await fetched((index) => suggestWords(index, query, lang))).toBeLessThanOrEqual(MOST);
  });
});

import { beforeAll, expect, test } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { DEFAULT_LANGS } from '../../src/model/languages.ts';
import { buildResultCards } from '../../src/outputs/site/search/build/build-result-cards.ts';
import { buildIndex } from '../../src/outputs/site/search/build/build-index.ts';
import { suggestWords } from '../../src/outputs/site/search/browser/suggestions.ts';
import { type OpenIndex, openIndex } from '../../src/outputs/site/search/shared/open-index.ts';
import { search } from '../../src/outputs/site/search/shared/query.ts';
import { readerOf, sealIndex } from '../../src/outputs/site/search/build/seal-index.ts';
import { SAMPLE } from '../setup/sample.ts';

let catalogue: Catalogue;
let index: OpenIndex;

beforeAll(async () => {
  const { catalogues } = await load(SAMPLE, { now: new Date('2026-11-20') });
  if (!catalogues) throw new Error('The sample catalogue does not load');
  catalogue = catalogues.web;
  index = await openIndex(
    readerOf(sealIndex(buildIndex(catalogue), await buildResultCards(catalogue, async () => undefined))),
  );
});

const lower = (words: readonly string[]) => words.map((word) => word.toLowerCase());

test.each([
  ['mieldethym', ['miel', 'thym'], ['العسل', 'زعتر']],
  ['savonargan', ['savon'], ['صابون']],
  ['زيتزيتون', ['huile'], ['زيت']],
])('%s is near words that something is called by, in the language of the reader', async (query, fr, ar) => {
  expect((await search(index, query)).hits).toEqual([]);
  expect(lower(await suggestWords(index, query, 'fr'))).toEqual(expect.arrayContaining(fr));
  expect(await suggestWords(index, query, 'ar')).toEqual(expect.arrayContaining(ar));
});

test('every near word finds something', async () => {
  for (const query of ['mieldethym', 'savonargan', 'زيتزيتون', 'zzaytzzz', 'kosskossou7', '202-99', 'sellle bou9l']) {
    for (const lang of DEFAULT_LANGS) {
      for (const word of await suggestWords(index, query, lang)) {
        expect((await search(index, word)).hits.length, `${query} → ${word}`).toBeGreaterThan(0);
      }
    }
  }
});

test('a product a cooperative does not have leads to the cooperative', async () => {
  expect(await suggestWords(index, '202-99', 'fr')).toEqual(['202']);
  expect(await suggestWords(index, '20299', 'ar')).toEqual(['202']);
});

test.each(['xyzzyx', 'hélicoptère', '999-99', '1202-99', '0612345678', '🍯', '', '   '])(
  'nothing is near %s',
  async (query) => {
    for (const lang of DEFAULT_LANGS) expect(await suggestWords(index, query, lang)).toEqual([]);
  },
);

import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BuildCache } from '../../src/build-cache/build-cache.ts';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { codeOf, entriesOf, idOf } from '../../src/outputs/site/search/build/entries.ts';
import { buildIndex } from '../../src/outputs/site/search/build/build-index.ts';
import { openIndex } from '../../src/outputs/site/search/shared/open-index.ts';
import { search } from '../../src/outputs/site/search/shared/query.ts';
import { readerOf, sealIndex } from '../../src/outputs/site/search/build/seal-index.ts';
import { SAMPLE } from '../setup/sample.ts';
import { HOSTILE } from './hostile.ts';
import queries from './queries.json' with { type: 'json' };
import { type Answer, askAll, type Query, scoreOf, withoutVocabulary } from './recall.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const asked = queries as Query[];

let sample: Catalogue;

beforeAll(async () => {
  const { catalogues } = await load(SAMPLE, {
    now: new Date('2026-11-21'),
    cache: new BuildCache(path.join(ROOT, '.cache')),
  });
  if (!catalogues) throw new Error('the sample does not load');
  sample = catalogues.web;
});

/** The site's own search over the site's own files. */
async function searchIn(catalogue: Catalogue): Promise<(query: string) => Promise<Answer[]>> {
  const entries = entriesOf(catalogue);
  const index = await openIndex(readerOf(sealIndex(buildIndex(catalogue))));
  return async (query) => {
    const { hits } = await search(index, query);
    return hits.flatMap(({ entry: number }) => {
      const entry = entries[number];
      if (!entry) throw new Error(`there is no entry ${number}`);
      return { kind: entry.kind, code: codeOf(entry), id: idOf(entry) };
    });
  };
}

describe('the search, over the sample', () => {
  it('finds what is asked for, with the vocabulary', async () => {
    const outcomes = await askAll(asked, sample, await searchIn(sample));
    const { recall, empty } = scoreOf(outcomes);
    expect(outcomes.filter((outcome) => outcome.recall === 0).map(({ query }) => query.query)).toEqual([]);
    expect(outcomes.filter(({ misled }) => misled).map(({ query }) => query.query)).toEqual([]);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(empty).toBeLessThanOrEqual(0.01);
  });

  it('finds most of it in the names alone', async () => {
    const bare = withoutVocabulary(sample);
    const outcomes = await askAll(asked, bare, await searchIn(bare));
    expect(scoreOf(outcomes.filter(({ query }) => !query.vocabulary)).recall).toBeGreaterThanOrEqual(0.93);
    expect(scoreOf(outcomes).empty).toBeLessThanOrEqual(0.02);
  });

  it.each(HOSTILE.map(({ what, query }) => [what, query]))('answers calmly: %s', async (_, query) => {
    const find = await searchIn(sample);
    const answers = await find(query);
    expect(answers.length).toBeLessThan(entriesOf(sample).length);
    expect(await find(query)).toEqual(answers);
  });
});

import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BuildCache } from '../../src/build-cache/build-cache.ts';
import { load } from '../../src/load/load.ts';
import { HOSTILE } from './hostile.ts';
import queries from './queries.json' with { type: 'json' };
import { SAMPLE } from '../setup/sample.ts';
import { entriesOf, type Query, relevantTo } from './recall.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const loadSample = () =>
  load(SAMPLE, { now: new Date('2026-11-21'), cache: new BuildCache(path.join(ROOT, '.cache')) });
const asked = queries as Query[];

describe('the query set', () => {
  it('asks every query once', () => {
    expect(new Set(asked.map(({ query }) => query)).size).toBe(asked.length);
  });

  it('asks only what the sample can answer', async () => {
    const { catalogues } = await loadSample();
    if (!catalogues) throw new Error('the sample does not load');
    const entries = entriesOf(catalogues.web);
    const unanswerable = asked.filter((query) => relevantTo(query, entries).core.size === 0);
    expect(unanswerable.map(({ query }) => query)).toEqual([]);
  });

  it('calls for the vocabulary only where no name has the word', async () => {
    const { catalogues } = await loadSample();
    const names = (catalogues?.web.products ?? []).flatMap(({ name }) => [name.ar, name.fr]);
    const words = new Set(names.flatMap((name) => name?.toLowerCase().split(/\P{L}+/u) ?? []));
    const needless = asked.filter(
      ({ query, vocabulary }) => vocabulary && query.split(' ').every((word) => words.has(word)),
    );
    expect(needless.map(({ query }) => query)).toEqual([]);
  });
});

describe('the hostile queries', () => {
  it('hold one of ten thousand characters', () => {
    const lengths = HOSTILE.map(({ query }) => query.length);
    expect(Math.max(...lengths)).toBeGreaterThanOrEqual(10_000);
  });

  it('say what each is, once', () => {
    expect(new Set(HOSTILE.map(({ what }) => what)).size).toBe(HOSTILE.length);
  });
});

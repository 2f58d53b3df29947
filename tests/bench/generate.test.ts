import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildCache } from '../../src/build-cache/build-cache.ts';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { SAMPLE } from '../setup/sample.ts';
import { CONFIRMED_ON, generateCatalogue } from '../../scripts/bench/generate.ts';

const base = SAMPLE;
let room = '';

beforeAll(() => {
  room = mkdtempSync(path.join(tmpdir(), 'dalil-bench-'));
});
afterAll(() => rmSync(room, { recursive: true }));

async function generated(name: string, cooperatives: number, products: number, seed = 1): Promise<Catalogue> {
  const dir = path.join(room, name);
  generateCatalogue(dir, { cooperatives, products, seed, base, pictures: 0.1 });
  const { catalogues, diagnostics } = await load(dir, { now: new Date(CONFIRMED_ON), cache: new BuildCache(room) });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (!catalogues) throw new Error('nothing was generated');
  return catalogues.web;
}

describe('generateCatalogue', () => {
  it('makes the requested number of entries, without an error, and keeps the base', async () => {
    const { cooperatives, products, distributors } = await generated('grown', 40, 260);
    expect([cooperatives.length, products.length]).toEqual([40, 260]);
    expect(cooperatives.find(({ code }) => code === '202')?.name.fr).toBe('Coopérative Nahlat Al Qamar');
    expect(distributors).not.toEqual([]);
    expect(products.some(({ cooperative, photos }) => cooperative.code < '200' && photos.length > 0)).toBe(true);
  });

  it('continues with four digits when all codes of three are used or retired', () => {
    const dir = path.join(room, 'many');
    generateCatalogue(dir, { cooperatives: 902, products: 1000, seed: 1, base, pictures: 0 });
    const made = readdirSync(path.join(dir, 'cooperatives'))
      .sort()
      .filter((name) => /^cooperative-\d{4}$/.test(name));
    expect(made).toEqual(['cooperative-1000', 'cooperative-1001', 'cooperative-1002']);
    expect(readFileSync(path.join(dir, 'cooperatives/cooperative-1001/cooperative.yaml'), 'utf8')).toMatch(
      /^code: 1001$/m,
    );
  });

  it('adds products to existing cooperatives when no new cooperatives are requested', async () => {
    const { cooperatives, products } = await generated('same', 28, 120);
    expect([cooperatives.length, products.length]).toEqual([28, 120]);
  });

  it('is reproducible for a seed, and differs between seeds', () => {
    const entry = (seed: number) => {
      const dir = path.join(room, `seed-${seed}`);
      generateCatalogue(dir, { cooperatives: 30, products: 130, seed, base, pictures: 0 });
      return readFileSync(path.join(dir, 'cooperatives/cooperative-100/cooperative.yaml'), 'utf8');
    };
    const first = entry(7);
    expect(entry(7)).toBe(first);
    expect(entry(8)).not.toBe(first);
  });

  it('never links text to the base, so that a bench may edit it', () => {
    const file = 'cooperatives/qaws-qouzah/cooperative.yaml';
    generateCatalogue(path.join(room, 'copy'), { cooperatives: 29, products: 120, seed: 1, base });
    expect(statSync(path.join(room, 'copy', file)).ino).not.toBe(statSync(path.join(base, file)).ino);
  });

  it('refuses more entries than codes can number', () => {
    const ask = (cooperatives: number, products: number) => () =>
      generateCatalogue(path.join(room, 'never'), { cooperatives, products, seed: 1, base });
    expect(ask(9901, 20_000)).toThrow(RangeError);
    expect(ask(30, 5000)).toThrow(RangeError);
    expect(ask(20, 110)).toThrow(RangeError);
  });
});

import { beforeAll, expect, test } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { buildIndex } from '../../src/outputs/site/search/build/build-index.ts';
import { codeOf, type Entry, entriesOf } from '../../src/outputs/site/search/build/entries.ts';
import { type OpenIndex, openIndex } from '../../src/outputs/site/search/shared/open-index.ts';
import { search } from '../../src/outputs/site/search/shared/query.ts';
import { readerOf, sealIndex } from '../../src/outputs/site/search/build/seal-index.ts';
import { SAMPLE } from '../setup/sample.ts';

let catalogue: Catalogue;
let entries: Entry[];
let index: OpenIndex;

beforeAll(async () => {
  const { catalogues } = await load(SAMPLE, { now: new Date('2026-11-20') });
  if (!catalogues) throw new Error('The sample catalogue does not load');
  catalogue = catalogues.web;
  entries = entriesOf(catalogue);
  index = await openIndex(readerOf(sealIndex(buildIndex(catalogue))));
});

/** Names in both languages of the first things found. */
async function names(query: string, many = 5): Promise<string[]> {
  const { hits } = await search(index, query);
  return hits.slice(0, many).flatMap(({ entry }) => {
    const found = entries[entry];
    return found ? `${found.kind} ${codeOf(found) ?? ''} ${found.item.name.fr} ${found.item.name.ar}` : [];
  });
}

const first = async (query: string) => (await names(query, 1))[0];
const numbers = async (query: string) => new Set((await search(index, query)).hits.map(({ entry }) => entry));

test.each(['miel', 'Miel', 'MIEL', 'عسل', 'العسل', 'عَسَل', '3sel', 'assel', 'mieal', 'meil'])(
  '%s finds honey first',
  async (query) => {
    const found = await names(query, 7);
    expect(found).toHaveLength(7);
    for (const name of found) expect(name).toMatch(/^(product|category|cooperative) .*(Miel|miel|Asal)/);
    expect(found.filter((name) => name.startsWith('product')).length).toBeGreaterThan(4);
  },
);

test('both languages find the same products first', async () => {
  expect(new Set(await names('عسل miel', 6))).toEqual(new Set(await names('miel عسل', 6)));
  const products = async (query: string) =>
    new Set((await names(query, 12)).filter((name) => /^product .*Miel/.test(name)));
  expect(await products('عسل')).toEqual(await products('miel'));
});

test.each(['202-01', '20201', '202 01', '٢٠٢٠١', ' 202-01 ', '202-1', 'code 202.01'])(
  'the code %s finds its product first',
  async (query) => expect(await first(query)).toMatch(/^product 202-01 /),
);

test('three digits find the cooperative, then its products', async () => {
  const found = await names('202');
  expect(found[0]).toMatch(/^cooperative 202 /);
  expect(found.slice(1).every((name) => name.startsWith('product 202-'))).toBe(true);
});

test.each(['0685000002', '06 85 00 00 02', '+212 685 000 002', '00212685000002', '000002', '٠٦٨٥٠٠٠٠٠٢'])(
  'the phone %s finds its cooperative',
  async (query) => expect(await first(query)).toMatch(/^cooperative 202 /),
);

test.each([
  'Nahlat Al Qamar',
  'nahlat qamar',
  'qamar nahla',
  'nahlat l9amar',
  'نحلة القمر',
  'نحله القمر',
  'cooperative nahlat al qamar',
])('the name %s finds the cooperative', async (query) => expect(await first(query)).toMatch(/^cooperative 202 /));

test('every product is among the first five for its name in each language and for its code', async () => {
  const missed: string[] = [];
  for (const { name, code } of catalogue.products) {
    for (const query of [name.ar, name.fr, code, code.replace('-', '')]) {
      const found = query ? await names(query) : [];
      if (
        query &&
        !found.some((other) => other.startsWith(`product ${code} `) || other.endsWith(` ${name.fr} ${name.ar}`))
      ) {
        missed.push(query);
      }
    }
  }
  expect(missed).toEqual([]);
});

test('every spelling the staff wrote down finds its product', async () => {
  const missed: string[] = [];
  for (const { name, code, other_names } of catalogue.products) {
    for (const query of other_names) {
      const found = await names(query, 8);
      if (!found.some((other) => other.startsWith(`product ${code} `) || other.endsWith(` ${name.fr} ${name.ar}`))) {
        missed.push(query);
      }
    }
  }
  expect(missed).toEqual([]);
});

test('everything is found by its name, first or among others of that name', async () => {
  const missed: string[] = [];
  for (const [number, { kind, item }] of entries.entries()) {
    for (const name of [item.name.ar, item.name.fr]) {
      const place = name ? (await search(index, name)).hits.findIndex(({ entry }) => entry === number) : 0;
      if (place < 0 || place > 4) missed.push(`${kind} ${name}`);
    }
  }
  expect(missed).toEqual([]);
});

test('a town leads to its own page and to all that is made there', async () => {
  for (const cooperative of catalogue.cooperatives) {
    const town = cooperative.commune.name.fr ?? '';
    expect(await first(town), town).toMatch(/^place /);
    const found = await numbers(town);
    expect(found.has(entries.findIndex(({ item }) => item === cooperative)), town).toBe(true);
    for (const product of cooperative.products) {
      expect(found.has(entries.findIndex(({ item }) => item === product)), town).toBe(true);
    }
  }
});

test('the vocabulary leads to things that are called otherwise, and a family to its members only', async () => {
  expect(await first('sanouj')).toMatch(/nigelle/);
  expect(await first('زيت العود')).toMatch(/Huile d’olive/);
  expect((await names('bijoux')).join()).toMatch(/Collier|Bracelet|Boucles/);
  expect((await names('collier', 9)).join()).not.toMatch(/Bracelet/);
});

test('all words count, in any order', async () => {
  expect(await names('thym miel', 1)).toEqual(await names('miel thym', 1));
  expect(await first('miel thym')).toContain('Miel de thym');
  expect(await first('thym miel zzzz')).toContain('Miel de thym');
  expect((await search(index, 'thym miel zzzz')).matchesAllWords).toBe(false);
  expect((await search(index, 'thym miel')).matchesAllWords).toBe(true);
});

test('what is found is highlighted in the words of the catalogue', async () => {
  const { words } = await search(index, '3sel');
  expect(words).toEqual(expect.arrayContaining(['miel', 'عسل']));
});

test('the same catalogue gives the same files', () => {
  const [one, two] = [sealIndex(buildIndex(catalogue)), sealIndex(buildIndex(catalogue))];
  expect([...one.parts]).toEqual([...two.parts]);
  expect(one.build).toBe(two.build);
});

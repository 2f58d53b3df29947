import { expect, test } from 'vitest';
import type { Catalogue } from '../../../../model/catalogue.ts';
import { buildIndex } from '../build/build-index.ts';
import { codeOf, type Entry, entriesOf } from '../build/entries.ts';
import { suggestWords } from '../browser/suggestions.ts';
import { openIndex } from './open-index.ts';
import { search } from './query.ts';
import { readerOf, sealIndex } from '../build/seal-index.ts';

const category = { id: 'honey', number: 1, name: { fr: 'Miel' }, shortName: { fr: 'Miel' }, motif: 'honey' };
const town = { key: '05.311.01.09', slug: 'oued-zem', kind: 'commune', name: { fr: 'Oued Zem' }, aliases: [] };

/** Cooperatives of twenty products, each of a name of its own. */
const catalogueOf = (cooperatives: number, first = 100) =>
  catalogueWith(Array.from({ length: cooperatives }, (_, at) => String(first + at)));

function catalogueWith(codes: readonly string[]): Catalogue {
  const made = codes.map((code, at) => ({
    id: `c${at}`,
    code,
    name: { fr: `Maison${at}` },
    category,
    commune: town,
    contacts: [{ phone: { national: `0685 00 ${String(1000 + at)}` } }],
  }));
  const products = made.flatMap((cooperative) =>
    Array.from({ length: 20 }, (_, at) => ({
      code: `${cooperative.code}-${String(at + 1).padStart(2, '0')}`,
      name: { fr: `Miel de fleur${cooperative.code}x${at}` },
      category,
      cooperative,
      other_names: [],
    })),
  );
  const rest = { baskets: [], distributors: [], pointsOfSale: [], events: [], vocabulary: [] };
  return { categories: [category], places: [town], products, cooperatives: made, ...rest } as unknown as Catalogue;
}

async function openRecorded(catalogue: Catalogue) {
  const sealed = sealIndex(buildIndex(catalogue));
  const read: string[] = [];
  const reader = readerOf(sealed);
  const index = await openIndex((name) => {
    read.push(name);
    return reader(name);
  });
  return { sealed, read, index };
}

test('a small index is one file', async () => {
  const { sealed, read, index } = await openRecorded(catalogueOf(3));
  await search(index, 'maison1');
  await search(index, '0685001001');
  expect([...sealed.parts.keys()]).toEqual(['index']);
  expect(read).toEqual(['index']);
});

test('of a large index only what a query needs is read, and once', async () => {
  const catalogue = catalogueOf(400);
  const { sealed, read, index } = await openRecorded(catalogue);
  const { hits } = await search(index, 'fleur312x7');
  expect(entriesOf(catalogue)[hits[0]?.entry ?? -1]?.item).toMatchObject({ code: '312-08' });
  expect(read.length).toBeLessThan(4);
  expect(sealed.parts.size).toBeGreaterThan(6);
  const before = read.length;
  await search(index, 'fleur312x7');
  expect(read).toHaveLength(before);
  await search(index, '685001200');
  expect(read).toContain('phones');
});

test('a part that could not be had is asked for again', async () => {
  const sealed = sealIndex(buildIndex(catalogueOf(400)));
  const reader = readerOf(sealed);
  let online = false;
  const index = await openIndex((name) =>
    name === 'index' || online ? reader(name) : Promise.reject(new Error('offline')),
  );
  await expect(search(index, 'fleur312x7')).rejects.toThrow('offline');
  online = true;
  expect((await search(index, 'fleur312x7')).hits.length).toBeGreaterThan(0);
});

test('an index of another version, or something else altogether, is refused', async () => {
  const { parts } = sealIndex(buildIndex(catalogueOf(3)));
  const older = { ...JSON.parse(parts.get('index') ?? ''), version: 1 };
  await expect(openIndex(async () => older)).rejects.toThrow('version');
  await expect(openIndex(async () => ({}))).rejects.toThrow();
  await expect(openIndex(async () => null)).rejects.toThrow();
});

test('a product knows its cooperative, and a cooperative its products', async () => {
  const catalogue = catalogueOf(12, 994);
  const { index } = await openRecorded(catalogue);
  const entries = entriesOf(catalogue);
  for (const [number, { kind, item }] of entries.entries()) {
    const { first: from, end: to } = index.range(kind);
    expect(number >= from && number < to).toBe(true);
    if (kind === 'product') expect(entries[index.cooperativeOf(number)]?.item).toBe(item.cooperative);
    if (kind !== 'cooperative') continue;
    const { first, end } = index.productsOf(number);
    expect(entries.slice(first, end).map((one) => one.item)).toEqual(
      catalogue.products.filter(({ cooperative }) => cooperative === item),
    );
  }
});

test('codes of three and of four digits are told apart', async () => {
  const catalogue = catalogueWith(['202', '612', '1202', '2020', '2021']);
  const { index } = await openRecorded(catalogue);
  const entries = entriesOf(catalogue);
  const codes = async (query: string) =>
    (await search(index, query)).hits.flatMap(({ entry }) => codeOf(entries[entry] as Entry) ?? []);

  for (const typed of ['1202-01', '120201', '1202 1', '١٢٠٢٠١']) expect(await codes(typed), typed).toEqual(['1202-01']);
  expect((await codes('202-01'))[0]).toBe('202-01');
  expect((await codes('2020-01'))[0]).toBe('2020-01');
  expect((await codes('2021'))[0]).toBe('2021');

  // While one types: the cooperative of those digits, what is its, and then what has more digits.
  const begun = await codes('202');
  expect(begun[0]).toBe('202');
  expect(begun.slice(1, 21).every((code) => code.startsWith('202-'))).toBe(true);
  expect(begun.slice(21, 23)).toEqual(['2020', '2021']);
  expect(begun.slice(23).every((code) => /^202[01]-/.test(code))).toBe(true);
  expect((await codes('1202-0')).every((code) => code.startsWith('1202-0'))).toBe(true);

  // A phone being typed is no code, though 612 is.
  for (const typed of ['0612', '0612 0', '061201']) expect(await codes(typed), typed).toEqual([]);
  expect(await suggestWords(index, '1202-99', 'fr')).toEqual(['1202']);
  expect(await suggestWords(index, '2020-99', 'fr')).toEqual(['2020']);
  expect(await suggestWords(index, '1202', 'fr')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/model/catalogue.ts';
import {
  askAll,
  entriesOf,
  hasWords,
  keyOf,
  type Query,
  recallAt5,
  relevantTo,
  scoreByClass,
  scoreOf,
  withoutVocabulary,
} from './recall.ts';

const town = { key: '05.311.01.09', slug: 'oued-zem', kind: 'commune', name: { ar: 'وادي زم' }, aliases: [] };
const cooperative = {
  id: 'nahla',
  code: '202',
  name: { ar: 'تعاونية نحلة القمر', fr: 'Coopérative Nahlat Al Qamar' },
  category: { id: 'honey' },
  commune: town,
  contacts: [{ phone: { e164: '+212685000002', national: '0685 00 00 02', kind: 'mobile' } }],
};
const product = (number: string, ar: string, fr: string) => ({
  code: `202-${number}`,
  name: { ar, fr },
  category: { id: 'honey' },
  cooperative,
  other_names: ['3sel'],
});
const catalogue = {
  products: [
    product('01', 'عسل الزعتر', 'Miel de thym'),
    product('02', 'شمعة بشمع النحل', 'Bougie à la cire d’abeille'),
  ],
  cooperatives: [cooperative],
  distributors: [{ id: 'jisr', name: { fr: 'Jisr Annour' }, zones: [town], contacts: [] }],
  pointsOfSale: [],
  baskets: [{ id: 'panier', code: '901-01', name: { fr: 'Panier solidaire' } }],
  events: [],
  categories: [{ id: 'honey', name: { ar: 'العسل', fr: 'Miel et ruche' } }],
  places: [town],
  vocabulary: [{ words: ['miel', '3sel'], covers: [] }],
} as unknown as Catalogue;

const query = (text: string, ...expected: Query['expect']): Query => ({ query: text, class: 'test', expect: expected });
const coreOf = (...expected: Query['expect']) => [...relevantTo(query('', ...expected), entriesOf(catalogue)).core];
const alsoOf = (...expected: Query['expect']) => [...relevantTo(query('', ...expected), entriesOf(catalogue)).also];

describe('hasWords', () => {
  it('sets aside accents, letter case, hamza, tashkeel and what Arabic attaches to a word', () => {
    expect(hasWords('Bougie à la cire d’abeille', 'ABEILLE')).toBe(true);
    expect(hasWords('Œufs beldi', 'oeufs')).toBe(true);
    expect(hasWords('زيتُ الزيتون بالأعشاب', 'اعشاب زيت')).toBe(true);
  });

  it('wants whole words, all of them', () => {
    expect(hasWords('Miel de thym', 'thy')).toBe(false);
    expect(hasWords('Miel de thym', 'miel oranger')).toBe(false);
    expect(hasWords('زعتري', 'زعتر')).toBe(false);
  });
});

describe('relevantTo', () => {
  it('finds products by the words of their name, and other things of that name beside them', () => {
    expect(coreOf({ product: 'miel' })).toEqual(['product:202-01']);
    expect(alsoOf({ product: 'miel' })).toEqual(['category:honey']);
  });

  it('narrows by town, category and cooperative', () => {
    expect(coreOf({ product: 'miel', town: town.key })).toEqual(['product:202-01']);
    expect(coreOf({ product: 'miel', town: '05.311.01.01' })).toEqual([]);
    expect(coreOf({ product: 'miel', cooperative: 'Nahlat', category: 'honey' })).toEqual(['product:202-01']);
    expect(coreOf({ product: 'miel', category: 'oils' })).toEqual([]);
  });

  it('asks for a cooperative and takes its products too', () => {
    expect(coreOf({ cooperative: 'نحلة' })).toEqual(['cooperative:202']);
    expect(alsoOf({ cooperative: 'نحلة' })).toEqual(['product:202-01', 'product:202-02']);
    expect(coreOf({ code: '202' })).toEqual(['cooperative:202']);
    expect(coreOf({ code: '202-02' })).toEqual(['product:202-02']);
    expect(coreOf({ phone: '000002' })).toEqual(['cooperative:202']);
  });

  it('asks for a town and takes what serves it too', () => {
    expect(coreOf({ town: town.key })).toEqual(['product:202-01', 'product:202-02', 'cooperative:202']);
    expect(alsoOf({ town: town.key })).toEqual(['distributor:jisr', 'place:05.311.01.09']);
  });

  it('finds a basket by name and code, never a product, when something else is named', () => {
    expect(coreOf({ named: 'panier' })).toEqual(['basket:901-01']);
    expect(coreOf({ named: 'thym' })).toEqual([]);
  });

  it('takes any of several expectations', () => {
    expect(coreOf({ product: 'thym' }, { product: 'bougie' })).toEqual(['product:202-01', 'product:202-02']);
  });
});

describe('recallAt5', () => {
  const answers = (...codes: string[]) => codes.map((code) => ({ kind: 'product', code }));
  const relevant = (core: string[], also: string[] = []) => ({
    core: new Set(core.map((code) => `product:${code}`)),
    also: new Set(also.map((code) => `product:${code}`)),
  });

  it('counts what is right among the first five', () => {
    expect(recallAt5(answers('a', 'x', 'b'), relevant(['a', 'b', 'c', 'd']))).toBe(0.5);
    expect(recallAt5(answers('x', 'x', 'x', 'x', 'x', 'a'), relevant(['a']))).toBe(0);
  });

  it('asks for no more than five, and never gives more than one', () => {
    expect(recallAt5(answers('a', 'b', 'c', 'd', 'e'), relevant(['a', 'b', 'c', 'd', 'e', 'f', 'g']))).toBe(1);
    expect(recallAt5(answers('a', 'b'), relevant(['a'], ['b']))).toBe(1);
  });

  it('counts a repeated answer once', () => {
    expect(recallAt5(answers('a', 'a'), relevant(['a', 'b']))).toBe(0.5);
  });
});

describe('askAll', () => {
  const answered = (...codes: string[]) => codes.map((code) => ({ kind: 'product', code }));

  it('counts who was misled: an answer that must never be given, however late it comes', async () => {
    const asked: Query = { ...query('miel', { product: 'miel' }), never: [{ product: 'bougie' }] };
    const right = await askAll([asked], catalogue, () => answered('202-01'));
    const wrong = await askAll([asked], catalogue, () => answered('202-01', '901-01', '202-02'));
    expect(scoreOf(right)).toMatchObject({ recall: 1, misled: 0 });
    expect(scoreOf(wrong)).toMatchObject({ recall: 1, misled: 1 });
  });

  it('leaves out what the catalogue cannot answer, and counts empty answers', async () => {
    const queries = [
      query('miel', { product: 'miel' }),
      query('3sel', { product: 'miel' }),
      query('or', { product: 'or' }),
    ];
    const outcomes = await askAll(queries, catalogue, (text) =>
      text === 'miel' ? [{ kind: 'product', code: '202-01' }] : [],
    );
    expect(scoreOf(outcomes)).toEqual({ queries: 2, recall: 0.5, empty: 0.5, misled: 0 });
    expect(scoreByClass(outcomes).get('test')).toEqual({ queries: 2, recall: 0.5, empty: 0.5, misled: 0 });
    expect(scoreOf([])).toEqual({ queries: 0, recall: 0, empty: 0, misled: 0 });
  });
});

it('knows an answer by its code, or by its id', () => {
  expect(keyOf({ kind: 'product', code: '202-01', id: '202-01' })).toBe('product:202-01');
  expect(keyOf({ kind: 'distributor', id: 'jisr' })).toBe('distributor:jisr');
});

it('can take the other names and the vocabulary away', () => {
  expect(withoutVocabulary(catalogue).products.flatMap((item) => item.other_names)).toEqual([]);
  expect(withoutVocabulary(catalogue).vocabulary).toEqual([]);
  expect(catalogue.products[0]?.other_names).toEqual(['3sel']);
});

import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../model/catalogue.ts';
import { load } from './load.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const NOW = new Date('2026-11-20T09:00:00Z');
let content: string;
let catalogues: Map<string, Catalogue>;

function write(file: string, text: string): void {
  const target = path.join(content, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** A cooperative with two products; the first is organic. */
function cooperative(id: string, code: string, category: string, commune: string, rest = ''): void {
  const product = (number: string, of: string, more = '') =>
    `  - { code: ${number}, name: { fr: P${code}${number}, ar: م }, category: ${of}, variants: [{ size: 500 g, price: 40 }]${more} }\n`;
  write(
    `cooperatives/${id}/cooperative.yaml`,
    `code: ${code}\nname: { ar: ${id}, fr: ${id} }\ncategory: ${category}\ncommune: ${commune}\n${rest}` +
      `contacts: [{ phone: 0685 00 00 0${code.at(-1)} }]\nconsent: { web: yes, print: yes, social: yes, date: 2026-10-01 }\n` +
      `products:\n${product('01', category, ', marks: [{ type: organic }]')}${product('02', 'oil')}`,
  );
}

const named = (name: string) => `name: { ar: اسم, fr: ${name} }\n`;
const hall = (...ids: string[]) =>
  `halls: [{ ${named('Halle').trim()}, stands: [${ids.map((id, index) => `{ number: ${index + 1}, cooperative: ${id} }`).join()}] }]\n`;
const fair = (id: string, ...ids: string[]) =>
  write(
    `events/${id}.yaml`,
    `${named(id)}kind: fair\nvenue: { ar: ساحة, fr: Place }\ncommune: 05.311.01.07\nfrom: 2026-12-05\nto: 2026-12-05\n` +
      (ids.length > 0 ? hall(...ids) : ''),
  );
const point = (id: string, rest: string) =>
  write(`points-of-sale/${id}.yaml`, `${named(id)}kind: solidarity-shop\ncommune: 05.311.01.07\n${rest}\n`);
const basket = (id: string, code: string, ...products: string[]) =>
  write(
    `baskets/${id}.yaml`,
    `code: ${code}\n${named(id)}price: 40\nitems: [${products.map((it) => `{ product: ${it} }`).join()}]\nsold_at: [boutique, etagere]\n`,
  );
const distributor = (id: string, cooperatives: string) =>
  write(
    `distributors/${id}.yaml`,
    `${named(id)}contacts: [{ phone: 0685 00 00 09 }]\nconsent: { web: yes, print: yes, social: yes, date: 2026-10-01 }\nzones: [05.311.01.07]\ncooperatives: ${cooperatives}\n`,
  );
const edition = (id: string, rest: string) =>
  write(`editions/${id}.yaml`, `title: { ar: دليل, fr: Guide }\nlanguage: fr\ndate: 2026-11-01\n${rest}\n`);

beforeAll(async () => {
  const temporary = path.join(ROOT, '.cache', 'test');
  mkdirSync(temporary, { recursive: true });
  content = mkdtempSync(path.join(temporary, 'editions-'));
  cpSync(path.join(ROOT, 'tests', 'fixtures', 'base'), content, { recursive: true });
  rmSync(path.join(content, 'cooperatives'), { recursive: true });
  write(
    'categories.yaml',
    'categories:\n' +
      ['honey', 'oil', 'care']
        .map((id, index) => `  - { id: ${id}, number: ${index + 1}, name: { ar: باب, fr: ${id} }, motif: honey }\n`)
        .join(''),
  );
  cooperative('aaa', '301', 'honey', '05.311.01.07', 'women_led: yes\n');
  cooperative('bbb', '302', 'oil', '05.311.01.09', 'marks: [{ type: organic }]\n');
  cooperative('ccc', '303', 'care', '05.311.01.09');
  point('boutique', 'cooperatives: all');
  point('etagere', 'products: [301-02, 303-01]');
  point('marche', `cooperatives: [ccc]\n${hall('ccc', 'aaa')}`);
  fair('foire', 'bbb', 'ccc');
  fair('salon', 'aaa');
  fair('annonce');
  basket('grand', '901-01', '301-01', '302-02');
  basket('petit', '901-02', '301-02', '303-01');
  distributor('partout', 'all');
  distributor('huile', '[bbb]');

  edition('tout', '');
  edition('liste', 'cooperatives: [ccc, aaa]');
  edition('villes', 'only: { towns: [05.311.01.09] }');
  edition('chapitre', 'only: { categories: [oil] }');
  edition('evenement', 'only: { event: foire }');
  edition('rayon', 'only: { point_of_sale: etagere }');
  edition('marche', 'only: { point_of_sale: marche }');
  edition('femmes', 'only: { women_led: yes }');
  edition('bio', 'only: { mark: organic }');
  edition('bio-rayon', 'only: { mark: organic, point_of_sale: etagere }');
  const loaded = await load(content, { now: NOW });
  // Names are similar and nothing is dated, so warnings are expected.
  expect(loaded.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  catalogues = new Map(loaded.catalogues?.print.editions.map(({ id, catalogue }) => [id, catalogue]));
});
afterAll(() => rmSync(content, { recursive: true }));

/** Summary of an edition's catalogue, one line per kind of entry. */
function shown(id: string): Record<string, string> {
  const catalogue = catalogues.get(id);
  if (!catalogue) throw new Error(`No edition ${id}`);
  const line = (things: { id: string }[]) =>
    things
      .map((it) => it.id)
      .toSorted()
      .join(' ');
  return {
    products: catalogue.products.map(({ code }) => code).join(' '),
    chapters: line(catalogue.categories),
    baskets: line(catalogue.baskets),
    sellers: line([...catalogue.distributors, ...catalogue.pointsOfSale]),
    events: line(catalogue.events),
    stands: [...catalogue.pointsOfSale, ...catalogue.events]
      .flatMap(({ halls }) => halls.flatMap(({ stands }) => stands.map((it) => `${it.number}:${it.cooperative.code}`)))
      .toSorted()
      .join(' '),
  };
}

const ALL = { chapters: 'care honey oil', sellers: 'boutique etagere huile marche partout' };

describe('an edition has a catalogue of its own', () => {
  it.each<[string, Record<string, string>]>([
    ['tout', { ...ALL, products: '301-01 301-02 302-01 302-02 303-01 303-02', baskets: 'grand petit' }],
    [
      'liste',
      {
        products: '301-01 301-02 303-01 303-02',
        chapters: 'care honey',
        baskets: 'petit',
        sellers: 'boutique etagere marche partout',
        events: 'annonce foire salon',
        stands: '1:301 1:303 2:301 2:303',
      },
    ],
    [
      'villes',
      {
        products: '302-01 302-02 303-01 303-02',
        chapters: 'care oil',
        baskets: '',
        events: 'annonce foire',
        stands: '1:302 1:303 2:303',
      },
    ],
    // A chapter selects its cooperatives: other cooperatives' oils stay in their own chapter, as in the whole book.
    ['chapitre', { products: '302-01 302-02', chapters: 'oil', sellers: 'boutique huile partout', stands: '1:302' }],
    ['evenement', { products: '302-01 302-02 303-01 303-02', events: 'foire', stands: '1:302 1:303 2:303' }],
    [
      'rayon',
      {
        products: '301-02 303-01',
        chapters: 'care honey',
        baskets: 'petit',
        sellers: 'etagere partout',
        events: 'annonce foire salon',
      },
    ],
    // A market selects the cooperatives with a stand.
    ['marche', { products: '301-01 301-02 303-01 303-02', sellers: 'marche partout' }],
    ['femmes', { products: '301-01 301-02', chapters: 'honey', events: 'annonce salon' }],
    ['bio', { products: '301-01 302-01 302-02 303-01', baskets: 'grand' }],
    ['bio-rayon', { products: '303-01', chapters: 'care', baskets: '' }],
  ])('%s', (id, expected) => {
    expect(shown(id)).toMatchObject(expected);
  });

  it('refers to entries of its own catalogue only', () => {
    for (const [id, catalogue] of catalogues) {
      const { cooperatives, products, distributors, pointsOfSale, baskets, events } = catalogue;
      expect(
        cooperatives.flatMap((it) => it.products),
        id,
      ).toEqual(products);
      for (const seller of [...distributors, ...pointsOfSale])
        expect(cooperatives).toEqual(expect.arrayContaining(seller.cooperatives));
      for (const { distributors: from, pointsOfSale: at } of [...cooperatives, ...baskets]) {
        expect(
          from.every((it) => distributors.includes(it)),
          id,
        ).toBe(true);
        expect(
          at.every((it) => pointsOfSale.includes(it)),
          id,
        ).toBe(true);
      }
      for (const { items } of baskets)
        expect(
          items.every(({ product }) => products.includes(product)),
          id,
        ).toBe(true);
      for (const { halls } of [...pointsOfSale, ...events]) {
        for (const { stands } of halls)
          expect(
            stands.every((it) => cooperatives.includes(it.cooperative)),
            id,
          ).toBe(true);
      }
    }
  });

  it('counts and lists on a shelf only what the edition shows of it', () => {
    const of = (id: string) => catalogues.get(id)?.pointsOfSale.map((it) => `${it.id} ${it.products.length}`);
    expect(of('femmes')).toEqual(['boutique 2', 'etagere 1', 'marche 0']);
    expect(of('rayon')).toEqual(['etagere 2']);
  });

  it('keeps the position of every stand, also of cooperatives it leaves out', () => {
    const [market] = catalogues.get('rayon')?.events.find(({ id }) => id === 'foire')?.halls ?? [];
    expect(market?.numbers).toEqual([1, 2]);
    expect(market?.stands.map(({ number }) => number)).toEqual([2]);
  });
});

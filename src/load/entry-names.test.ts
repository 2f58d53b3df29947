import { expect, it } from 'vitest';
import { resolveEntryNames } from './entry-names.ts';
import type { Records } from './records.ts';

const named = (id: string, fr: string, more = {}) => ({
  id,
  data: { name: { fr, ar: `ال${id}` }, halls: [], ...more },
});

const FIELDS = ['stand', 'category', 'seller', 'shelf'];

/** Records with references from a stand, a product, a basket and an edition, as typed. */
function resolve(typed: { stand?: string; category?: string; seller?: string; shelf?: string }): string[] {
  const stand = { number: 1, cooperative: typed.stand ?? 'zahra' };
  const product = { data: { category: typed.category ?? 'honey' } };
  const basket = { data: { sold_at: [typed.seller ?? 'gare'] } };
  const edition = { data: { cooperatives: 'all', only: { point_of_sale: typed.shelf ?? 'gare' } } };
  const records = {
    categories: [named('honey', 'Miels'), named('oils', 'Huiles')],
    cooperatives: [
      { ...named('zahra', 'Coopérative Zahra', { code: '201', category: 'honey' }), products: [product] },
      { ...named('nour', 'Coopérative Nour', { code: '202', category: 'honey' }), products: [] },
      { ...named('nour-2', 'Coopérative Nour', { code: '203', category: 'honey' }), products: [] },
    ],
    distributors: [named('darb', 'Darb')],
    pointsOfSale: [named('gare', 'Étagère de la gare', { halls: [{ stands: [stand] }] })],
    events: [],
    baskets: [basket],
    editions: [edition],
  };
  resolveEntryNames(records as unknown as Records);
  return [stand.cooperative, product.data.category, ...basket.data.sold_at, edition.data.only.point_of_sale];
}

it.each([
  [{ stand: '201' }, 'zahra'],
  [{ stand: 'cooperative zahra' }, 'zahra'],
  [{ stand: 'الzahra' }, 'zahra'],
  [{ stand: 'nour-2' }, 'nour-2'],
  [{ category: 'MIELS' }, 'honey'],
  [{ category: 'oils' }, 'oils'],
  [{ seller: 'Darb' }, 'darb'],
  [{ seller: 'etagere de la gare' }, 'gare'],
  [{ shelf: 'Étagère de la gare' }, 'gare'],
])('%j is %s', (typed, id) => {
  const [field = ''] = Object.keys(typed);
  expect(resolve(typed)[FIELDS.indexOf(field)]).toBe(id);
});

it.each([{ stand: 'Coopérative Nour' }, { stand: '999' }, { category: 'Coopérative Zahra' }, { shelf: 'Darb' }])(
  '%j stays as it was typed: it is no name of one entry of that kind',
  (typed) => expect(resolve(typed)).toContain(Object.values(typed)[0]),
);

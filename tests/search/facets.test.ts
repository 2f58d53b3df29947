import { beforeAll, expect, test } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { inSeasonNow } from '../../src/model/facts.ts';
import { isWithin } from '../../src/model/values/within.ts';
import { buildFacets } from '../../src/outputs/site/search/build/build-facets.ts';
import { createTraitsReader, type Facets, PRICE_LIMITS } from '../../src/outputs/site/search/shared/facets.ts';
import { type Filter, matchFilter } from '../../src/outputs/site/search/shared/filter.ts';
import { SAMPLE } from '../setup/sample.ts';

let catalogue: Catalogue;
let facets: Facets;

beforeAll(async () => {
  const { catalogues } = await load(SAMPLE, { now: new Date('2026-11-20') });
  if (!catalogues) throw new Error('The sample catalogue does not load');
  catalogue = catalogues.web;
  facets = JSON.parse(JSON.stringify(buildFacets(catalogue)));
});

function traitsOfProducts(month = 11) {
  const read = createTraitsReader(facets, month);
  return catalogue.products.map((product, at) => read(catalogue.cooperatives.indexOf(product.cooperative), at));
}

/** Codes of the products that pass a filter. */
function codesLeft(filter: Filter, month?: number): string[] {
  const { passed } = matchFilter(traitsOfProducts(month), filter);
  return catalogue.products.filter((_, at) => passed[at]).map(({ code }) => code);
}

test('the values of each product are read back from its facets', () => {
  const traits = traitsOfProducts();
  for (const [at, product] of catalogue.products.entries()) {
    expect(traits[at]?.chapter).toEqual([product.category.id]);
    expect(traits[at]?.town).toEqual([product.cooperative.commune.key]);
    expect(traits[at]?.women).toEqual(product.cooperative.women_led ? ['led'] : []);
    for (const { type } of product.marks) expect(traits[at]?.mark).toContain(type);
  }
});

test.each(PRICE_LIMITS)('up to %i dirhams keeps the products with a size at that price', (limit) => {
  const cheap = catalogue.products.filter(({ variants }) =>
    variants.some(({ price }) => price !== null && price <= limit),
  );
  const filter = { price: [{ key: String(limit) }] };
  expect(codesLeft(filter)).toEqual(cheap.map(({ code }) => code));
  const read = createTraitsReader(facets, 11);
  for (const [at, { products }] of catalogue.cooperatives.entries()) {
    const some = products.some((product) => cheap.includes(product));
    expect(matchFilter([read(at)], filter).passed).toEqual([some]);
  }
});

test('a cooperative is in its own chapter', () => {
  const read = createTraitsReader(facets, 11);
  for (const [at, { category }] of catalogue.cooperatives.entries()) expect(read(at).chapter).toEqual([category.id]);
});

test('a town with delivery keeps the products that a distributor brings there', () => {
  const town = { key: '06.141' };
  const delivered = catalogue.products.filter(({ cooperative }) =>
    cooperative.distributors.some(({ zones }) => zones.some((zone) => isWithin(town, zone))),
  );
  expect(delivered.length).toBeGreaterThan(0);
  expect(delivered.length).toBeLessThan(catalogue.products.length);
  expect(codesLeft({ to: [town] })).toEqual(delivered.map(({ code }) => code));
});

test.each([1, 6, 11])('the season filter in month %i keeps the products of the season page', (month) => {
  const shown = inSeasonNow(catalogue, month).map(({ code }) => code);
  expect(codesLeft({ season: [{ key: 'now' }] }, month).sort()).toEqual(shown.sort());
});

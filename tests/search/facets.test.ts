import { beforeAll, expect, test } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { inSeasonNow } from '../../src/model/facts.ts';
import { isWithin } from '../../src/model/values/within.ts';
import { buildFacets, type Facets } from '../../src/outputs/site/search/shared/facets.ts';
import { NO_FILTER, passes, PRICE_LIMITS, traitsOf } from '../../src/outputs/site/search/shared/filter.ts';
import { SAMPLE } from '../setup/sample.ts';

let catalogue: Catalogue;
let facets: Facets;

beforeAll(async () => {
  const { catalogues } = await load(SAMPLE, { now: new Date('2026-11-20') });
  if (!catalogues) throw new Error('The sample catalogue does not load');
  catalogue = catalogues.web;
  facets = JSON.parse(JSON.stringify(buildFacets(catalogue)));
});

const traits = () =>
  catalogue.products.map((product, at) => ({
    product,
    traits: traitsOf(facets, catalogue.cooperatives.indexOf(product.cooperative), at),
  }));

test('what a product is can be read again', () => {
  for (const { product, traits: read } of traits()) {
    expect(read.chapter).toBe(product.category.id);
    expect(read.town).toBe(product.cooperative.commune.key);
    expect(read.womenLed).toBe(product.cooperative.women_led);
    for (const { type } of product.marks) expect(read.marks).toContain(type);
  }
});

test.each(PRICE_LIMITS)('up to %i dirhams is what has a size at that price', (upTo) => {
  const cheap = catalogue.products.filter(({ variants }) =>
    variants.some(({ price }) => price !== null && price <= upTo),
  );
  const found = traits().filter((one) => passes(one.traits, { ...NO_FILTER, upTo }));
  expect(found.map(({ product }) => product.code)).toEqual(cheap.map(({ code }) => code));
  for (const [at, { products }] of catalogue.cooperatives.entries()) {
    const some = products.some((product) => cheap.includes(product));
    expect(passes(traitsOf(facets, at), { ...NO_FILTER, upTo })).toBe(some);
  }
});

test('a cooperative is in its own chapter', () => {
  for (const [at, { category }] of catalogue.cooperatives.entries()) {
    expect(traitsOf(facets, at).chapter).toBe(category.id);
  }
});

test('delivered to a town is what a distributor who comes there brings', () => {
  const to = { key: '06.141' };
  const brought = catalogue.products.filter(({ cooperative }) =>
    cooperative.distributors.some(({ zones }) => zones.some((zone) => isWithin(to, zone))),
  );
  expect(brought.length).toBeGreaterThan(0);
  expect(brought.length).toBeLessThan(catalogue.products.length);
  const found = traits().filter((one) => passes(one.traits, { ...NO_FILTER, to }));
  expect(found.map(({ product }) => product.code)).toEqual(brought.map(({ code }) => code));
});

test.each([1, 6, 11])('in season in month %i is what the page of the season shows', (month) => {
  const found = traits().filter((one) => passes(one.traits, { ...NO_FILTER, month }));
  expect(found.map(({ product }) => product.code).sort()).toEqual(
    inSeasonNow(catalogue, month)
      .map(({ code }) => code)
      .sort(),
  );
});

test('a place nobody knows and a product that is not there have no traits', () => {
  expect(traitsOf(facets, 9999, 99_999)).toMatchObject({ chapter: '', zones: [], marks: [], womenLed: false });
});

import { describe, expect, test } from 'vitest';
import { isOrderData, languageOf, otherWidths, pageKey, shortAddress, strategyFor } from './request.ts';

const SCOPE = 'https://example.org/guide/';
const strategyOf = (path: string, { mode = 'no-cors', method = 'GET', range = false } = {}) =>
  strategyFor({ url: new URL(path, SCOPE).href, mode, method, range }, SCOPE);

describe('a request', () => {
  test('for a page goes to the network first', () => {
    expect(strategyOf('fr/p/202-01/', { mode: 'navigate' })).toBe('page');
    expect(strategyOf('fr/search/?q=miel#top', { mode: 'navigate' })).toBe('page');
    expect(strategyOf('', { mode: 'navigate' })).toBe('page');
  });

  test('for a file with a hash in its name is answered from the cache first', () => {
    expect(strategyOf('_assets/a.C7NCnA9v.js')).toBe('cache-first');
    expect(strategyOf('_pictures/0a1b2c3d4e5f6a7b-640.webp')).toBe('cache-first');
    expect(strategyOf('search/index-0a1b2c3d4e5f.json')).toBe('cache-first');
  });

  test('for a small file with a permanent name goes to the network first', () => {
    expect(strategyOf('favicon.svg')).toBe('network-first');
    expect(strategyOf('fr/manifest.webmanifest')).toBe('network-first');
    expect(strategyOf('fr/c/nahlat-al-qamar/contact.vcf', { mode: 'navigate' })).toBe('network-first');
    expect(strategyOf('list/202.json', { mode: 'cors' })).toBe('network-first');
    expect(strategyOf('list/901-01.json', { mode: 'cors' })).toBe('network-first');
  });

  test('that the worker does not handle is ignored', () => {
    expect(strategyOf('https://example.org/other/', { mode: 'navigate' })).toBe('ignore');
    expect(strategyOf('https://elsewhere.example/fr/', { mode: 'navigate' })).toBe('ignore');
    expect(strategyOf('fr/p/202-01/', { mode: 'navigate', method: 'POST' })).toBe('ignore');
    expect(strategyOf('print/guide-ar.pdf', { mode: 'navigate' })).toBe('ignore');
    expect(strategyOf('_pictures/0a1b2c3d4e5f6a7b-share.jpg')).toBe('ignore');
    expect(strategyOf('_pictures/0a1b2c3d4e5f6a7b-640.webp', { range: true })).toBe('ignore');
    expect(strategyOf('sw.js')).toBe('ignore');
    expect(strategyOf('offline/fr.json')).toBe('ignore');
    expect(strategyOf('list/')).toBe('ignore');
  });
});

test('order data is recognised by its address', () => {
  expect(isOrderData(`${SCOPE}list/901-01.json`, SCOPE)).toBe(true);
  expect(isOrderData(`${SCOPE}fr/list/`, SCOPE)).toBe(false);
  expect(isOrderData('https://elsewhere.example/list/202.json', SCOPE)).toBe(false);
});

test('a page is cached once, whatever its query', () => {
  expect(pageKey(`${SCOPE}fr/search/?q=miel#top`)).toBe(`${SCOPE}fr/search/`);
});

test('the language is the first part of an address below the base', () => {
  expect(languageOf(`${SCOPE}fr/c/x/`, SCOPE, ['ar', 'fr'])).toBe('fr');
  expect(languageOf(`${SCOPE}p/20201/`, SCOPE, ['ar', 'fr'])).toBe('ar');
  expect(languageOf('https://elsewhere.example/fr/', SCOPE, ['ar', 'fr'])).toBe('ar');
});

test('a picture can be replaced by its other widths, the widest first', () => {
  expect(otherWidths(`${SCOPE}_pictures/0a1b-640.webp`)).toEqual([
    `${SCOPE}_pictures/0a1b-1280.webp`,
    `${SCOPE}_pictures/0a1b-960.webp`,
    `${SCOPE}_pictures/0a1b-320.webp`,
  ]);
  expect(otherWidths(`${SCOPE}_assets/a.js`)).toEqual([]);
});

test('a short address is the same with and without its hyphen, its slash and its language', () => {
  const short = (path: string) => shortAddress(new URL(path, SCOPE).href, SCOPE);
  for (const path of ['p/20201/', 'p/202-01/', 'p/202-01', 'p/20201/#ar', 'p/202-01/?x=1', 'p/20201/index.html']) {
    expect([path, short(path)]).toEqual([path, 'p/20201/']);
  }
  expect(short('c/1202')).toBe('c/1202/');
  expect(['fr/p/202-01/', 'p/', 'p/miel/', 'c/202/x/', '../p/20201/'].map(short)).toEqual(Array(5).fill(undefined));
});

import { describe, expect, test } from 'vitest';
import { isOrdered, languageOf, otherWidths, pageKey, shortAddress, wayOf } from './request.ts';

const SCOPE = 'https://example.org/guide/';
const way = (path: string, { mode = 'no-cors', method = 'GET', range = false } = {}) =>
  wayOf({ url: new URL(path, SCOPE).href, mode, method, range }, SCOPE);

describe('a request', () => {
  test('for a page is the network’s first', () => {
    expect(way('fr/p/202-01/', { mode: 'navigate' })).toBe('page');
    expect(way('fr/search/?q=miel#top', { mode: 'navigate' })).toBe('page');
    expect(way('', { mode: 'navigate' })).toBe('page');
  });

  test('for a file named by its content is the copy’s first', () => {
    expect(way('_assets/a.C7NCnA9v.js')).toBe('file');
    expect(way('_pictures/0a1b2c3d4e5f6a7b-640.webp')).toBe('file');
    expect(way('search/index-0a1b2c3d4e5f.json')).toBe('file');
  });

  test('for a small thing with a lasting name asks the network first', () => {
    expect(way('favicon.svg')).toBe('loose');
    expect(way('fr/manifest.webmanifest')).toBe('loose');
    expect(way('fr/c/nahlat-al-qamar/contact.vcf', { mode: 'navigate' })).toBe('loose');
    expect(way('list/202.json', { mode: 'cors' })).toBe('loose');
    expect(way('list/901-01.json', { mode: 'cors' })).toBe('loose');
  });

  test('that is not ours to answer is left alone', () => {
    expect(way('https://example.org/other/', { mode: 'navigate' })).toBe('leave');
    expect(way('https://elsewhere.example/fr/', { mode: 'navigate' })).toBe('leave');
    expect(way('fr/p/202-01/', { mode: 'navigate', method: 'POST' })).toBe('leave');
    expect(way('print/guide-ar.pdf', { mode: 'navigate' })).toBe('leave');
    expect(way('_pictures/0a1b2c3d4e5f6a7b-share.jpg')).toBe('leave');
    expect(way('_pictures/0a1b2c3d4e5f6a7b-640.webp', { range: true })).toBe('leave');
    expect(way('sw.js')).toBe('leave');
    expect(way('offline/fr.json')).toBe('leave');
    expect(way('list/')).toBe('leave');
  });
});

test('what an order needs is known by its address', () => {
  expect(isOrdered(`${SCOPE}list/901-01.json`, SCOPE)).toBe(true);
  expect(isOrdered(`${SCOPE}fr/list/`, SCOPE)).toBe(false);
  expect(isOrdered('https://elsewhere.example/list/202.json', SCOPE)).toBe(false);
});

test('a page is kept once, whatever it was asked', () => {
  expect(pageKey(`${SCOPE}fr/search/?q=miel#top`)).toBe(`${SCOPE}fr/search/`);
});

test('the language is the first part of an address below the base', () => {
  expect(languageOf(`${SCOPE}fr/c/x/`, SCOPE, ['ar', 'fr'])).toBe('fr');
  expect(languageOf(`${SCOPE}p/20201/`, SCOPE, ['ar', 'fr'])).toBe('ar');
  expect(languageOf('https://elsewhere.example/fr/', SCOPE, ['ar', 'fr'])).toBe('ar');
});

test('other widths stand in for a picture, the widest first', () => {
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

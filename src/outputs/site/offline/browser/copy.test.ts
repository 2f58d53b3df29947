import { expect, test } from 'vitest';
import { planCopy } from './copy.ts';
import { copyList, smallPictures } from '../build/copy-list.ts';
import type { CopyList } from '../shared/offline-data.ts';
import { oldestBeyond, unusedFiles } from './unused-files.ts';
import { isCacheable, outdatedCaches, cacheName } from './caches.ts';

const list = (pages: Record<string, string>, files: string[] = []): CopyList => ({
  version: 'v',
  pages,
  files,
  short: {},
});
const nothing = { pages: new Set<string>(), files: new Set<string>() };

test('a first copy contains everything', () => {
  const next = list({ 'fr/': 'a', 'fr/c/': 'b' }, ['_assets/x.js']);
  expect(planCopy(next, undefined, nothing)).toEqual({ pages: ['fr/', 'fr/c/'], files: ['_assets/x.js'], gone: [] });
});

test('an update downloads changed and lost files, and deletes removed pages', () => {
  const old = list({ 'fr/': 'a', 'fr/c/': 'b', 'fr/p/202-01/': 'c', 'fr/old/': 'd' });
  const next = list({ 'fr/': 'a', 'fr/c/': 'B', 'fr/p/202-01/': 'c' }, ['_assets/x.js', '_assets/y.js']);
  const have = { pages: new Set(['fr/', 'fr/c/', 'fr/old/']), files: new Set(['_assets/x.js']) };
  expect(planCopy(next, old, have)).toEqual({
    pages: ['fr/c/', 'fr/p/202-01/'],
    files: ['_assets/y.js'],
    gone: ['fr/old/'],
  });
});

test('the list of a language has its pages, its cards and the narrowest width of each picture', () => {
  const files = [
    '_assets/a.css',
    '_fonts/f.woff2',
    '_pictures/aa11-1280.webp',
    '_pictures/aa11-320.webp',
    '_pictures/aa11-share.jpg',
    '_pictures/bb22-1147.webp',
    'ar/index.html',
    'fr/c/index.html',
    'fr/manifest.webmanifest',
    'index.html',
    'search/cards-ar-1.json',
    'search/cards-fr-1.json',
    'search/index-1.json',
  ];
  const short = { 'c/202/': 'c/bees/' };
  expect(copyList(files, { lang: 'fr', languages: ['ar', 'fr'], version: 'v', hash: () => 'm', short })).toEqual({
    version: 'v',
    pages: { 'fr/c/': 'm' },
    files: [
      '_assets/a.css',
      '_fonts/f.woff2',
      'search/cards-fr-1.json',
      'search/index-1.json',
      '_pictures/aa11-320.webp',
      '_pictures/bb22-1147.webp',
    ],
    short,
  });
  expect(smallPictures(['_assets/a.css'])).toEqual([]);
});

test('files that no cached page needs are deleted; a needed style sheet keeps its fonts', async () => {
  const texts: Record<string, string> = { '/_fonts/new.css': 'src:url(f.woff2)', '/_assets/old.css': 'url(g.woff2)' };
  const files = [
    '/_fonts/new.css',
    '/_fonts/f.woff2',
    '/_assets/old.css',
    '/_fonts/g.woff2',
    '/_pictures/0a1b2c3d-320.webp',
    '/_pictures/ffffffff-320.webp',
  ];
  const page = '<link href="/_fonts/new.css"><img src="/_pictures/0a1b2c3d-640.webp">';
  expect(await unusedFiles(files, [page], async (address) => texts[address] ?? '')).toEqual([
    '/_assets/old.css',
    '/_fonts/g.woff2',
    '/_pictures/ffffffff-320.webp',
  ]);
});

test('the oldest are deleted first', () => {
  expect(oldestBeyond(['a', 'b', 'c'], 2)).toEqual(['a']);
  expect(oldestBeyond(['a'], 2)).toEqual([]);
});

test('only complete responses of the site are cached', () => {
  const fine = { status: 200, type: 'basic', redirected: false } as const;
  expect(isCacheable(fine)).toBe(true);
  expect(isCacheable({ ...fine, status: 404 })).toBe(false);
  expect(isCacheable({ ...fine, status: 206 })).toBe(false);
  expect(isCacheable({ ...fine, type: 'opaque' })).toBe(false);
  expect(isCacheable({ ...fine, redirected: true })).toBe(false);
});

test('caches of earlier versions are deleted, those of other sites are not', () => {
  const names = ['dalil /a/ pages 0', cacheName('/a/', 'pages'), cacheName('/b/', 'pages'), 'other'];
  expect(outdatedCaches(names, '/a/')).toEqual(['dalil /a/ pages 0']);
});

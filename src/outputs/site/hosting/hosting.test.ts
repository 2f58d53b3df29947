import { expect, test } from 'vitest';
import { headersFile, htaccessFile } from './hosting.ts';

test('files with a hash in their name are immutable, the service worker is revalidated', () => {
  const blocks = headersFile('/guide/').trim().split('\n\n');
  const of = (path: string) => blocks.find((block) => block.startsWith(`${path}\n`));
  expect(of('/guide/_assets/*')).toContain('immutable');
  expect(of('/guide/search/*')).toContain('immutable');
  expect(of('/guide/sw.js')).toContain('no-cache');
  expect(of('/guide/*')).toContain('frame-ancestors');
});

test('Apache finds the 404 page below the base', () => {
  const file = htaccessFile('/guide/');
  expect(file).toContain('ErrorDocument 404 /guide/404.html');
  expect(file).toContain('m#/(?:_assets|_fonts|_pictures|search)/[^/]+\\.[0-9a-z]+$#');
  // Directives of a module that the host lacks would make every page fail, so each is inside an IfModule.
  const opened = file.match(/<IfModule /g)?.length;
  expect(file.match(/<\/IfModule>/g)?.length).toBe(opened);
  expect(file.replace(/<IfModule[\s\S]*?<\/IfModule>/g, '')).not.toMatch(/Header|AddOutputFilter|AddType/);
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { refusalOf } from './refused.ts';

const TEMPORARY = path.resolve('.cache', 'test');
mkdirSync(TEMPORARY, { recursive: true });
const home = mkdtempSync(path.join(TEMPORARY, 'home-'));
const project = path.join(home, 'Documents', 'dalil');
const folders = {
  home,
  project,
  contentDir: path.join(project, 'content'),
  cacheDir: path.join(project, '.cache'),
};
for (const name of ['src', 'content/cooperatives', '.cache/site', 'dist']) {
  mkdirSync(path.join(project, name), { recursive: true });
}
for (const name of ['Desktop', 'OneDrive/Bureau', 'سطح المكتب']) mkdirSync(path.join(home, name), { recursive: true });
afterAll(() => rmSync(home, { recursive: true }));

describe('the output folder', () => {
  it.each([
    ['the content', 'Documents/dalil/content', 'content'],
    ['in the content, and not yet there', 'Documents/dalil/content/dist/a', 'content'],
    ['around the content', 'Documents/dalil', 'content'],
    ['far around it', '.', 'content'],
    ['written in a roundabout way', 'Documents/dalil/dist/../content/.', 'content'],
    ['the program', 'Documents/dalil/src', 'project'],
    ['in the program', 'Documents/dalil/node_modules/x', 'project'],
    ['the cache', 'Documents/dalil/.cache', 'cache'],
    ['the desktop', 'Desktop', 'personal'],
    ['the desktop in French, in a cloud', 'OneDrive/Bureau', 'personal'],
    ['the desktop in Arabic', 'سطح المكتب', 'personal'],
    ['downloads that are not there yet', 'Téléchargements', 'personal'],
  ])('is refused when it is %s', (_what, folder, why) => {
    expect(refusalOf(path.join(home, folder), folders)).toBe(why);
  });

  it('is refused when it is the home, its parent, or the root', () => {
    const elsewhere = {
      home,
      project: path.resolve('src'),
      contentDir: path.resolve('docs'),
      cacheDir: path.resolve('tests'),
    };
    expect(refusalOf(home, elsewhere)).toBe('personal');
    expect(refusalOf(path.dirname(home), elsewhere)).toBe('personal');
    expect(refusalOf(path.parse(home).root, elsewhere)).toBeDefined();
  });

  it('is refused through a link', () => {
    const link = path.join(home, 'link');
    symlinkSync(folders.contentDir, link, 'junction');
    expect(refusalOf(link, folders)).toBe('content');
    expect(refusalOf(path.join(link, 'dist'), folders)).toBe('content');
    expect(refusalOf(path.join(home, 'fine'), { ...folders, contentDir: path.join(link, 'cooperatives') })).toBe(
      undefined,
    );
  });

  it.each([
    'Documents/dalil/dist',
    'Documents/dalil/.cache/test/dist',
    'Documents/guide',
    'Desktop/dalil',
    'Documents/dalil/content-old',
  ])('may be %s', (folder) => {
    expect(refusalOf(path.join(home, folder), folders)).toBeUndefined();
  });
});

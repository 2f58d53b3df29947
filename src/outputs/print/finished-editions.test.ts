import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BuildCache } from '../../build-cache/build-cache.ts';
import {
  type EditionFiles,
  cacheEdition,
  editionKey,
  editionPrefix,
  collectFiles,
  restoreEdition,
} from './finished-editions.ts';

let room: string;
let outDir: string;
beforeEach(async () => {
  room = await mkdtemp(path.join(tmpdir(), 'editions-'));
  outDir = path.join(room, 'out');
  await mkdir(outDir);
});
afterEach(() => rm(room, { recursive: true }));

const PREFLIGHT = { edition: 'guide', pages: 4, findings: [] };

const cached = (key: string, prefix = 'guide.0') => ({ cache: new BuildCache(room).folder('editions'), prefix, key });

async function make(words: string): Promise<EditionFiles> {
  const { made, add } = collectFiles('guide', outDir);
  await add('screen', Buffer.from(words), { pages: 4 });
  const temporary = path.join(room, 'temporary');
  await writeFile(temporary, 'inks');
  await add('press', temporary, {});
  return { made: [...made, { file: 'guide.order.pdf', what: 'withheld', values: {} }], preflight: PREFLIGHT };
}

it('keeps the files of an edition until newer ones replace them, and those of other editions', async () => {
  await cacheEdition(await make('half'), cached('a', 'guide.1'), outDir);
  await cacheEdition(await make('first'), cached('a'), outDir);
  const second = await make('second');
  await cacheEdition(second, cached('b'), outDir);
  for (const name of await readdir(outDir)) await rm(path.join(outDir, name));
  expect(await restoreEdition(cached('a'), outDir)).toBeUndefined();
  expect(await restoreEdition(cached('a', 'guide.1'), outDir)).toBeDefined();
  expect(await restoreEdition(cached('b'), outDir)).toEqual(second);
  expect((await readdir(outDir)).toSorted()).toEqual(['guide.press.pdf', 'guide.screen.pdf']);
  expect(await readFile(path.join(outDir, 'guide.screen.pdf'), 'utf8')).toBe('second');
});

it('restores no file of an edition when one of them is damaged or missing', async () => {
  for (const harm of [(file: string) => truncate(file, 2), (file: string) => rm(file)]) {
    await cacheEdition(await make('words'), cached('a'), outDir);
    const [press = ''] = (await readdir(path.join(room, 'editions'))).filter((name) => name.includes('.press.'));
    await harm(path.join(room, 'editions', press));
    expect(await restoreEdition(cached('a'), outDir)).toBeUndefined();
  }
});

it('knows a book by its pages, its styles, its toolchain and what its printer wants', () => {
  const html = { head: '<style>', sheets: ['<section>1', '<section>2'], end: '' };
  const keys = [
    editionKey(html, 'toolchain', { bleed: 3 }),
    editionKey({ ...html, sheets: ['<section>1', '<section>3'] }, 'toolchain', { bleed: 3 }),
    editionKey({ ...html, head: '<style>a{}' }, 'toolchain', { bleed: 3 }),
    editionKey(html, 'other toolchain', { bleed: 3 }),
    editionKey(html, 'toolchain', { bleed: 5 }),
  ];
  expect(new Set(keys).size).toBe(5);
  expect(editionKey({ ...html }, 'toolchain', { bleed: 3 })).toBe(keys[0]);
});

it('tells the edition of one content folder from that of another', () => {
  expect(editionPrefix({ id: 'guide' }, '/a')).not.toBe(editionPrefix({ id: 'guide' }, '/b'));
});

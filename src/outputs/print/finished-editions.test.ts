import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BuildCache } from '../../build-cache/build-cache.ts';
import { type EditionFiles, keepPrint, printKey, editionPrefix, startPrint, takePrint } from './finished-editions.ts';

let room: string;
let outDir: string;
beforeEach(async () => {
  room = await mkdtemp(path.join(tmpdir(), 'prints-'));
  outDir = path.join(room, 'out');
  await mkdir(outDir);
});
afterEach(() => rm(room, { recursive: true }));

const PREFLIGHT = { edition: 'guide', pages: 4, findings: [] };

const cached = (key: string, prefix = 'guide.0') => ({ cache: new BuildCache(room).folder('prints'), prefix, key });

async function make(words: string): Promise<EditionFiles> {
  const { made, add } = startPrint('guide', outDir);
  await add('screen', Buffer.from(words), { pages: 4 });
  const waiting = path.join(room, 'waiting');
  await writeFile(waiting, 'inks');
  await add('press', waiting, {});
  return { made: [...made, { file: 'guide.order.pdf', what: 'withheld', values: {} }], preflight: PREFLIGHT };
}

it('keeps the files of an edition until there are others, and those of other editions', async () => {
  await keepPrint(await make('half'), cached('a', 'guide.1'), outDir);
  await keepPrint(await make('first'), cached('a'), outDir);
  const second = await make('second');
  await keepPrint(second, cached('b'), outDir);
  for (const name of await readdir(outDir)) await rm(path.join(outDir, name));
  expect(await takePrint(cached('a'), outDir)).toBeUndefined();
  expect(await takePrint(cached('a', 'guide.1'), outDir)).toBeDefined();
  expect(await takePrint(cached('b'), outDir)).toEqual(second);
  expect((await readdir(outDir)).toSorted()).toEqual(['guide.press.pdf', 'guide.screen.pdf']);
  expect(await readFile(path.join(outDir, 'guide.screen.pdf'), 'utf8')).toBe('second');
});

it('gives nothing of an edition when one of its files is damaged or gone', async () => {
  for (const harm of [(file: string) => truncate(file, 2), (file: string) => rm(file)]) {
    await keepPrint(await make('words'), cached('a'), outDir);
    const [press = ''] = (await readdir(path.join(room, 'prints'))).filter((name) => name.includes('.press.'));
    await harm(path.join(room, 'prints', press));
    expect(await takePrint(cached('a'), outDir)).toBeUndefined();
  }
});

it('knows a book by its pages, its styles, its toolchain and what its printer wants', () => {
  const drawing = { head: '<style>', sheets: ['<section>1', '<section>2'], end: '' };
  const keys = [
    printKey(drawing, 'toolchain', { bleed: 3 }),
    printKey({ ...drawing, sheets: ['<section>1', '<section>3'] }, 'toolchain', { bleed: 3 }),
    printKey({ ...drawing, head: '<style>a{}' }, 'toolchain', { bleed: 3 }),
    printKey(drawing, 'other toolchain', { bleed: 3 }),
    printKey(drawing, 'toolchain', { bleed: 5 }),
  ];
  expect(new Set(keys).size).toBe(5);
  expect(printKey({ ...drawing }, 'toolchain', { bleed: 3 })).toBe(keys[0]);
});

it('tells the edition of one content folder from that of another', () => {
  expect(editionPrefix({ id: 'guide' }, '/a')).not.toBe(editionPrefix({ id: 'guide' }, '/b'));
});

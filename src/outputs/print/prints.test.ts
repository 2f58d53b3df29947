import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BuildCache } from '../../build-cache/build-cache.ts';
import { type EditionFiles, keepPrint, printKey, shelfMark, startPrint, takePrint } from './prints.ts';

let room: string;
let outDir: string;
beforeEach(async () => {
  room = await mkdtemp(path.join(tmpdir(), 'prints-'));
  outDir = path.join(room, 'out');
  await mkdir(outDir);
});
afterEach(() => rm(room, { recursive: true }));

const PREFLIGHT = { edition: 'guide', pages: 4, findings: [] };

const shelf = (key: string, mark = 'guide.0') => ({ cache: new BuildCache(room).folder('prints'), mark, key });

async function make(words: string): Promise<EditionFiles> {
  const { made, add } = startPrint('guide', outDir);
  await add('screen', Buffer.from(words), { pages: 4 });
  const waiting = path.join(room, 'waiting');
  await writeFile(waiting, 'inks');
  await add('press', waiting, {});
  return { made: [...made, { file: 'guide.order.pdf', what: 'withheld', values: {} }], preflight: PREFLIGHT };
}

it('keeps the files of an edition until there are others, and those of other editions', async () => {
  await keepPrint(await make('half'), shelf('a', 'guide.1'), outDir);
  await keepPrint(await make('first'), shelf('a'), outDir);
  const second = await make('second');
  await keepPrint(second, shelf('b'), outDir);
  for (const name of await readdir(outDir)) await rm(path.join(outDir, name));
  expect(await takePrint(shelf('a'), outDir)).toBeUndefined();
  expect(await takePrint(shelf('a', 'guide.1'), outDir)).toBeDefined();
  expect(await takePrint(shelf('b'), outDir)).toEqual(second);
  expect((await readdir(outDir)).toSorted()).toEqual(['guide.press.pdf', 'guide.screen.pdf']);
  expect(await readFile(path.join(outDir, 'guide.screen.pdf'), 'utf8')).toBe('second');
});

it('gives nothing of an edition when one of its files is damaged or gone', async () => {
  for (const harm of [(file: string) => truncate(file, 2), (file: string) => rm(file)]) {
    await keepPrint(await make('words'), shelf('a'), outDir);
    const [press = ''] = (await readdir(path.join(room, 'prints'))).filter((name) => name.includes('.press.'));
    await harm(path.join(room, 'prints', press));
    expect(await takePrint(shelf('a'), outDir)).toBeUndefined();
  }
});

it('knows a book by its pages, its styles, its makers and what its printer wants', () => {
  const drawing = { head: '<style>', sheets: ['<section>1', '<section>2'], end: '' };
  const keys = [
    printKey(drawing, 'makers', { bleed: 3 }),
    printKey({ ...drawing, sheets: ['<section>1', '<section>3'] }, 'makers', { bleed: 3 }),
    printKey({ ...drawing, head: '<style>a{}' }, 'makers', { bleed: 3 }),
    printKey(drawing, 'other makers', { bleed: 3 }),
    printKey(drawing, 'makers', { bleed: 5 }),
  ];
  expect(new Set(keys).size).toBe(5);
  expect(printKey({ ...drawing }, 'makers', { bleed: 3 })).toBe(keys[0]);
});

it('tells the edition of one content folder from that of another', () => {
  expect(shelfMark({ id: 'guide' }, '/a')).not.toBe(shelfMark({ id: 'guide' }, '/b'));
});

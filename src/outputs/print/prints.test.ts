import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyPrint, type EditionFiles, findPrint, keepPrint, printKey, startPrint } from './prints.ts';

let cacheDir: string;
beforeAll(async () => {
  cacheDir = await mkdtemp(path.join(tmpdir(), 'prints-'));
});
afterAll(() => rm(cacheDir, { recursive: true }));

const PREFLIGHT = { edition: 'guide', pages: 4, findings: [] };

async function make(words: string): Promise<EditionFiles> {
  const { folder, made, add } = await startPrint(cacheDir, 'guide');
  await add('screen', Buffer.from(words), { pages: 4 });
  const waiting = path.join(folder, 'waiting');
  await writeFile(waiting, 'inks');
  await add('press', waiting, {});
  return { folder, made: [...made, { file: 'guide.order.pdf', what: 'withheld', values: {} }], preflight: PREFLIGHT };
}

it('keeps the files of an edition until there are others', async () => {
  await keepPrint(await make('first'), 'a');
  const kept = await keepPrint(await make('second'), 'b');
  expect(await findPrint(cacheDir, 'guide', 'a')).toBeUndefined();
  expect(await findPrint(cacheDir, 'guide', 'b')).toEqual(kept);
  const outDir = path.join(cacheDir, 'out');
  await mkdir(outDir);
  await copyPrint(kept, outDir);
  expect((await readdir(outDir)).toSorted()).toEqual(['guide.press.pdf', 'guide.screen.pdf']);
  expect(await readFile(path.join(outDir, 'guide.screen.pdf'), 'utf8')).toBe('second');
});

it('clears away what a stopped build left, and nothing of one that runs', async () => {
  const { pid } = spawnSync(process.execPath, ['--version']);
  const left = path.join(cacheDir, 'prints', 'guide', `.making-${pid}`);
  const running = path.join(cacheDir, 'prints', 'guide', `.making-${process.ppid}`);
  await Promise.all([left, running].map((folder) => mkdir(folder, { recursive: true })));
  await keepPrint(await make('third'), 'c');
  expect((await readdir(path.dirname(left))).toSorted()).toEqual([path.basename(running), 'c']);
});

it('knows a book by its pages, its styles and what its printer wants', () => {
  const drawing = { head: '<style>', sheets: ['<section>1', '<section>2'], end: '' };
  const keys = [
    printKey(drawing, { bleed: 3 }),
    printKey({ ...drawing, sheets: ['<section>1', '<section>3'] }, { bleed: 3 }),
    printKey({ ...drawing, head: '<style>a{}' }, { bleed: 3 }),
    printKey(drawing, { bleed: 5 }),
  ];
  expect(new Set(keys).size).toBe(4);
  expect(printKey({ ...drawing }, { bleed: 3 })).toBe(keys[0]);
});

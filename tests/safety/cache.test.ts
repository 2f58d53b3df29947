import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { hashesByPath } from '../setup/compare-folders.ts';
import { guideWithEverything } from '../setup/guide-with-everything.ts';
import type { SmallGuide } from '../setup/small-guide.ts';

// Cached files are verified: a failing disk, a power cut or an antivirus program must neither publish a damaged file
// nor stop a build.

let guide: SmallGuide;
/** Output of a build without a cache. */
let right: Record<string, string>;

beforeAll(async () => {
  guide = await guideWithEverything('safety-cache');
  expect(await guide.run('build')).toMatchObject({ code: 0 });
  right = hashesByPath(guide.outDir);
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function replaceByFolder(file: string): void {
  rmSync(file);
  mkdirSync(file);
}

/** How each file is damaged. */
const HARMS: [folder: string, file: RegExp, harm: (file: string) => void][] = [
  ['pictures', /-320\.\w+\.webp$/, flip],
  ['pictures', /-share\.\w+\.jpg$/, (file) => truncateSync(file, 100)],
  ['pictures', /^[0-9a-f]{16}\.\w+\.jpg$/, replaceByFolder],
  ['pictures', /\.json$/, (file) => writeFileSync(file, JSON.stringify({ colour: '"><script>alert(1)</script>' }))],
  ['site/fonts', /arabic-400/, (file) => truncateSync(file, 0)],
  ['site/fonts', /latin-700/, flip],
  ['print/editions', /\.press\.\w+\.pdf$/, (file) => truncateSync(file, 5000)],
  ['print/editions', /\.cover\.\w+\.pdf$/, (file) => rmSync(file)],
  ['print/press', /\.jpg$/, flip],
  ['print/press', /\.json$/, (file) => writeFileSync(file, '{"width":0,"height":-1,"ink":null}')],
  ['print/flowed', /\.json$/, (file) => writeFileSync(file, '["<script>alert(1)</script>"]')],
  ['print/fitting-pages', /\.json$/, flip],
  ['photos', /\.json$/, (file) => truncateSync(file, 40)],
];

test(`${HARMS.length} damaged files of all kinds are detected and made again, unchanged`, async () => {
  const kept = hashesByPath(guide.cacheDir);
  for (const [folder, pattern, harm] of HARMS) {
    const place = path.join(guide.cacheDir, folder);
    const [file] = readdirSync(place).filter((name) => pattern.test(name));
    if (file === undefined) throw new Error(`No ${pattern} in ${folder}`);
    harm(path.join(place, file));
  }
  const { code, said } = await guide.run('build');
  expect(code).toBe(0);
  expect(said).toMatch(/^\d+ fichiers gardés d’une fois à l’autre étaient abîmés/m);
  expect(hashesByPath(guide.outDir)).toEqual(right);
  expect(hashesByPath(guide.cacheDir)).toEqual(kept);
});

test('a cache that cannot be written makes a build slower and nothing else', async () => {
  rmSync(guide.cacheDir, { recursive: true });
  writeFileSync(guide.cacheDir, 'a file in place of the folder');
  expect(await guide.run('check')).toMatchObject({ code: 0 });
  const { code, said } = await guide.run('build');
  expect(code).toBe(0);
  expect(said).toContain(`Impossible d’écrire dans le dossier ${guide.cacheDir}`);
  expect(hashesByPath(guide.outDir)).toEqual(right);
});

import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BuildCache } from '../../../build-cache/build-cache.ts';
import { BASIC_ALPHABETS, scriptOf } from './faces.ts';
import { prepareFonts, unicodeRange, type WebFonts } from './fonts.ts';

let dir: string;
let fonts: WebFonts;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'fonts-'));
  fonts = await prepareFonts({ cache: new BuildCache(dir).folder('cache'), characters: 'عسل Škoda 202-01 ⵣ' });
});

afterAll(() => rm(dir, { recursive: true, force: true }));

test('neighbouring characters form a range', () => {
  expect(unicodeRange('cab')).toBe('U+61-63');
  expect(unicodeRange('a0')).toBe('U+30,U+61');
});

test('every basic character is in the file of its script', () => {
  for (const [script, characters] of Object.entries(BASIC_ALPHABETS)) {
    for (const character of characters) expect([character, scriptOf(character)]).toEqual([character, script]);
  }
});

test('Moroccan letters and letters of this site are included, unused ones are not', () => {
  const covered = (code: number) =>
    [...fonts.css.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].some(
      ([, from = '', to = from]) => code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16),
    );
  for (const character of 'گڭئلاéœŠⵣ٪\u202f\u2066')
    expect([character, covered(character.codePointAt(0) ?? 0)]).toEqual([character, true]);
  for (const character of 'ⵥŽ中🍯')
    expect([character, covered(character.codePointAt(0) ?? 0)]).toEqual([character, false]);
});

test('each language preloads the two files of its first texts', async () => {
  const published = join(dir, 'site', '_fonts');
  await fonts.publish(published);
  const names = await readdir(published);
  expect(names).toContain(fonts.stylesheet);
  for (const lang of ['ar', 'fr'] as const) {
    expect(fonts.preload[lang]).toHaveLength(2);
    for (const name of fonts.preload[lang]) expect(names).toContain(name);
  }
  for (const [, file] of fonts.css.matchAll(/url\(([^)]+)\)/g)) expect(names).toContain(file);
});

test('the Arabic letters and the digits of all cuts together stay small', async () => {
  const names = (await readdir(join(dir, 'cache'))).filter((name) => /-(arabic|digits)-[0-9a-f]{12}/.test(name));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(dir, 'cache', name))).size));
  expect(sizes.length).toBe(6);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(36_000);
});

test('the same characters are subset once', async () => {
  const list = async () =>
    Promise.all(
      (await readdir(join(dir, 'cache'))).map(async (name) => [name, (await stat(join(dir, 'cache', name))).mtimeMs]),
    );
  const before = await list();
  const again = await prepareFonts({ cache: new BuildCache(dir).folder('cache'), characters: '10-202 عسل Škoda ⵣ' });
  expect(again.css).toBe(fonts.css);
  expect(await list()).toEqual(before);
});

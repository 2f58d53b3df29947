import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { expect, test } from 'vitest';
import { tablesOf } from './sfnt.ts';
import { GrowingFont } from './grow-font.ts';

const file = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource/amiri/files/amiri-latin-400-normal.woff2'),
);
const font = () => subsetFont(file, 'ab', { targetFormat: 'sfnt' });

const table = (bytes: Buffer, tag: string) => tablesOf(bytes).get(tag) ?? Buffer.alloc(0);

test('a composite of two glyphs is added after those of the font', async () => {
  const before = Buffer.from(await font());
  const count = table(before, 'maxp').readUInt16BE(4);
  const grown = new GrowingFont(before);
  const parts = [
    { glyph: count - 2, right: 0, up: 0 },
    { glyph: count - 1, right: 120, up: -30 },
  ];
  expect(grown.add(parts, 640)).toBe(count);
  expect(grown.add([], 0)).toBe(count + 1);

  const after = grown.bytes();
  expect(table(after, 'maxp').readUInt16BE(4)).toBe(count + 2);
  const loca = table(after, 'loca');
  const [start, end, last] = [count, count + 1, count + 2].map((glyph) => loca.readUInt32BE(glyph * 4));
  const glyph = table(after, 'glyf').subarray(start, end);
  expect(last).toBe(end);
  expect(glyph.readInt16BE(0)).toBe(-1);
  expect([12, 20].map((at) => glyph.readUInt16BE(at))).toEqual([count - 2, count - 1]);
  expect([22, 24].map((at) => glyph.readInt16BE(at))).toEqual([120, -30]);
  const hmtx = table(after, 'hmtx');
  expect(hmtx.readUInt16BE(count * 4)).toBe(640);
  expect(hmtx.readUInt16BE((count - 1) * 4)).toBe(table(before, 'hmtx').readUInt16BE((count - 1) * 4));
});

test('a font with added glyphs is readable by other programs', async () => {
  const grown = new GrowingFont(await font());
  grown.add([{ glyph: 1, right: 5, up: 5 }], 300);
  const read = await subsetFont(grown.bytes(), 'a', { targetFormat: 'sfnt' });
  expect(read.length).toBeGreaterThan(500);
});

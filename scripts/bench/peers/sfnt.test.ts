import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sfntOf } from './sfnt.ts';

const woff = readFileSync(
  fileURLToPath(new URL('./files/amiri-arabic-400-normal.woff', import.meta.resolve('@fontsource/amiri'))),
);

/** A table of the font by name. */
function table(font: Buffer, name: string): Buffer {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) !== name) continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  throw new Error(`no table ${name}`);
}

/** Checksum of a table, as in the font's table directory. */
function checksum(data: Buffer): number {
  const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

it('gives every table as it was before it was packed', () => {
  const font = sfntOf(woff);
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  expect(font.length).toBe(woff.readUInt32BE(16));
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    const name = font.toString('latin1', at, at + 4);
    // The checksum of `head` excludes its field with the checksum of the whole font.
    if (name !== 'head') expect(checksum(table(font, name))).toBe(font.readUInt32BE(at + 4));
  }
  expect(table(font, 'head').readUInt32BE(12)).toBe(0x5f0f3cf5);
});

it('refuses other font formats', () => {
  expect(() => sfntOf(Buffer.from('wOF2 and more of it, long enough'))).toThrow(RangeError);
});

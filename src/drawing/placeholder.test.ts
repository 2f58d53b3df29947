import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readJpegHeader } from './jpeg-header.ts';
import { placeholderFor, originalOf } from './placeholder.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'placeholder-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function picture(width: number, height: number, grey = false): Promise<string> {
  const file = path.join(folder, `صورة ${width}×${height}${grey ? ' grey' : ''}.jpg`);
  const drawn = sharp({ create: { width, height, channels: 3, background: '#a32a1f' } });
  await (grey ? drawn.toColourspace('b-w') : drawn).jpeg({ mozjpeg: true }).toFile(file);
  return file;
}

const bytesOf = (address: string) => Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');

it.each([
  [2126, 1404],
  [900, 1600],
  [2126, 2126],
  [40, 30],
  [3000, 7],
])('keeps the proportions of a picture of %s by %s', async (width, height) => {
  const file = await picture(width, height);
  const address = await placeholderFor(file);
  const small = await sharp(bytesOf(address)).metadata();
  expect(Math.max(small.width, small.height)).toBeLessThanOrEqual(255);
  // A hundredth of a millimetre on the width of an A4 sheet, unless the picture is a line.
  if (Math.min(width, height) > 20) expect(small.height / small.width / (height / width)).toBeCloseTo(1, 3);
  expect(bytesOf(address).length).toBeLessThan(2500);
  expect(originalOf(address)).toBe(file);
  expect(originalOf(bytesOf(address))).toBe(file);
});

it('has the components of its picture, which give the colour space in the file', async () => {
  const headers = await Promise.all(
    [await picture(60, 40), await picture(60, 40, true)].map(async (file) =>
      readJpegHeader(bytesOf(await placeholderFor(file))),
    ),
  );
  expect(headers.map((header) => header?.components)).toEqual([3, 1]);
});

it('does not take another picture for a placeholder', async () => {
  const jpeg = await sharp(await picture(60, 40)).toBuffer();
  expect(originalOf(jpeg)).toBeUndefined();
  expect(originalOf('data:image/svg+xml,<svg/>')).toBeUndefined();
  expect(originalOf(Buffer.from('none'))).toBeUndefined();
});

it('refuses a file that is not a JPEG: it would be a grey spot in the book', async () => {
  const file = path.join(folder, 'broken.jpg');
  writeFileSync(file, 'no picture');
  await expect(placeholderFor(file)).rejects.toThrow('broken.jpg');
});

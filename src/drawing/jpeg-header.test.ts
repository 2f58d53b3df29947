import sharp from 'sharp';
import { expect, it } from 'vitest';
import { HEAD_BYTES, readJpegHead } from './jpeg-header.ts';

const drawn = () => sharp({ create: { width: 1200, height: 801, channels: 3, background: '#a32a1f' } });

it.each([
  ['baseline', { mozjpeg: false }],
  ['progressive', { mozjpeg: true }],
])('reads the size of a %s JPEG from its beginning', async (_, options) => {
  const jpeg = await drawn().jpeg(options).toBuffer();
  expect(readJpegHead(jpeg.subarray(0, HEAD_BYTES))).toEqual({ width: 1200, height: 801, components: 3 });
});

it('tells inks and greys by their components', async () => {
  const inks = await drawn().toColourspace('cmyk').jpeg().toBuffer();
  const grey = await drawn().toColourspace('b-w').jpeg().toBuffer();
  expect([inks, grey].map((jpeg) => readJpegHead(jpeg)?.components)).toEqual([4, 1]);
});

it('finds no head where none is', async () => {
  const png = await drawn().png().toBuffer();
  const cut = (await drawn().jpeg().toBuffer()).subarray(0, 40);
  expect([png, cut, Buffer.alloc(0)].map((bytes) => readJpegHead(bytes))).toEqual([undefined, undefined, undefined]);
});

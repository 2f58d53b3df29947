import sharp from 'sharp';
import { expect, it } from 'vitest';
import { HEADER_BYTES, readJpegHeader } from './jpeg-header.ts';

const drawn = () => sharp({ create: { width: 1200, height: 801, channels: 3, background: '#a32a1f' } });

it.each([
  ['baseline', { mozjpeg: false }],
  ['progressive', { mozjpeg: true }],
])('reads the size of a %s JPEG from its first bytes', async (_, options) => {
  const jpeg = await drawn().jpeg(options).toBuffer();
  expect(readJpegHeader(jpeg.subarray(0, HEADER_BYTES))).toEqual({ width: 1200, height: 801, components: 3 });
});

it('tells inks and grey by the number of components', async () => {
  const inks = await drawn().toColourspace('cmyk').jpeg().toBuffer();
  const grey = await drawn().toColourspace('b-w').jpeg().toBuffer();
  expect([inks, grey].map((jpeg) => readJpegHeader(jpeg)?.components)).toEqual([4, 1]);
});

it('finds no header in other bytes', async () => {
  const png = await drawn().png().toBuffer();
  const cut = (await drawn().jpeg().toBuffer()).subarray(0, 40);
  expect([png, cut, Buffer.alloc(0)].map((bytes) => readJpegHeader(bytes))).toEqual([undefined, undefined, undefined]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { builtSample } from '../built.ts';
import { filesIn } from './pages.ts';

/** Messengers do not show heavier share images. */
const SHARE_BYTES = 300_000;

let site: string;

beforeAll(async () => {
  site = join(await builtSample(), 'site');
});

test('no picture of the site has metadata about place, time or author', async () => {
  const pictures = filesIn(site).filter((file) => /\.(webp|jpe?g|png|avif|gif)$/.test(file));
  expect(pictures.length).toBeGreaterThan(200);
  const telling: string[] = [];
  for (const file of pictures) {
    const bytes = readFileSync(join(site, file));
    const { exif, xmp, iptc, icc, orientation, space } = await sharp(bytes).metadata();
    if (exif || xmp || iptc || icc || orientation) telling.push(file);
    // Also searches the bytes, for metadata that sharp does not report.
    if (/Exif\0|GPSLatitude|http:\/\/ns\.adobe\.com|Photoshop/.test(bytes.toString('latin1'))) telling.push(file);
    expect([file, space]).toEqual([file, 'srgb']);
  }
  expect(telling).toEqual([]);
});

test('link previews have the size and weight that messengers require', async () => {
  const folder = join(site, '_pictures');
  const previews = filesIn(folder).filter((file) => file.endsWith('-share.jpg'));
  expect(previews.length).toBeGreaterThan(0);
  for (const file of previews) {
    const bytes = readFileSync(join(folder, file));
    const { width, height } = await sharp(bytes).metadata();
    expect([file, width, height]).toEqual([file, 1200, 630]);
    expect(bytes.length).toBeLessThan(SHARE_BYTES);
  }
});

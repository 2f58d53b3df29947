import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BuildCache } from '../build-cache/build-cache.ts';
import { contentHash } from '../build-cache/content-hash.ts';
import type { Photo } from '../model/photo.ts';
import { createPictures } from './pictures.ts';

let dir: string;
let cacheDir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pictures-'));
  cacheDir = join(dir, 'cache');
});

afterEach(() => rm(dir, { recursive: true, force: true }));

/** Left half red, right half blue; stored rotated when an orientation is given, as phones do. */
async function takePhoto(width: number, height: number, orientation = 1): Promise<Photo> {
  const half = await sharp({ create: { width: width / 2, height, channels: 3, background: '#c81e1e' } })
    .png()
    .toBuffer();
  const file = join(dir, `photo-${width}-${orientation}.jpg`);
  const upright = await sharp({ create: { width, height, channels: 3, background: '#1e1ec8' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .png()
    .toBuffer();
  // Orientation 6 is displayed rotated 90° clockwise, so it is stored rotated back.
  await sharp(upright)
    .rotate(orientation === 6 ? -90 : 0)
    .withExif({ IFD0: { Make: 'Telephone' }, IFD3: { GPSLatitude: '32/1 15/1 30/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation })
    .jpeg()
    .toFile(file);
  return { file, hash: contentHash(await readFile(file)), width, height, focus: [0.5, 0.4], social: true };
}

const options = () => ({ cache: new BuildCache(dir).folder('cache'), signal: new AbortController().signal });

async function times(): Promise<Record<string, number>> {
  const names = await readdir(cacheDir);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, (await stat(join(cacheDir, name))).mtimeMs])),
  );
}

test('a large picture comes in four widths, cut to the aspect', async () => {
  const picture = await createPictures(options()).web(await takePhoto(1600, 1000), 4 / 3);
  expect(picture.sources.map(({ width, height }) => [width, height])).toEqual([
    [320, 240],
    [640, 480],
    [960, 720],
    [1280, 960],
  ]);
  for (const source of picture.sources) {
    expect(source.name).toMatch(/^[0-9a-f]{16}-\d+\.webp$/);
    expect(await sharp(source.path).metadata()).toMatchObject({
      format: 'webp',
      width: source.width,
      height: source.height,
    });
  }
  expect(picture).toMatchObject({ width: 1280, height: 960 });
});

test('no source is wider than the original', async () => {
  const pictures = createPictures(options());
  const middling = await pictures.web(await takePhoto(1000, 750));
  const small = await pictures.web(await takePhoto(200, 150));
  expect(middling.sources.map(({ width }) => width)).toEqual([320, 640, 1000]);
  expect(small.sources.map(({ width }) => width)).toEqual([200]);
});

test('EXIF, GPS and orientation are used, then gone', async () => {
  const photo = await takePhoto(800, 600, 6);
  const source = await sharp(photo.file).metadata();
  expect(source.exif?.length).toBeGreaterThan(0);
  expect(source.orientation).toBe(6);

  const pictures = createPictures(options());
  const web = await pictures.web(photo, 4 / 3);
  const paths = [...web.sources.map(({ path }) => path), await pictures.print(photo, { width: 400, height: 300 })];
  paths.push((await pictures.share(photo)).path);
  for (const path of paths) {
    const made = await sharp(path).metadata();
    expect([made.exif, made.icc, made.xmp, made.iptc, made.orientation]).toEqual(Array(5).fill(undefined));
    const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true });
    const row = Math.floor(info.height / 2) * info.width * info.channels;
    expect(data[row]).toBeGreaterThan(150); // red on the left: upright
    expect(data[row + (info.width - 2) * info.channels]).toBeLessThan(100);
  }
});

test('the colour is the mean of what is shown', async () => {
  const photo = await takePhoto(1000, 500);
  const left = await createPictures(options()).web({ ...photo, focus: [0, 0.5] }, 1);
  expect(left.colour).toMatch(/^#c[0-9a-f]1[0-9a-f]1[0-9a-f]$/);
});

test('a print picture has exactly the aspect of its box and is never enlarged', async () => {
  const pictures = createPictures(options());
  const photo = await takePhoto(800, 600);
  const fits = await sharp(await pictures.print(photo, { width: 500, height: 200 })).metadata();
  const tooLarge = await sharp(await pictures.print(photo, { width: 2000, height: 800 })).metadata();
  expect(fits).toMatchObject({ format: 'jpeg', width: 500, height: 200, chromaSubsampling: '4:4:4', space: 'srgb' });
  expect(tooLarge).toMatchObject({ width: 800, height: 320 });
});

test('a share picture is 1200 × 630 and light, even when it is all noise', async () => {
  const noise = sharp({
    create: {
      width: 1400,
      height: 1000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 90 },
    },
  });
  const file = join(dir, 'noise.jpg');
  await noise.jpeg().toFile(file);
  const share = await createPictures(options()).share({
    file,
    hash: contentHash(await readFile(file)),
    width: 1400,
    height: 1000,
    focus: [0.5, 0.4],
    social: true,
  });
  expect(await sharp(share.path).metadata()).toMatchObject({ format: 'jpeg', width: 1200, height: 630 });
  expect((await stat(share.path)).size).toBeLessThan(300_000);
  const small = await createPictures(options()).share(await takePhoto(600, 400));
  expect(await sharp(small.path).metadata()).toMatchObject({ width: 1200, height: 630 });
});

test('a second build makes nothing again', async () => {
  const photo = await takePhoto(800, 600);
  const first = createPictures(options());
  await Promise.all([first.web(photo, 4 / 3), first.print(photo, { width: 200, height: 100 }), first.share(photo)]);
  const before = await times();
  await writeFile(photo.file, 'not a picture any more: a second look at it would fail');

  const second = createPictures(options());
  const again = await second.web(photo, 4 / 3);
  await Promise.all([second.print(photo, { width: 200, height: 100 }), second.share(photo)]);
  expect(again).toEqual(await first.web(photo, 4 / 3));
  expect(await times()).toEqual(before);
});

test('a source deleted from the cache is made again', async () => {
  const photo = await takePhoto(800, 600);
  const { sources } = await createPictures(options()).web(photo);
  const [lost] = sources;
  await rm(lost?.path ?? '');
  await createPictures(options()).web(photo);
  expect((await stat(lost?.path ?? '')).size).toBeGreaterThan(0);
});

test('the same request made twice at once is made once', async () => {
  const photo = await takePhoto(800, 600);
  const pictures = createPictures(options());
  expect(pictures.web(photo, 1)).toBe(pictures.web(photo, 1));
  expect(pictures.print(photo, { width: 9, height: 9 })).toBe(pictures.print(photo, { width: 9, height: 9 }));
  await Promise.all([pictures.web(photo, 1), pictures.print(photo, { width: 9, height: 9 })]);
});

test('another focus is another picture', async () => {
  const photo = await takePhoto(800, 400);
  const pictures = createPictures(options());
  const [left, right] = await Promise.all([
    pictures.web({ ...photo, focus: [0.1, 0.5] }, 1),
    pictures.web({ ...photo, focus: [0.9, 0.5] }, 1),
  ]);
  expect(left.sources[0]?.name).not.toBe(right.sources[0]?.name);
  expect(left.colour).not.toBe(right.colour);
});

test('an aborted build begins nothing more and leaves no drafts', async () => {
  const photo = await takePhoto(1600, 1200);
  const controller = new AbortController();
  const pictures = createPictures({ ...options(), signal: controller.signal, concurrency: 1 });
  const requests = [0.5, 1, 1.5, 2].map((aspect) => pictures.web(photo, aspect));
  controller.abort(new Error('stopped'));
  const results = await Promise.allSettled(requests);
  expect(results.at(-1)).toMatchObject({ status: 'rejected', reason: { message: 'stopped' } });
  await expect(pictures.print(photo, { width: 9, height: 9 })).rejects.toThrow('stopped');
  const left = await readdir(cacheDir).catch(() => []);
  expect(left.filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a photo that changed after the check is not used', async () => {
  const photo = await takePhoto(800, 600);
  const other = await takePhoto(802, 600);
  const kept = await createPictures(options()).print(photo, { width: 200, height: 100 });
  await writeFile(photo.file, await readFile(other.file));
  const pictures = createPictures(options());
  // Earlier derivatives are valid.
  expect(await pictures.print(photo, { width: 200, height: 100 })).toBe(kept);
  for (const wanted of [() => pictures.web(photo), () => pictures.share(photo)])
    await expect(wanted()).rejects.toMatchObject({ name: 'PhotoChanged', file: photo.file });
  await rm(photo.file);
  await expect(pictures.web(photo)).rejects.toMatchObject({ name: 'PhotoChanged', file: photo.file });
});

test('an invalid cached colour is not trusted', async () => {
  const photo = await takePhoto(800, 600);
  const { colour } = await createPictures(options()).web(photo);
  const [note = ''] = (await readdir(cacheDir)).filter((name) => name.endsWith('.json'));
  const name = note.replace(/\.[0-9a-f]{20}(?=\.json$)/, '');
  await options().cache.putJson(name, { colour: '"><script>alert(1)</script>' });
  expect((await createPictures(options()).web(photo)).colour).toBe(colour);
});

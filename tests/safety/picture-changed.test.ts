import { existsSync, rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hashesByPath } from '../setup/compare-folders.ts';
import { picture, SmallGuide } from '../setup/small-guide.ts';

// Only checked pictures are published: a photo that changes during a build must not be cached under the hash of the one
// that was checked.

const PHOTO = 'cooperatives/zahra/photos/pot.jpg';
const DAY = new Date('2026-11-01T08:00:00Z');

/** Equal file sizes: decoders ignore bytes after the end of a JPEG. */
async function photoOf(colour: string): Promise<Buffer> {
  const bytes = Buffer.alloc(30_000);
  (await picture(colour)).copy(bytes);
  return bytes;
}

test('a photo replaced during a build stops it with instructions, and the next build uses the new photo', async () => {
  const [brown, green] = await Promise.all(['#b4762c', '#00ff00'].map(photoOf));
  const guide = await SmallGuide.make('picture-changed');
  const put = (photo: Buffer | undefined) => {
    guide.write(PHOTO, photo ?? '');
    utimesSync(path.join(guide.contentDir, PHOTO), DAY, DAY);
  };
  const build = () => guide.start('build', '--only', 'site');
  put(brown);
  expect(await build().ended).toMatchObject({ code: 0 });
  const right = hashesByPath(guide.outDir);

  rmSync(guide.cacheDir, { recursive: true });
  const { child, ended } = build();
  // Photo inspections are written once the content has been read.
  const read = path.join(guide.cacheDir, 'photos');
  while (child.exitCode === null && !existsSync(read)) await setTimeout(2);
  put(green);
  const { code, said } = await ended;
  expect(code).toBe(2);
  expect(said.trim()).toMatch(new RegExp(`^La photo ${PHOTO} a été remplacée ou supprimée.*$`));
  expect(hashesByPath(guide.outDir)).toEqual(right);

  // Neither size nor date of the file shows that the photo changed.
  expect(await build().ended).toMatchObject({ code: 0 });
  expect(hashesByPath(guide.outDir)).not.toEqual(right);
  put(brown);
  rmSync(path.join(guide.cacheDir, 'photos'), { recursive: true });
  expect(await build().ended).toMatchObject({ code: 0 });
  expect(hashesByPath(guide.outDir)).toEqual(right);
});

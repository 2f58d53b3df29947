import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BuildCache } from './build-cache.ts';

let room: string;
let folder: string;
beforeEach(async () => {
  room = await mkdtemp(path.join(tmpdir(), 'cache-'));
  folder = path.join(room, 'cache', 'pictures');
});
afterEach(() => rm(room, { recursive: true, force: true }));

const open = () => new BuildCache(path.join(room, 'cache'));
const DAYS = 24 * 60 * 60;

/** Stores `pot.webp`, and damages it. */
async function keepAndHarm(harm: (file: string) => Promise<unknown>): Promise<string> {
  const file = await open().folder('pictures').put('pot.webp', 'the picture');
  await harm(file);
  return file;
}

/** Requests `pot.webp` in a later build: its content, the number of times it was made, and that build's report. */
async function askAgain() {
  const cache = open();
  let made = 0;
  const file = await cache.folder('pictures').getOrMake('pot.webp', () => {
    made += 1;
    return Promise.resolve(Buffer.from('the picture'));
  });
  return { holds: await readFile(file, 'utf8'), made, damaged: cache.report.damaged };
}

describe('a file', () => {
  it('is kept by its content and found again', async () => {
    await keepAndHarm(() => Promise.resolve());
    expect(await askAgain()).toEqual({ holds: 'the picture', made: 0, damaged: 0 });
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^pot\.[0-9a-f]{20}\.webp$/)]);
  });

  const HARMS: Record<string, (file: string) => Promise<unknown>> = {
    'changed by one bit': async (file) => {
      const bytes = await readFile(file);
      bytes[3] = (bytes[3] ?? 0) ^ 1;
      await writeFile(file, bytes);
    },
    'cut short': (file) => truncate(file, 5),
    empty: (file) => truncate(file, 0),
    'longer than it was': (file) => writeFile(file, 'the picture, and more'),
    'another one': (file) => writeFile(file, 'the pictures'.slice(1)),
    'a folder': async (file) => {
      await rm(file);
      await mkdir(path.join(file, 'deep'), { recursive: true });
    },
  };
  it.each(Object.keys(HARMS))('that is %s is made again, and counted', async (kind) => {
    await keepAndHarm(HARMS[kind] as (file: string) => Promise<unknown>);
    expect(await askAgain()).toEqual({ holds: 'the picture', made: 1, damaged: 1 });
    expect(await askAgain()).toEqual({ holds: 'the picture', made: 0, damaged: 0 });
  });

  it('that is gone is made again', async () => {
    await keepAndHarm((file) => rm(file));
    expect(await askAgain()).toEqual({ holds: 'the picture', made: 1, damaged: 0 });
  });

  it('with a foreign origin is not trusted', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'pot.webp'), 'a picture of a former Dalil');
    expect(await askAgain()).toEqual({ holds: 'the picture', made: 1, damaged: 0 });
  });

  it('is the same for two builds that make it at once', async () => {
    const both = await Promise.all([open(), open()].map((cache) => cache.folder('pictures').put('pot.webp', 'one')));
    expect(both[0]).toBe(both[1]);
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('larger than what is read at once is compared whole', async () => {
    const large = Buffer.alloc((2 << 20) + 5, 7);
    const file = await open().folder('pictures').put('large.jpg', large);
    expect(await open().folder('pictures').get('large.jpg')).toBe(file);
    large[large.length - 1] = 8;
    await writeFile(file, large);
    expect(await open().folder('pictures').get('large.jpg')).toBeUndefined();
  });
});

describe('a note', () => {
  const Note = z.object({ colour: z.string().regex(/^#/) });

  it('is given back as it was, and replaced', async () => {
    await open().folder('pictures').putJson('pot.json', { colour: '#111' });
    await open().folder('pictures').putJson('pot.json', { colour: '#222' });
    expect(await open().folder('pictures').getJson('pot.json', Note)).toEqual({ colour: '#222' });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('that is intact but invalid is not trusted either', async () => {
    const cache = open();
    await cache.folder('pictures').putJson('pot.json', { colour: '<script>' });
    expect(await cache.folder('pictures').getJson('pot.json', Note)).toBeUndefined();
    expect(cache.report.damaged).toBe(1);
  });
});

describe('a cache that cannot be written', () => {
  it('puts files where they go with the build, and says why', async () => {
    await writeFile(path.join(room, 'cache'), 'a file in place of the folder');
    const cache = open();
    const scratch = path.join(room, 'scratch');
    cache.useScratch(scratch);
    const file = await cache.folder('pictures').getOrMake('pot.webp', () => Promise.resolve(Buffer.from('made')));
    expect(path.dirname(file)).toBe(path.join(scratch, 'pictures'));
    expect(await cache.folder('pictures').get('pot.webp')).toBe(file);
    await cache.folder('pictures').putJson('pot.json', {});
    await cache.folder('pictures').putCopy('copy.webp', file);
    expect(cache.report).toMatchObject({ damaged: 0, unwritable: expect.any(Error) });
    await cache.close();
    expect(existsSync(scratch)).toBe(false);
    expect(await readFile(path.join(room, 'cache'), 'utf8')).toBe('a file in place of the folder');
  });

  it('still gives what is in it', async () => {
    const kept = await open().folder('pictures').put('pot.webp', 'kept');
    const cache = open();
    cache.report.unwritable = new Error('read-only');
    expect(await cache.folder('pictures').get('pot.webp')).toBe(kept);
  });
});

describe('what is not used any more', () => {
  const age = async (file: string, days: number) => {
    const then = Date.now() / 1000 - days * DAYS;
    await utimes(file, then, then);
  };

  it('is removed after a month, and nothing else', async () => {
    const first = open().folder('pictures');
    const [used, lately, long] = await Promise.all(
      ['used', 'lately', 'long'].map((name) => first.put(`${name}.jpg`, name)),
    );
    await age(used as string, 40);
    await age(lately as string, 20);
    await age(long as string, 31);
    const former = path.join(folder, 'former');
    await mkdir(former);
    await age(former, 31);
    const draft = path.join(folder, 'draft.tmp');
    await writeFile(draft, '');
    await age(draft, 2);

    const cache = open();
    expect(await cache.folder('pictures').get('used.jpg')).toBe(used);
    await cache.close();
    const left = [used, lately].map((file) => path.basename(file as string)).toSorted();
    expect((await readdir(folder)).toSorted()).toEqual(left);
    expect((await stat(used as string)).mtimeMs).toBeGreaterThan(Date.now() - DAYS * 1000);
  });

  it('goes at once when it is forgotten', async () => {
    const cache = open().folder('pictures');
    const [, other] = [await cache.put('guide.a.pdf', 'a'), await cache.put('other.a.pdf', 'a')];
    await cache.evict((name) => name.startsWith('guide.'));
    expect(await readdir(folder)).toEqual([path.basename(other)]);
    expect(await cache.get('guide.a.pdf')).toBeUndefined();
  });

  it('may be moved away by someone while it is being used', async () => {
    const cache = open().folder('pictures');
    await cache.put('pot.webp', 'the picture');
    await rename(path.join(room, 'cache'), path.join(room, 'away'));
    expect(await cache.get('pot.webp')).toBeUndefined();
    expect(await readFile(await cache.put('pot.webp', 'the picture'), 'utf8')).toBe('the picture');
  });
});

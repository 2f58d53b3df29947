import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildCache } from '../../build-cache/build-cache.ts';
import { photoInspector } from './inspect-photo.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const TEMPORARY = join(ROOT, '.cache', 'test');
let folder: string;

beforeAll(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  folder = mkdtempSync(join(TEMPORARY, 'photos-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b4762c' } }).jpeg();

describe('photoInspector', () => {
  it('gives the size as one sees it, upright', async () => {
    const file = join(folder, 'turned.jpg');
    writeFileSync(file, await picture(900, 600).withMetadata({ orientation: 6 }).toBuffer());
    expect(await (await photoInspector(folder)).inspect(file)).toMatchObject({ width: 600, height: 900 });
  });

  it('knows a picture by its bytes, not by its name', async () => {
    const [a, b, c] = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(a, await picture(10, 10).toBuffer());
    writeFileSync(b, await picture(10, 10).toBuffer());
    writeFileSync(c, await picture(11, 10).toBuffer());
    const { inspect } = await photoInspector(folder);
    const hashes = await Promise.all([a, b, c].map(async (file) => ((await inspect(file)) as { hash: string }).hash));
    expect(hashes[0]).toBe(hashes[1]);
    expect(hashes[0]).not.toBe(hashes[2]);
    expect(hashes[0]).toMatch(/^[0-9a-f]{20}$/);
  });

  it('remembers an unchanged file, and looks again at a changed one', async () => {
    const file = join(folder, 'remembered.jpg');
    const open = () => photoInspector(folder, new BuildCache(folder).folder('cache'));
    const bytes = await picture(20, 10).toBuffer();
    writeFileSync(file, bytes);
    const mtime = new Date('2026-11-01T08:00:00Z');
    utimesSync(file, mtime, mtime);
    const first = await open();
    const found = await first.inspect(file);
    await first.save();

    // Same size and date, other bytes: the cached verdict is trusted.
    writeFileSync(file, Buffer.alloc(bytes.length));
    utimesSync(file, mtime, mtime);
    expect(await (await open()).inspect(file)).toEqual(found);

    utimesSync(file, mtime, new Date(mtime.getTime() + 5000));
    expect(await (await open()).inspect(file)).toMatchObject({ fault: 'photo-unreadable' });
  });

  it('starts afresh when what it remembered was cut short', async () => {
    const open = () => photoInspector(folder, new BuildCache(folder).folder('cut'));
    const file = join(folder, 'a.jpg');
    const { inspect, save } = await open();
    await inspect(file);
    await save();
    const [note = ''] = readdirSync(join(folder, 'cut'));
    truncateSync(join(folder, 'cut', note), 20);
    expect(await (await open()).inspect(file)).toMatchObject({ width: 10, height: 10 });
    expect(readdirSync(join(folder, 'cut'))).toEqual([]);
  });
});

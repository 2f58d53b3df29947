import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entriesBelow } from '../../disk/entries.ts';
import { type Move, retryingMove } from '../../disk/retrying-move.ts';
import { OperatorError } from '../../operator-error.ts';
import { ForeignFolder, ownedFiles, readManifest } from './ownership.ts';
import { OutputFolder } from './output-folder.ts';
import { type FolderChange, recover, swapIn } from './swap.ts';

const TEMPORARY = path.resolve('.cache', 'test');
let place: OutputFolder;

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  place = new OutputFolder(mkdtempSync(path.join(TEMPORARY, 'swap-')));
  write({ 'site/index.html': 'old', 'site/ar/index.html': 'old', 'usb/index.html': 'old' });
  write({ '.dalil/made.json': JSON.stringify({ site: ['index.html', 'ar/index.html'], usb: ['index.html'] }) });
});
afterEach(() => rmSync(place.out, { recursive: true, force: true }));

function write(files: Record<string, string>): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(place.out, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** All published files: path → content. */
async function all(): Promise<Record<string, string>> {
  const names = (await entriesBelow(place.out)).filter((name) => !name.startsWith('.dalil/'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(place.out, name), 'utf8')]));
}

const NEW = { 'site/index.html': 'new', 'site/fr/index.html': 'new', 'usb/index.html': 'new', 'report/a.html': 'new' };

/** Stages a new version beside the old one, as a build does. */
async function prepare(files: Record<string, string> = NEW): Promise<Record<string, FolderChange>> {
  await recover(place, rename);
  write(Object.fromEntries(Object.entries(files).map(([name, content]) => [`.dalil/new/${name}`, content])));
  const names = [...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? ''))];
  const owned = await ownedFiles(place, names);
  const changes = names.map(async (name): Promise<[string, FolderChange]> => {
    const made = await entriesBelow(path.join(place.staging, name));
    return [name, { made, drop: owned[name] ?? [], keep: [] }];
  });
  return Object.fromEntries(await Promise.all(changes));
}

const FOREIGN = { 'site/CNAME': 'example.org', 'site/.well-known/proof/a.txt': 'proof', 'usb/photos/a.jpg': 'photo' };

describe('files of other origin', () => {
  it('move into the new folder', async () => {
    write(FOREIGN);
    mkdirSync(path.join(place.out, 'site', 'empty'));
    expect(await swapIn(place, await prepare(), rename)).toEqual([]);
    expect(existsSync(path.join(place.out, 'site', 'empty'))).toBe(true);
    rmSync(path.join(place.out, 'site', 'empty'), { recursive: true });
    expect(await all()).toEqual({ ...NEW, ...FOREIGN });
    // Also with the next build: they have not become ours.
    await swapIn(place, await prepare({ 'site/index.html': 'third' }), rename);
    expect(await all()).toMatchObject({ 'site/index.html': 'third', 'site/CNAME': 'example.org' });
  });

  it('are kept beside a file of ours of the same name, and reported', async () => {
    write({ 'site/fr': 'a file', 'usb/sw.js': 'theirs', 'site/rss/feed.xml': 'theirs' });
    const renamed = await swapIn(place, await prepare({ ...NEW, 'usb/sw.js': 'ours', 'site/rss': 'ours' }), rename);
    const names = renamed.map((file) => path.relative(place.out, file).replaceAll(path.sep, '/'));
    expect(names.toSorted()).toEqual(['site/fr.kept', 'site/rss.kept/feed.xml', 'usb/sw.js.kept']);
    expect(await all()).toMatchObject({
      'site/fr.kept': 'a file',
      'site/rss': 'ours',
      'site/rss.kept/feed.xml': 'theirs',
      'usb/sw.js': 'ours',
      'usb/sw.js.kept': 'theirs',
    });
  });

  it('are never taken for ours: a non-empty folder without manifest, a file or a link of its name', async () => {
    write({ 'print/these.docx': 'years of work' });
    await expect(ownedFiles(place, ['print'])).rejects.toThrow(ForeignFolder);
    write({ report: 'a file' });
    await expect(ownedFiles(place, ['report'])).rejects.toThrow(ForeignFolder);
    expect(await ownedFiles(place, ['site', 'nothing'])).toEqual({
      nothing: [],
      site: ['ar/index.html', 'index.html'],
    });
  });

  it('are recognised in folders that earlier versions made without a manifest', async () => {
    rmSync(place.manifest);
    write({ 'print/guide-fr.screen.pdf': '', 'print/guide-fr.order.pdf': '', 'print/notes.docx': '' });
    write({ 'site/sw.js': '', 'site/_headers': '', 'site/_fonts/a.woff2': '', 'site/p/202/index.html': '' });
    write({ 'site/google1234.html': '', 'site/CNAME': '', 'site/ar/mes notes.docx': '' });
    const owned = await ownedFiles(place, ['print', 'site']);
    expect(owned['print']?.toSorted()).toEqual(['guide-fr.order.pdf', 'guide-fr.screen.pdf']);
    const site = ['_fonts/a.woff2', '_headers', 'ar/index.html', 'index.html', 'p/202/index.html', 'sw.js'];
    expect(owned['site']?.toSorted()).toEqual(site);
    // Without our files, an index.html may be anybody's.
    await expect(ownedFiles(place, ['usb'])).rejects.toThrow(ForeignFolder);
  });
});

describe('a swap', () => {
  const refuse = (at: number): Move => {
    let moves = 0;
    return async (from, to) => {
      moves += 1;
      if (moves === at) throw Object.assign(new Error('held'), { code: 'EBUSY' });
      await rename(from, to);
    };
  };

  it.each([1, 2, 3, 4, 5])('that cannot make its move %i leaves everything as it was', async (at) => {
    write(FOREIGN);
    const before = await all();
    await expect(swapIn(place, await prepare(), refuse(at))).rejects.toThrow('held');
    expect(existsSync(place.journal)).toBe(false);
    await recover(place, rename);
    expect(await all()).toEqual(before);
  });

  it('waits for files held by another program, then names the file', async () => {
    const said: string[] = [];
    let tries = 0;
    const move = (timeout: number, freeAfter: number) =>
      retryingMove({
        lang: 'fr',
        log: (line) => said.push(line),
        timeout,
        rename: async (from, to) => {
          tries += 1;
          if (tries <= freeAfter) throw Object.assign(new Error('held'), { code: 'EPERM' });
          await rename(from, to);
        },
      });
    await swapIn(place, await prepare(), move(5000, 2));
    expect((await all())['site/index.html']).toBe('new');
    tries = 0;
    const failing = swapIn(place, await prepare({ 'usb/index.html': 'third' }), move(100, 4));
    await expect(failing).rejects.toThrow(OperatorError);
    await expect(failing).rejects.toThrow(path.join(place.out, 'usb'));
    expect((await all())['usb/index.html']).toBe('new');
  });

  /** Swaps until the process is killed before its move number `at`: no later step runs. */
  async function killedAt(at: number): Promise<void> {
    const changes = await prepare();
    await new Promise<void>((killed) => {
      let moves = 0;
      const move: Move = async (from, to) => {
        moves += 1;
        if (moves < at) return rename(from, to);
        killed();
        return new Promise(() => undefined);
      };
      void swapIn(place, changes, move).then(() => killed());
    });
  }

  // Two folders have an old version, three a new one: five moves; then three files of other origin.
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('killed at its move %i is completed or undone by the next start', async (at) => {
    write(FOREIGN);
    const before = await all();
    await killedAt(at);
    const crashed = path.join(TEMPORARY, `${path.basename(place.out)}-crashed`);
    cpSync(place.out, crashed, { recursive: true });
    await recover(place, rename);
    expect(await entriesBelow(place.internal)).toEqual(['made.json']);
    const after = at <= 5 ? before : { ...NEW, ...FOREIGN };
    expect(await all()).toEqual(after);
    // The manifest is known again, so the next build replaces those files.
    await swapIn(place, await prepare({ 'site/index.html': 'third' }), rename);
    expect(await all()).toMatchObject({ 'site/index.html': 'third', ...FOREIGN });
    expect(await all()).not.toHaveProperty(['site/ar/index.html']);
    rmSync(place.out, { recursive: true });

    // The next start may be killed too, or find a damaged journal.
    cpSync(crashed, place.out, { recursive: true });
    const never = new Promise<void>(() => undefined);
    await Promise.race([recover(place, () => never), new Promise((later) => setTimeout(later, 30))]);
    if (existsSync(place.journal) && at <= 5) writeFileSync(place.journal, '{"si');
    await recover(place, rename);
    expect(await all()).toEqual(after);
    rmSync(crashed, { recursive: true });
  });

  it('keeps files that are still valid, as ours', async () => {
    const changes = await prepare({ 'usb/other.html': 'new' });
    await swapIn(place, { usb: { ...changes['usb'], made: ['other.html'], drop: [], keep: ['index.html'] } }, rename);
    expect(await all()).toMatchObject({ 'usb/index.html': 'old', 'usb/other.html': 'new' });
    expect(await readManifest(place)).toMatchObject({ usb: ['other.html', 'index.html'] });
  });
});

describe('an invalid JSON file', () => {
  const DAMAGED = [
    '[]',
    'null',
    '{"site":1}',
    '{"site":{"made":[1],"drop":[],"keep":[]}}',
    '{"../x":{}}',
    '{"site":"x"}',
  ];

  it.each(DAMAGED)('is a journal that undoes the swap: %s', async (text) => {
    const before = await all();
    write({ '.dalil/swap.json': text });
    await recover(place, rename);
    expect(await all()).toEqual(before);
    expect(existsSync(place.journal)).toBe(false);
  });

  it.each(DAMAGED)('is no manifest: %s', async (text) => {
    write({ '.dalil/made.json': text });
    expect(await readManifest(place)).toEqual({});
    await expect(ownedFiles(place, ['usb'])).rejects.toBeInstanceOf(ForeignFolder);
  });
});

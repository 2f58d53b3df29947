import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { onWindows, testUnless } from '../../tests/setup/test-unless.ts';
import { entriesBelow } from '../disk/entries.ts';
import { OperatorError } from '../operator-error.ts';
import { hashOf } from './content-file.ts';
import { ContentWriter } from './content-writer.ts';
import { type Disk, diskWith } from './disk.ts';
import { type FileEdit, planWrites } from './plan.ts';
import type { FileWrite } from './transaction.ts';

const TEMPORARY = path.resolve('.cache', 'test');
const NOW = new Date('2026-11-20T09:00:00Z');

let root: string;
let contentDir: string;
let said: string[];

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  root = mkdtempSync(path.join(TEMPORARY, 'write-'));
  contentDir = path.join(root, 'content');
  said = [];
  put('cooperatives/nour/cooperative.yaml', 'code: 201\nname: Nour\n');
  put('distributors/nahr.yaml', 'name: Nahr\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string, content: string): void {
  const target = path.join(contentDir, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** Everything in the content folder, hidden or not: path → content. */
async function all(): Promise<Record<string, string>> {
  const entries = await entriesBelow(contentDir);
  const names = entries.filter((name) => statSync(path.join(contentDir, name)).isFile());
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(contentDir, name), 'latin1')]));
}

function writer(disk: Disk = diskWith(rename)): ContentWriter {
  const log = (line: string) => said.push(line);
  return new ContentWriter({ contentDir, cacheDir: path.join(root, 'cache'), lang: 'fr', log }, disk);
}

function edit(file: string, name: string): FileEdit {
  const base = hashOf(readFileSync(path.join(contentDir, file)));
  return { file, base, changes: [{ do: 'set', path: ['name'], value: name }] };
}

/** Two files changed, an entry and a picture made in new folders. */
function everyKind(): FileWrite[] {
  const { writes, refusals } = planWrites(contentDir, [
    edit('cooperatives/nour/cooperative.yaml', 'Nour: nouvelle'),
    edit('distributors/nahr.yaml', 'Nahr nouveau'),
    { file: 'cooperatives/zahra/cooperative.yaml', entry: { code: '202', name: 'Zahra' }, comments: ['Liste de 2026'] },
    { file: 'cooperatives/zahra/photos/pot.jpg', bytes: new Uint8Array([0xff, 0xd8]) },
  ]);
  expect(refusals).toEqual([]);
  return writes;
}

const AFTER = {
  'cooperatives/nour/cooperative.yaml': "code: 201\nname: 'Nour: nouvelle'\n",
  'cooperatives/zahra/cooperative.yaml': "# Liste de 2026\ncode: '202'\nname: Zahra\n",
  'cooperatives/zahra/photos/pot.jpg': '\u00ff\u00d8',
  'distributors/nahr.yaml': 'name: Nahr nouveau\n',
};

/** A disk that does not wait until all has really arrived. */
const QUICK: Disk = {
  ...diskWith(rename),
  write: async (file, content, mode) => writeFileSync(file, content, { mode }),
  note: async (file, value) => writeFileSync(file, JSON.stringify(value)),
};

/** A disk on which something happens before each thing that is done to it, counted from 1. */
function disturbed(before: (count: number) => void): Disk {
  let count = 0;
  const each = Object.entries(QUICK).map(([name, act]) => [
    name,
    async (...args: never[]) => {
      count += 1;
      before(count);
      await (act as (...args: never[]) => Promise<void>)(...args);
    },
  ]);
  return Object.fromEntries(each) as Disk;
}

/** How many things are done to a disk. */
async function countOf(work: (disk: Disk) => Promise<unknown>): Promise<number> {
  let most = 0;
  await work(
    disturbed((count) => {
      most = count;
    }),
  );
  return most;
}

/** A process that is killed: from then on nothing is done any more, not even to tidy up. */
function killedAt(moment: number): Disk {
  return disturbed((count) => {
    if (count >= moment) throw new Error('killed');
  });
}

it('writes all files, and takes them back, step by step', async () => {
  const before = await all();
  const writes = everyKind();
  expect(await writer().write(writes, NOW)).toEqual([]);
  expect(await all()).toEqual(AFTER);
  const second = planWrites(contentDir, [edit('distributors/nahr.yaml', 'Encore')]);
  expect(await writer().write(second.writes, NOW)).toEqual([]);
  expect(await writer().undo()).toEqual({ files: ['distributors/nahr.yaml'] });
  expect(await all()).toEqual(AFTER);
  expect(await writer().undo()).toEqual({ files: writes.map(({ file }) => file) });
  expect(await all()).toEqual(before);
  expect(existsSync(path.join(contentDir, 'cooperatives/zahra'))).toBe(false);
  expect(await writer().undo()).toEqual({ files: [] });
  expect(said).toEqual([]);
});

testUnless(
  onWindows('it has no such permissions or links'),
  'keeps the permissions of a file, also when it is taken back',
  async () => {
    const file = path.join(contentDir, 'distributors/nahr.yaml');
    chmodSync(file, 0o664);
    await writer().write(everyKind(), NOW);
    expect(statSync(file).mode & 0o777).toBe(0o664);
    await writer().undo();
    expect(statSync(file).mode & 0o777).toBe(0o664);
  },
);

describe('a kill', { timeout: 30_000 }, () => {
  it('at any moment of writing leaves whole files, and the next start takes them back', async () => {
    const before = await all();
    const last = await countOf((disk) => writer(disk).write(everyKind(), NOW));
    await writer().undo();
    expect(last).toBeGreaterThan(12);
    for (let moment = 1; moment <= last; moment += 1) {
      await expect(writer(killedAt(moment)).write(everyKind(), NOW)).rejects.toThrow('killed');
      for (const [file, content] of Object.entries(await all())) {
        if (!file.includes('/.')) expect([before, AFTER].map((it) => (it as typeof before)[file])).toContain(content);
      }
      await writer(QUICK).recover();
      expect(await all(), `killed at ${moment}`).toEqual(before);
      expect(existsSync(path.join(contentDir, 'cooperatives/zahra'))).toBe(false);
    }
    expect(await writer().undo()).toEqual({ files: [] });
    expect(said.some((line) => line.includes('distributors/nahr.yaml'))).toBe(true);
  });

  it('at any moment of taking back is ended by the next start too', async () => {
    const before = await all();
    await writer().write(everyKind(), NOW);
    const last = await countOf((disk) => writer(disk).undo());
    for (let moment = 2; moment <= last; moment += 1) {
      await writer(QUICK).write(everyKind(), NOW);
      await expect(writer(killedAt(moment)).undo()).rejects.toThrow('killed');
      await writer(QUICK).recover();
      expect(await all(), `killed at ${moment}`).toEqual(before);
    }
    // Before anything was noted, it has not begun.
    await writer(QUICK).write(everyKind(), NOW);
    await expect(writer(killedAt(1)).undo()).rejects.toThrow('killed');
    await writer(QUICK).recover();
    expect(await all()).toEqual(AFTER);
  });

  it('is told from what a colleague did afterwards, which stays', async () => {
    const last = await countOf((disk) => writer(disk).write(everyKind(), NOW));
    await writer().undo();
    const before = await all();
    await expect(writer(killedAt(last)).write(everyKind(), NOW)).rejects.toThrow('killed');
    put('distributors/nahr.yaml', 'name: Colleague\n');
    put('cooperatives/zahra/notes.txt', 'hers');
    await writer().recover();
    const hers = { 'distributors/nahr.yaml': 'name: Colleague\n', 'cooperatives/zahra/notes.txt': 'hers' };
    expect(await all()).toEqual({ ...before, ...hers });
  });
});

describe('a disk that refuses', { timeout: 30_000 }, () => {
  const refusing = (code: string, moment: number) =>
    disturbed((count) => {
      if (count === moment) throw Object.assign(new Error(code), { code, path: 'distributors' });
    });

  it('at any moment leaves all as it was', async () => {
    const before = await all();
    const last = await countOf((disk) => writer(disk).write(everyKind(), NOW));
    await writer().undo();
    for (let moment = 1; moment <= last; moment += 1) {
      await expect(writer(refusing('ENOSPC', moment)).write(everyKind(), NOW)).rejects.toThrow(OperatorError);
      expect(await all(), `refused at ${moment}`).toEqual(before);
    }
  });

  it('is told in words', async () => {
    await expect(writer(refusing('ENOSPC', 3)).write(everyKind(), NOW)).rejects.toThrow('Le disque est plein');
    await expect(writer(refusing('EROFS', 3)).write(everyKind(), NOW)).rejects.toThrow('distributors');
    // Whoever runs the command knows more of other faults of machines.
    await expect(writer(refusing('EIO', 3)).write(everyKind(), NOW)).rejects.toMatchObject({ code: 'EIO' });
  });
});

describe('what someone changed meanwhile', () => {
  it('is not written over', async () => {
    const writes = everyKind();
    put('distributors/nahr.yaml', 'name: Colleague\n');
    put('cooperatives/zahra/cooperative.yaml', 'hers');
    const before = await all();
    expect(await writer().write(writes, NOW)).toEqual([
      { reason: 'changed', file: 'distributors/nahr.yaml', field: '' },
      { reason: 'exists', file: 'cooperatives/zahra/cooperative.yaml', field: '' },
    ]);
    expect(await all()).toEqual(before);
    expect(await writer().undo()).toEqual({ files: [] });
  });

  it('is found until the last moment', async () => {
    const before = await all();
    const last = await countOf((disk) => writer(disk).write(everyKind(), NOW));
    await writer().undo();
    // Saved when all is prepared: the last things done are four moves and a note.
    const late = disturbed((count) => {
      if (count === last - 4) put('distributors/nahr.yaml', 'name: Colleague\n');
    });
    const refusals = [{ reason: 'changed', file: 'distributors/nahr.yaml', field: '' }];
    expect(await writer(late).write(everyKind(), NOW)).toEqual(refusals);
    expect(await all()).toEqual({ ...before, 'distributors/nahr.yaml': 'name: Colleague\n' });
  });

  it('is not taken back', async () => {
    await writer().write(everyKind(), NOW);
    put('distributors/nahr.yaml', 'name: Colleague\n');
    rmSync(path.join(contentDir, 'cooperatives/zahra/cooperative.yaml'));
    const left = await all();
    const files = ['distributors/nahr.yaml', 'cooperatives/zahra/cooperative.yaml'];
    expect(await writer().undo()).toEqual({ refusals: files.map((file) => ({ reason: 'changed', file, field: '' })) });
    expect(await all()).toEqual(left);
  });
});

it('keeps copies of the last ten transactions', async () => {
  for (let count = 0; count < 12; count += 1) {
    const { writes } = planWrites(contentDir, [edit('distributors/nahr.yaml', `Nahr ${count}`)]);
    expect(await writer(QUICK).write(writes, NOW)).toEqual([]);
  }
  let undone = 0;
  for (let left = true; left; undone += left ? 1 : 0) {
    const result = await writer(QUICK).undo();
    left = 'files' in result && result.files.length > 0;
  }
  expect(undone).toBe(10);
  expect(readFileSync(path.join(contentDir, 'distributors/nahr.yaml'), 'utf8')).toBe('name: Nahr 1\n');
});

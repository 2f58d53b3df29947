import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onWindows, testUnless } from '../../tests/setup/test-unless.ts';
import { hashOf } from './content-file.ts';
import { ContentWriter } from './content-writer.ts';
import { diskWith } from './disk.ts';
import { type FileEdit, planWrites } from './plan.ts';

const TEMPORARY = path.resolve('.cache', 'test');

let root: string;
let contentDir: string;

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  root = mkdtempSync(path.join(TEMPORARY, 'paths-'));
  contentDir = path.join(root, 'content');
  mkdirSync(path.join(contentDir, 'cooperatives'), { recursive: true });
  mkdirSync(path.join(contentDir, 'distributors'));
  writeFileSync(path.join(contentDir, 'distributors/nahr.yaml'), 'name: Nahr\n');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function edit(file: string): FileEdit {
  const base = hashOf(readFileSync(path.join(contentDir, file)));
  return { file, base, changes: [{ do: 'set', path: ['name'], value: 'Autre' }] };
}

function reasonsOf(...files: string[]): string[] {
  const edits = files.map((file) => ({ file, bytes: new Uint8Array([1]) }));
  return planWrites(contentDir, edits).refusals.map(({ reason }) => reason);
}

it('a path out of the content folder, or to what the loader does not look at, is refused', () => {
  const outside = ['../a.yaml', '/etc/a', 'a/../../b', '', 'a//b', './a', '.git/hooks/post-commit', 'a/.b', '~$a.docx'];
  expect(reasonsOf(...outside)).toEqual(outside.map(() => 'outside'));
  expect(reasonsOf('distributors/nahr.yaml/a')).toEqual(['outside']);
});

it('a name that not every system has is refused', () => {
  const names = ['con.yaml', 'a:b.yaml', 'a\\..\\b', 'C:\\a', 'C:/a', 'a\nb', 'a\0b', 'fin.', 'a/nul/b', 'a?'];
  expect(reasonsOf(...names)).toEqual(names.map(() => 'name'));
});

it('a new file of a name that is there in other letters is refused', () => {
  const taken = ['distributors/nahr.yaml', 'Distributors/Nahr.yaml', 'distributors/NAHR.yaml', 'Cooperatives/a/b.jpg'];
  expect(reasonsOf(...taken, 'distributors')).toEqual(['exists', 'exists', 'exists', 'exists', 'outside']);
});

testUnless(
  onWindows('it has no such permissions or links'),
  'a link is never followed, also when it was put there later',
  async () => {
    const elsewhere = path.join(root, 'elsewhere');
    mkdirSync(elsewhere);
    writeFileSync(path.join(elsewhere, 'nahr.yaml'), 'name: Nahr\n');
    symlinkSync(elsewhere, path.join(contentDir, 'linked'));
    symlinkSync(path.join(elsewhere, 'nahr.yaml'), path.join(contentDir, 'distributors/link.yaml'));
    expect(reasonsOf('linked/a.yaml')).toEqual(['outside']);
    const { refusals } = planWrites(contentDir, [edit('linked/nahr.yaml'), edit('distributors/link.yaml')]);
    expect(refusals.map(({ reason }) => reason)).toEqual(['outside', 'outside']);

    const { writes } = planWrites(contentDir, [edit('distributors/nahr.yaml')]);
    rmSync(path.join(contentDir, 'distributors'), { recursive: true });
    symlinkSync(elsewhere, path.join(contentDir, 'distributors'));
    const options = { contentDir, cacheDir: path.join(root, 'cache'), lang: 'fr', log: () => undefined } as const;
    const now = new Date('2026-11-20T09:00:00Z');
    expect(await new ContentWriter(options, diskWith(rename)).write(writes, now)).toEqual([
      { reason: 'outside', file: 'distributors/nahr.yaml', field: '' },
    ]);
    expect(readFileSync(path.join(elsewhere, 'nahr.yaml'), 'utf8')).toBe('name: Nahr\n');
  },
);

it('a file that changed since it was read, that is no text, or too large for the loader, is refused', () => {
  const file = 'distributors/nahr.yaml';
  const old = edit(file);
  writeFileSync(path.join(contentDir, file), 'name: Autre\n');
  expect(planWrites(contentDir, [old]).refusals).toEqual([{ reason: 'changed', file, field: '' }]);
  writeFileSync(path.join(contentDir, file), Buffer.from('name: \xe9t\xe9\n', 'latin1'));
  expect(planWrites(contentDir, [edit(file)]).refusals).toEqual([{ reason: 'unreadable', file, field: '' }]);
  const entry = { name: 'x'.repeat(300_000) };
  const { refusals } = planWrites(contentDir, [{ file: 'distributors/grand.yaml', entry, comments: [] }]);
  expect(refusals).toEqual([{ reason: 'too-large', file: 'distributors/grand.yaml', field: '' }]);
});

it('a refused change is named by its field', () => {
  const file = 'distributors/nahr.yaml';
  const { base } = edit(file) as { base: string };
  const edits: FileEdit[] = [{ file, base, changes: [{ do: 'remove', path: ['contacts', 0, 'phone'] }] }];
  expect(planWrites(contentDir, edits)).toEqual({
    writes: [],
    refusals: [{ reason: 'path-missing', file, field: 'contacts.0.phone' }],
  });
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { testUnless } from '../../tests/setup/test-unless.ts';
import { release } from './release.ts';

const NO_GIT = spawnSync('git', ['--version']).error ? 'this machine has no Git' : undefined;
let root: string;
const said: string[] = [];

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const write = (file: string, text: string) => writeFileSync(path.join(root, file), text);
const inJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'dalil-release-'));
  said.length = 0;
  const version = '0.9.0';
  write('package.json', inJson({ name: 'dalil', version }));
  write(
    'package-lock.json',
    inJson({ name: 'dalil', version, packages: { '': { version }, a: { version: '1.0.0' } } }),
  );
  write('CHANGELOG.md', '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.9.0 (2026-01-01)\n\n- Old.\n');
  git('init', '--quiet');
  for (const [key, value] of Object.entries({ name: 'A', email: 'a@example.org' })) git('config', `user.${key}`, value);
  // The user's own Git settings may require signatures.
  for (const key of ['commit.gpgSign', 'tag.gpgSign']) git('config', key, 'false');
  git('add', '.');
  git('commit', '--quiet', '--message', 'all');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const cut = (version: string, { confirmed = true, passes = true } = {}) =>
  release({
    root,
    version,
    now: new Date('2026-11-29T12:00:00Z'),
    confirmed,
    gate: async () => passes,
    say: (line) => said.push(line),
  });

testUnless(NO_GIT, 'writes the version and the day, and tags one commit', async () => {
  await cut('0.10.0');
  expect(JSON.parse(read('package.json'))).toEqual({ name: 'dalil', version: '0.10.0' });
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({
    version: '0.10.0',
    packages: { '': { version: '0.10.0' }, a: { version: '1.0.0' } },
  });
  expect(read('CHANGELOG.md')).toBe(
    '# Changelog\n\n## 0.10.0 (2026-11-29)\n\n- New.\n\n## 0.9.0 (2026-01-01)\n\n- Old.\n',
  );
  expect(git('log', '--format=%s')).toBe('release: 0.10.0\nall');
  expect(git('describe', '--exact-match')).toBe('v0.10.0');
  expect(git('status', '--porcelain')).toBe('');
});

testUnless(NO_GIT, 'only tells what it would do unless it is confirmed', async () => {
  await cut('1.0.0', { confirmed: false });
  expect(said.slice(0, -1)).toEqual([
    'write   package.json',
    'write   package-lock.json',
    'write   CHANGELOG.md',
    'commit  release: 1.0.0',
    'tag     v1.0.0',
  ]);
  expect([git('log', '--format=%s'), git('tag'), git('status', '--porcelain')]).toEqual(['all', '', '']);
});

testUnless(NO_GIT, 'tags what is prepared already, without a commit', async () => {
  await cut('1.0.0');
  git('tag', '--delete', 'v1.0.0');
  await cut('1.0.0');
  expect(git('log', '--format=%s')).toBe('release: 1.0.0\nall');
  expect(git('describe', '--exact-match')).toBe('v1.0.0');
});

testUnless(NO_GIT, 'refuses a failing gate, and leaves everything as it was', async () => {
  await expect(cut('1.0.0', { passes: false })).rejects.toThrow('gate failed');
  expect([git('log', '--format=%s'), git('tag'), git('status', '--porcelain')]).toEqual(['all', '', '']);
});

testUnless(NO_GIT, 'refuses changes that are not committed, new files too', async () => {
  write('new.txt', '');
  await expect(cut('1.0.0')).rejects.toThrow('not committed');
});

const REFUSED = {
  '0.8.0': 'lower than 0.9.0',
  '0.9': 'no version',
  'v1.0.0': 'no version',
  '1.0.0-beta': 'no version',
};
for (const [version, why] of Object.entries(REFUSED)) {
  testUnless(NO_GIT, `refuses ${version}`, async () => {
    await expect(cut(version)).rejects.toThrow(why);
  });
}

testUnless(NO_GIT, 'refuses a tag that exists, and a changelog with nothing new', async () => {
  await cut('1.0.0');
  await expect(cut('1.0.0')).rejects.toThrow('exists already');
  await expect(cut('1.1.0')).rejects.toThrow('"## Unreleased"');
});

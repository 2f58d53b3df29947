import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

interface Entry {
  link?: boolean;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}
type Packages = Record<string, Entry>;

/** Optional packages named by an entry of the lock without an entry of their own. */
function withoutEntry(packages: Packages): string[] {
  const names = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)));
  return Object.values(packages)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !names.has(name));
}

describe.each(['.', 'tools/runtime', 'tools/browser', 'tools/bench'])('the lock of %s', (folder) => {
  const lock = JSON.parse(readFileSync(path.join(ROOT, folder, 'package-lock.json'), 'utf8')) as { packages: Packages };
  const installed = Object.entries(lock.packages).filter(([place]) => place !== '');

  it('is whole on every platform: a binary without an entry is one that someone’s npm ci does not find', () => {
    expect(installed.length).toBeGreaterThan(0);
    expect(withoutEntry(lock.packages)).toEqual([]);
  });

  it('names no registry, so that everyone’s own is used', () => {
    expect(installed.filter(([, entry]) => entry.resolved).map(([place]) => place)).toEqual([]);
  });

  it('holds a checksum for every package', () => {
    expect(installed.filter(([, entry]) => !entry.integrity && !entry.link).map(([place]) => place)).toEqual([]);
  });

  it('agrees with package.json', () => {
    const wanted = JSON.parse(readFileSync(path.join(ROOT, folder, 'package.json'), 'utf8')) as Record<string, unknown>;
    const locked = lock.packages[''] as Record<string, unknown>;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      expect(locked[kind]).toEqual(wanted[kind]);
    }
  });
});

it('sees an optional package that has no entry', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux': '1', 'a-mac': '1' } },
    'node_modules/a-linux': {},
  };
  expect(withoutEntry(packages)).toEqual(['a-mac']);
});

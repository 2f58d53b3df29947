import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { offLinux, onWindows, testUnless } from '../../../tests/setup/test-unless.ts';
import { listFiles } from './list-files.ts';
import { NamesOnDisk } from './names-on-disk.ts';
import { Report } from '../report.ts';

const TEMPORARY = join(import.meta.dirname, '..', '..', '..', '.cache', 'test');
let folder: string;

beforeEach(() => {
  mkdirSync(TEMPORARY, { recursive: true });
  folder = mkdtempSync(join(TEMPORARY, 'files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...files: (string | Buffer)[]): void {
  for (const file of files) {
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(file)]);
    mkdirSync(path.subarray(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(path, '');
  }
}

function list() {
  const report = new Report(new Date('2026-11-20'));
  const files = listFiles(folder, report);
  return { files, found: report.sorted().map(({ code, file, values }) => [code, file, values.reason].filter(Boolean)) };
}

describe('listFiles', () => {
  it('is in the same order everywhere', () => {
    put('b/a.yaml', 'a.yaml', 'B.yaml', 'é.yaml');
    expect(list()).toEqual({ files: ['B.yaml', 'a.yaml', 'b/a.yaml', 'é.yaml'], found: [] });
  });

  testUnless(onWindows('Windows has no named pipes'), 'leaves out what is no file, without waiting for it', () => {
    put('events/souk.yaml/inside.txt');
    execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
    symlinkSync('pipe.yaml', join(folder, 'link.yaml'));
    symlinkSync('/dev/zero', join(folder, 'zero.yaml'));
    expect(list()).toEqual({
      files: [],
      found: [
        ['file-unreadable', 'events/souk.yaml', 'folder'],
        ['file-unreadable', 'link.yaml', 'special'],
        ['file-unreadable', 'pipe.yaml', 'special'],
        ['file-unreadable', 'zero.yaml', 'special'],
      ],
    });
  });

  testUnless(
    offLinux('this system refuses such names itself'),
    'does not take names that cannot be written down',
    () => {
      put('a\nb.yaml', 'esc\x1b[2J.yaml', Buffer.from([0xe9, 0x74, 0xe9]));
      expect(list()).toEqual({
        files: [],
        found: [
          ['file-unreadable', 'a<U+000A>b.yaml', 'name'],
          ['file-unreadable', 'esc<U+001B>[2J.yaml', 'name'],
          ['file-unreadable', '\ufffdt\ufffd', 'name'],
        ],
      });
    },
  );

  it('names a cooperative that is an empty folder', () => {
    mkdirSync(join(folder, 'cooperatives/nour/photos'), { recursive: true });
    expect(list()).toEqual({ files: [], found: [['cooperative-missing', 'cooperatives/nour']] });
  });

  testUnless(onWindows('Windows cannot hold such names'), 'names what Windows cannot hold, and takes it', () => {
    const names = ['aux', 'COM1.jpg', 'nul.tar.gz', 'a?.jpg', 'a. ', 'lpt9'];
    put(...names);
    expect(list().found).toEqual(names.toSorted().map((name) => ['name-not-on-windows', name]));
    expect(list().files).toHaveLength(6);
    rmSync(folder, { recursive: true });
    put('console.jpg', 'com.jpg', 'auxiliaire', 'a.b.c');
    expect(list().found).toEqual([]);
  });
});

describe('NamesOnDisk', () => {
  it('accepts accents composed or decomposed, and capitals only as stored', () => {
    put('photos/été.jpg'.normalize('NFD'), 'photos/Pot.jpg');
    const names = new NamesOnDisk(folder);
    expect(names.find('photos/été.jpg'.normalize('NFC'))).toBe('photos/été.jpg'.normalize('NFD'));
    expect(names.find('photos/Pot.jpg')).toBe('photos/Pot.jpg');
    expect(names.find('photos/pot.jpg')).toBeUndefined();
    expect(names.findAnyCase('Photos/pot.JPG')).toBe('photos/Pot.jpg');
    expect(names.find('nowhere/pot.jpg')).toBeUndefined();
  });
});

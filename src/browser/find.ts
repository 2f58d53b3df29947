import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { OWN_BROWSER } from './own.ts';

type Environment = Record<string, string | undefined>;

/**
 * The Chromium to use: the one named by DALIL_BROWSER, else one of the system, else our own.
 * A DALIL_BROWSER that points at nothing is returned as it is: better to say so than to take another silently.
 *
 * @returns the path of an executable, or null when the machine has none
 */
export async function findBrowser(env: Environment = process.env, platform = process.platform): Promise<string | null> {
  const asked = env['DALIL_BROWSER'];
  if (asked) return asked;
  for (const candidate of [...systemPaths(env, platform), OWN_BROWSER]) {
    if (await isExecutable(candidate)) return candidate;
  }
  return null;
}

/** Where Edge, Chrome and Chromium live on each system, the most usual first. */
export function systemPaths(env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return windowsPaths(env);
  if (platform === 'darwin') return macPaths(env);
  return linuxPaths(env);
}

function windowsPaths(env: Environment): string[] {
  const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
    (root) => root !== undefined,
  );
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
  return programs.flatMap((program) => roots.map((root) => path.win32.join(root, program)));
}

function macPaths(env: Environment): string[] {
  const roots = ['/Applications', ...(env['HOME'] ? [path.posix.join(env['HOME'], 'Applications')] : [])];
  return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
    roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
  );
}

function linuxPaths(env: Environment): string[] {
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'];
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => path.posix.isAbsolute(folder));
  const onPath = names.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
  return [...onPath, '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium'];
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

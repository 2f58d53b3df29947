import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasEnded, thisProcess } from './owner.mjs';

/**
 * Creates a folder for this process only; {@link sweepLeftovers} finds it if the process is killed.
 *
 * @param prefix of its name: `dalil-browser-`
 */
export function makeProcessFolder(parent: string, prefix: string): string {
  return mkdtempSync(path.join(parent, `${prefix}${thisProcess()}-`));
}

/** Removes folders and files of ended processes: names with that prefix, followed by their owner. */
export async function sweepLeftovers(parent: string, prefix: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const left = names.filter((name) => name.startsWith(prefix) && hasEnded(name.slice(prefix.length)));
  // Those of another user stay; they disturb nobody.
  await Promise.allSettled(left.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
}

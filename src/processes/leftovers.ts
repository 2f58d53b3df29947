import { mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { hasEnded, thisProcess } from './owner.mjs';

/**
 * Makes a folder that only this process uses: should it be killed, {@link sweepLeftovers} finds it.
 *
 * @param prefix how the name begins: `dalil-browser-`
 */
export function makeOwnFolder(parent: string, prefix: string): string {
  return mkdtempSync(path.join(parent, `${prefix}${thisProcess()}-`));
}

/** Removes the folders and files of processes that have ended: names of that prefix with their owner after it. */
export async function sweepLeftovers(parent: string, prefix: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  const left = names.filter((name) => name.startsWith(prefix) && hasEnded(name.slice(prefix.length)));
  // Another user's stays; it is in nobody's way.
  await Promise.allSettled(left.map((name) => rm(path.join(parent, name), { recursive: true, force: true })));
}

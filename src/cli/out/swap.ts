import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { entriesBelow, pathExists } from '../../disk/entries.ts';
import { readJson, writeJson } from '../../disk/json-file.ts';
import type { Move } from '../../disk/retrying-move.ts';
import { type Manifest, readManifest } from './ownership.ts';
import { FolderName, type OutputFolder } from './output-folder.ts';

/** Changes to a folder of the output. */
const FolderChange = z.object({
  /** Files of the new version. */
  made: z.array(z.string()),
  /** Files of the old version that Dalil made and that are removed. All others move to the new version. */
  drop: z.array(z.string()),
  /** Files of Dalil that move too: books of an edition that was not rebuilt. */
  keep: z.array(z.string()),
});
export type FolderChange = z.infer<typeof FolderChange>;

const Journal = z.record(FolderName, FolderChange);

/**
 * Replaces the old folders by those in `place.fresh`: all of them or none. If the process is killed at any point,
 * {@link recover} completes or undoes the swap.
 *
 * @returns files of other origin that were renamed, because the new folder has a file of that name
 * @throws what `move` throws, once the old folders are back
 */
export async function swapIn(
  place: OutputFolder,
  changes: Record<string, FolderChange>,
  move: Move,
): Promise<string[]> {
  await mkdir(place.previous, { recursive: true });
  await writeJson(place.journal, changes);
  try {
    for (const name of Object.keys(changes)) {
      const current = path.join(place.out, name);
      if (await pathExists(current)) await move(current, path.join(place.previous, name));
      await move(path.join(place.staging, name), current);
    }
  } catch (error) {
    await undo(place, Object.keys(changes), move);
    throw error;
  }
  return finish(place, changes, move);
}

/**
 * Recovers from a killed build: completes a swap in which all new folders are in place, undoes any other, then removes
 * the staging folder. The caller must hold the lock.
 */
export async function recover(place: OutputFolder, move: Move): Promise<void> {
  if (await pathExists(place.journal)) {
    const changes = await readJson(place.journal, Journal);
    // A damaged journal: the old folders alone suffice to restore them.
    const names = changes ? Object.keys(changes) : await readdir(place.previous).catch(() => []);
    const waiting = await Promise.all(names.map((name) => pathExists(path.join(place.staging, name))));
    if (changes && !waiting.includes(true)) await finish(place, changes, move);
    else await undo(place, names, move);
  }
  await discard(place);
}

/** Removes staged and replaced files, unless a swap is still to be recovered. */
export async function discard(place: OutputFolder): Promise<void> {
  if (await pathExists(place.journal)) return;
  for (const folder of [place.staging, place.previous]) {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Moves every new folder back to staging, every old one back to its place. */
async function undo(place: OutputFolder, names: string[], move: Move): Promise<void> {
  for (const name of names.toReversed()) {
    const current = path.join(place.out, name);
    const fresh = path.join(place.staging, name);
    const former = path.join(place.previous, name);
    if (!(await pathExists(fresh)) && (await pathExists(current))) await move(current, fresh);
    if (await pathExists(former)) await move(former, current);
  }
  await rm(place.journal, { force: true });
}

/** Steps after all new folders are in place. Each may have been done before. */
async function finish(place: OutputFolder, changes: Record<string, FolderChange>, move: Move): Promise<string[]> {
  const manifest: Manifest = await readManifest(place);
  const renamed: string[] = [];
  for (const [name, { made, drop, keep }] of Object.entries(changes)) {
    renamed.push(...(await carryOver(place, name, new Set(drop), move)));
    manifest[name] = [...made, ...keep];
  }
  await writeJson(place.manifest, manifest);
  await rm(place.journal, { force: true });
  return renamed;
}

async function carryOver(place: OutputFolder, name: string, drop: ReadonlySet<string>, move: Move): Promise<string[]> {
  const renamed: string[] = [];
  const former = path.join(place.previous, name);
  for (const entry of await entriesBelow(former)) {
    const from = path.join(former, entry);
    const wanted = path.join(place.out, name, entry);
    // An empty folder moves by creating it.
    if (drop.has(entry) || ((await isFolder(from)) && (await isFolder(wanted)))) continue;
    const to = await freePath(path.join(place.out, name), entry);
    await mkdir(path.dirname(to), { recursive: true });
    await move(from, to);
    if (to !== wanted) renamed.push(to);
  }
  return renamed;
}

/** Target path for an entry of the old folder: the same path if free, else with `.kept` appended. */
async function freePath(folder: string, entry: string): Promise<string> {
  const names = entry.split('/');
  let at = folder;
  for (const [index, name] of names.entries()) {
    at = path.join(at, name);
    const last = index === names.length - 1;
    while ((await pathExists(at)) && (last || !(await isFolder(at)))) at += '.kept';
  }
  return at;
}

function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

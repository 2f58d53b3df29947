import path from 'node:path';
import { pathExists } from '../disk/entries.ts';
import { hashOf, pathOf, refuseTaken, stateOf } from './content-file.ts';
import type { Disk } from './disk.ts';
import { Refused, type Refusal } from './refusal.ts';
import type { StepRecord, UndoStep } from './undo-store.ts';

/** A file to be written. */
export interface FileWrite {
  /** Relative to the content folder, with `/`. */
  file: string;
  /** The hash of the bytes that the new ones were made from; null for a new file. */
  base: string | null;
  bytes: Uint8Array;
}

/** A transaction on a content folder, and where it is recorded. */
export interface Transaction {
  contentDir: string;
  step: UndoStep;
  disk: Disk;
}

/**
 * Writes files, all or none of them. Whatever moment the process is killed at, each file is whole, and {@link takeBack}
 * gives all of them what they held before.
 *
 * @returns what stands in the way; nothing was written then
 * @throws what the disk throws, once all is as it was
 */
export async function commit(transaction: Transaction, writes: readonly FileWrite[], now: Date): Promise<Refusal[]> {
  const { contentDir, step, disk } = transaction;
  const record: StepRecord = { at: now.toISOString(), over: false, folders: [], files: [] };
  const refusals: Refusal[] = [];
  const refusing = async (file: string, work: () => Promise<void>) => {
    await work().catch((error: unknown) => {
      if (!(error instanceof Refused)) throw error;
      refusals.push({ reason: error.reason, file, field: '' });
    });
  };
  try {
    for (const write of writes) await refusing(write.file, () => prepare(transaction, record, write));
    if (refusals.length === 0) {
      await step.write(record);
      for (const folder of record.folders) await disk.makeFolder(path.join(contentDir, folder));
      for (const [index, { file, bytes }] of writes.entries()) {
        await disk.write(draftOf(contentDir, file), bytes, record.files[index]?.mode);
      }
      for (const { file, base } of writes) {
        if (refusals.length > 0) break;
        await refusing(file, async () => {
          // Someone may have saved it while the others were written.
          stateAt(contentDir, file, base);
          await disk.move(draftOf(contentDir, file), pathOf(contentDir, file));
        });
      }
    }
    if (refusals.length > 0) await takeBack(transaction, record);
    else await step.write({ ...record, over: true });
    return refusals;
  } catch (error) {
    // Where even that fails, the next start does it: the record says that it is not over.
    await takeBack(transaction, record).catch(() => undefined);
    throw error;
  }
}

/** Keeps what a file holds, and records what it is to hold. */
async function prepare(
  { contentDir, step }: Transaction,
  record: StepRecord,
  { file, base, bytes }: FileWrite,
): Promise<void> {
  const state = stateAt(contentDir, file, base);
  if (state) await step.keep(record.files.length, state.bytes);
  const missing = await missingFolders(contentDir, file);
  record.folders.push(...missing.filter((folder) => !record.folders.includes(folder)));
  record.files.push({ file, before: base, after: hashOf(bytes), ...(state && { mode: state.mode }) });
}

/**
 * Gives the files of a transaction what they held before, and forgets it. What someone has changed since stays as it is.
 *
 * @returns the files that were taken back
 */
export async function takeBack({ contentDir, step, disk }: Transaction, record: StepRecord): Promise<string[]> {
  if (record.over) await step.write({ ...record, over: false });
  const back: string[] = [];
  for (const [index, { file, before, after, mode }] of record.files.entries()) {
    if (!liesInside(contentDir, file)) continue;
    const draft = draftOf(contentDir, file);
    await disk.remove(draft);
    if (before === after || !isStill(contentDir, file, after)) continue;
    if (before === null) await disk.remove(pathOf(contentDir, file));
    else {
      await disk.write(draft, await step.kept(index), mode);
      await disk.move(draft, pathOf(contentDir, file));
    }
    back.push(file);
  }
  for (const folder of record.folders.toReversed()) await disk.removeIfEmpty(path.join(contentDir, folder));
  await step.forget();
  return back;
}

/** The files of a transaction that are not as it left them. */
export function changedSince(contentDir: string, record: StepRecord): string[] {
  return record.files.filter(({ file, after }) => !isStill(contentDir, file, after)).map(({ file }) => file);
}

function isStill(contentDir: string, file: string, hash: string): boolean {
  const state = liesInside(contentDir, file) ? stateOf(contentDir, file) : undefined;
  return state !== undefined && hashOf(state.bytes) === hash;
}

/** False where a link has taken the place of a folder since. */
function liesInside(contentDir: string, file: string): boolean {
  try {
    pathOf(contentDir, file);
    return true;
  } catch (error) {
    if (error instanceof Refused) return false;
    throw error;
  }
}

/** What a file holds. @throws Refused when that is not what it held when the new content was made from it */
function stateAt(contentDir: string, file: string, base: string | null): ReturnType<typeof stateOf> {
  const state = stateOf(contentDir, file);
  if (base === null) refuseTaken(contentDir, file);
  else if (!state || hashOf(state.bytes) !== base) throw new Refused('changed');
  return state;
}

/** Where the new content lies until all is ready: beside the file, under a name that the loader does not look at. */
function draftOf(contentDir: string, file: string): string {
  const { dir, base } = path.posix.parse(file);
  return path.join(contentDir, dir, `.${base}.dalil`);
}

/** The folders that a file needs and that are not there, the outer ones first. */
async function missingFolders(contentDir: string, file: string): Promise<string[]> {
  const names = file.split('/').slice(0, -1);
  const folders = names.map((_, index) => names.slice(0, index + 1).join('/'));
  const there = await Promise.all(folders.map((folder) => pathExists(path.join(contentDir, folder))));
  return folders.filter((_, index) => !there[index]);
}

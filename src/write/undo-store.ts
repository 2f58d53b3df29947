import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { pathExists } from '../disk/entries.ts';
import { readJson } from '../disk/json-file.ts';
import type { Disk } from './disk.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);

const StepRecord = z.object({
  /** When it was begun, in ISO 8601. */
  at: z.string(),
  /** Whether all files are in place. What is not over is taken back. */
  over: z.boolean(),
  /** Folders that were made for it, relative to the content folder. */
  folders: z.array(z.string()),
  files: z.array(
    z.object({
      file: z.string(),
      /** Hashes of what it held, null for a new file, and of what it was to hold. */
      before: Hash.nullable(),
      after: Hash,
      mode: z.number().optional(),
    }),
  ),
});

/** What a transaction was to do: enough to take it back, whatever moment its process was killed at. */
export type StepRecord = z.infer<typeof StepRecord>;

/** How many transactions can be taken back. */
const KEPT = 10;

/** One transaction, with copies of what its files held before. */
export class UndoStep {
  readonly folder: string;
  readonly #disk: Disk;

  constructor(folder: string, disk: Disk) {
    this.folder = folder;
    this.#disk = disk;
  }

  /** The record; undefined for a step that was cut short before it changed anything. */
  read(): Promise<StepRecord | undefined> {
    return readJson(this.#record, StepRecord);
  }

  write(record: StepRecord): Promise<void> {
    return this.#disk.note(this.#record, record);
  }

  /** Keeps what a file holds. @param index of the file in the record */
  keep(index: number, bytes: Uint8Array): Promise<void> {
    return this.#disk.write(this.#copyOf(index), bytes);
  }

  /** What a file held. @param index of the file in the record */
  kept(index: number): Promise<Buffer> {
    return readFile(this.#copyOf(index));
  }

  /** Forgets the step; the record first, so that what is left of a step that is half gone means nothing. */
  async forget(): Promise<void> {
    await this.#disk.remove(this.#record);
    await this.#disk.remove(this.folder);
  }

  #copyOf(index: number): string {
    return path.join(this.folder, `${index}.before`);
  }

  get #record(): string {
    return path.join(this.folder, 'record.json');
  }
}

/**
 * What can be taken back of the changes to one content folder. It lies in the cache and not in that folder, so that
 * nothing of it is published, shared by a drive, or put under version control. Deleting it loses nothing but the undo.
 */
export class UndoStore {
  readonly folder: string;
  readonly #disk: Disk;

  constructor(cacheDir: string, contentDir: string, disk: Disk) {
    this.#disk = disk;
    const name = createHash('sha256').update(realpathSync.native(contentDir)).digest('hex').slice(0, 16);
    this.folder = path.join(cacheDir, 'undo', name);
  }

  get lock(): string {
    return path.join(this.folder, 'lock');
  }

  /** All steps, the oldest first. */
  async steps(): Promise<UndoStep[]> {
    if (!(await pathExists(this.folder))) return [];
    const names = (await readdir(this.folder)).filter((name) => /^\d{6}$/.test(name));
    return names.toSorted().map((name) => new UndoStep(path.join(this.folder, name), this.#disk));
  }

  /** A new step, after all others; the oldest are forgotten. */
  async begin(): Promise<UndoStep> {
    const steps = await this.steps();
    for (const old of steps.slice(0, Math.max(0, steps.length + 1 - KEPT))) await old.forget();
    const number = Number(path.basename(steps.at(-1)?.folder ?? '0')) + 1;
    const step = new UndoStep(path.join(this.folder, String(number).padStart(6, '0')), this.#disk);
    await mkdir(step.folder, { recursive: true });
    return step;
  }
}

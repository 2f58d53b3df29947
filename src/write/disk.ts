import { mkdir, rm, rmdir } from 'node:fs/promises';
import { writeJson } from '../disk/json-file.ts';
import type { Move } from '../disk/retrying-move.ts';
import { writeThrough } from '../disk/write-through.ts';

/** All that is done to the disk, so that a test can end it between any two of these. */
export interface Disk {
  /** Makes a folder in one that is there. */
  makeFolder: (folder: string) => Promise<void>;
  write: (file: string, content: Uint8Array, mode?: number) => Promise<void>;
  note: (file: string, value: unknown) => Promise<void>;
  move: Move;
  /** Removes a file or folder with what is in it, if it is there. */
  remove: (path: string) => Promise<void>;
  /** Removes a folder in which nothing is; any other stays. */
  removeIfEmpty: (folder: string) => Promise<void>;
}

/** The disk itself. @param move waits for whoever holds a file, as Windows has it */
export function diskWith(move: Move): Disk {
  return {
    makeFolder: async (folder) => mkdir(folder),
    write: writeThrough,
    note: writeJson,
    move,
    remove: async (path) => rm(path, { recursive: true, force: true }),
    removeIfEmpty: async (folder) => rmdir(folder).catch(() => undefined),
  };
}

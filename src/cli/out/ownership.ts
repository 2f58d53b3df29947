import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { entriesBelow } from '../../disk/entries.ts';
import { readNote } from '../../disk/note.ts';
import { madeBeforeMarks } from './before-marks.ts';
import { FolderName, type Place } from './place.ts';

/** Files that Dalil made in an output folder, by folder: paths with slashes. */
const Mark = z.record(FolderName, z.array(z.string()));
export type Mark = z.infer<typeof Mark>;

/** A folder that Dalil must not change. */
export class NotOurs extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} was not made by Dalil`);
    this.folder = folder;
  }
}

/** The manifest of an output folder; empty when missing or unreadable. */
export async function readMark(place: Place): Promise<Mark> {
  return (await readNote(place.mark, Mark)) ?? {};
}

/**
 * Files of some folders that Dalil made. All other files belong to someone else.
 *
 * @throws NotOurs when a folder contains files and nothing shows that Dalil made it
 */
export async function ownedIn(place: Place, folders: readonly string[]): Promise<Mark> {
  const mark = await readMark(place);
  const owned = await Promise.all(
    folders.map(async (name): Promise<[string, string[]]> => {
      const folder = path.join(place.out, name);
      const stats = await lstat(folder).catch(() => undefined);
      if (!stats) return [name, []];
      // A link or file of that name is not ours: we make folders.
      if (!stats.isDirectory()) throw new NotOurs(folder);
      const entries = await entriesBelow(folder);
      const ours = mark[name] ?? madeBeforeMarks(name, entries);
      if (!ours && entries.length > 0) throw new NotOurs(folder);
      const names = new Set(ours?.map(sameName));
      return [name, entries.filter((entry) => names.has(sameName(entry)))];
    }),
  );
  return Object.fromEntries(owned);
}

/** File systems store an accented letter composed or decomposed. */
function sameName(name: string): string {
  return name.normalize('NFC');
}

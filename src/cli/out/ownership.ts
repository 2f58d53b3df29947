import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { entriesBelow } from '../../disk/entries.ts';
import { readNote } from '../../disk/note.ts';
import { madeBeforeMarks } from './before-marks.ts';
import { FolderName, type Place } from './place.ts';

/** What Dalil made in an output folder, by folder: paths of files, with slashes. */
const Mark = z.record(FolderName, z.array(z.string()));
export type Mark = z.infer<typeof Mark>;

/** A folder that Dalil may not touch. */
export class NotOurs extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} was not made by Dalil`);
    this.folder = folder;
  }
}

/** The mark of an output folder; empty when there is none, or when it cannot be read. */
export async function readMark(place: Place): Promise<Mark> {
  return (await readNote(place.mark, Mark)) ?? {};
}

/**
 * What of some folders was made by Dalil. Everything else in them is someone's.
 *
 * @throws NotOurs when one of them holds something and nothing says that Dalil made it
 */
export async function ownedIn(place: Place, folders: readonly string[]): Promise<Mark> {
  const mark = await readMark(place);
  const owned = await Promise.all(
    folders.map(async (name): Promise<[string, string[]]> => {
      const folder = path.join(place.out, name);
      const stats = await lstat(folder).catch(() => undefined);
      if (!stats) return [name, []];
      // A link or a file of that name is not what we would make.
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

/** Systems write the same accented letter in two ways. */
function sameName(name: string): string {
  return name.normalize('NFC');
}

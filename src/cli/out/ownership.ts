import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { entriesBelow } from '../../disk/entries.ts';
import { readJson } from '../../disk/json-file.ts';
import { madeBeforeManifests } from './before-manifests.ts';
import { FolderName, type OutputFolder } from './output-folder.ts';

/** Files that Dalil made in an output folder, by folder: paths with slashes. */
const Manifest = z.record(FolderName, z.array(z.string()));
export type Manifest = z.infer<typeof Manifest>;

/** A folder that Dalil must not change. */
export class ForeignFolder extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} was not made by Dalil`);
    this.folder = folder;
  }
}

/** The manifest of an output folder; empty when missing or unreadable. */
export async function readManifest(place: OutputFolder): Promise<Manifest> {
  return (await readJson(place.manifest, Manifest)) ?? {};
}

/**
 * Files of some folders that Dalil made. All other files belong to someone else.
 *
 * @throws NotOurs when a folder contains files and nothing shows that Dalil made it
 */
export async function ownedFiles(place: OutputFolder, folders: readonly string[]): Promise<Manifest> {
  const manifest = await readManifest(place);
  const owned = await Promise.all(
    folders.map(async (name): Promise<[string, string[]]> => {
      const folder = path.join(place.out, name);
      const stats = await lstat(folder).catch(() => undefined);
      if (!stats) return [name, []];
      // A link or file of that name is not ours: we make folders.
      if (!stats.isDirectory()) throw new ForeignFolder(folder);
      const entries = await entriesBelow(folder);
      const ours = manifest[name] ?? madeBeforeManifests(name, entries);
      if (!ours && entries.length > 0) throw new ForeignFolder(folder);
      const names = new Set(ours?.map(normalizedName));
      return [name, entries.filter((entry) => names.has(normalizedName(entry)))];
    }),
  );
  return Object.fromEntries(owned);
}

/** File systems store an accented letter composed or decomposed. */
function normalizedName(name: string): string {
  return name.normalize('NFC');
}

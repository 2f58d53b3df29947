import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The output folder, and what Dalil keeps in it for itself: all in one folder, beside those that are published. */
export class Place {
  readonly out: string;
  /** Everything below is in here. */
  readonly own: string;
  readonly lock: string;
  /** What is being made. */
  readonly fresh: string;
  /** What was there before, until the swap is over. */
  readonly former: string;
  /** There while folders are being swapped: what is to be done, for who has to go on with it. */
  readonly journal: string;
  /** The mark of ownership: what was made, by folder. */
  readonly mark: string;

  constructor(out: string) {
    this.out = out;
    this.own = path.join(out, '.dalil');
    this.lock = path.join(this.own, 'lock');
    this.fresh = path.join(this.own, 'new');
    this.former = path.join(this.own, 'old');
    this.journal = path.join(this.own, 'swap.json');
    this.mark = path.join(this.own, 'made.json');
  }
}

/** Whether something of that name is there, be it a link that leads nowhere. */
export function isThere(file: string): Promise<boolean> {
  return lstat(file).then(
    () => true,
    () => false,
  );
}

/**
 * Everything below a folder that is not a folder with something in it, relative to it and with slashes: files, links,
 * empty folders. Nothing when there is no such folder.
 */
export async function entriesBelow(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const name = below ? `${below}/${entry.name}` : entry.name;
      if (!entry.isDirectory()) return [name];
      const inside = await entriesBelow(folder, name);
      return inside.length > 0 ? inside : [name];
    }),
  );
  return found.flat();
}

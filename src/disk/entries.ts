import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Whether something of that name is there, be it a link that leads nowhere. */
export function pathExists(file: string): Promise<boolean> {
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

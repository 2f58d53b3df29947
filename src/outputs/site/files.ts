import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** All files in a folder and its subfolders, relative to it, sorted, with slashes on every system. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${relative(folder, entry.parentPath)}/${entry.name}`.split(sep).join('/').replace(/^\//, ''))
    .sort();
}

/** A short hash of some content. */
export function contentHashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

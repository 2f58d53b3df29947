import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** Every file below a folder, relative to it, with slashes on every system, in a lasting order. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${relative(folder, entry.parentPath)}/${entry.name}`.split(sep).join('/').replace(/^\//, ''))
    .sort();
}

/** A short mark of some content. */
export function markOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

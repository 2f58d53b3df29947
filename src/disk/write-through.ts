import { open } from 'node:fs/promises';

/**
 * Writes a file to the disk itself: what is done next relies on it, even after a power cut.
 *
 * @param mode permissions of a file that is new, as Node counts them
 */
export async function writeThrough(file: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const opened = await open(file, 'w', mode);
  try {
    await opened.writeFile(content);
    await opened.sync();
    // What the system takes off the permissions of new files was not meant for this one.
    if (mode !== undefined) await opened.chmod(mode);
  } finally {
    await opened.close();
  }
}

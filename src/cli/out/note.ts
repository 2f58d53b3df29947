import { open, readFile, rename } from 'node:fs/promises';

/** What a note of Dalil's own says; undefined when there is none, or when it was cut short. */
export async function readNote<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** Writes a note whole or not at all, on the disk itself: what is done next relies on it, even after a power cut. */
export async function writeNote(file: string, value: unknown): Promise<void> {
  const draft = `${file}.tmp`;
  const opened = await open(draft, 'w');
  try {
    await opened.writeFile(JSON.stringify(value));
    await opened.sync();
  } finally {
    await opened.close();
  }
  await rename(draft, file);
}

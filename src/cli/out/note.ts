import { open, readFile, rename } from 'node:fs/promises';
import { z } from 'zod';

/** The name of a folder of the output: nothing outside it is ever meant. */
export const FolderName = z.string().regex(/^[a-z0-9-]+$/);

/** What a note of Dalil's own says; undefined when there is none, or when it was cut short or says something else. */
export async function readNote<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
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

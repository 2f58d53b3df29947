import { readFile, rename } from 'node:fs/promises';
import type { z } from 'zod';
import { writeThrough } from './write-through.ts';

/** What a note of Dalil's own says; undefined when there is none, or when it was cut short or says something else. */
export async function readJson<S extends z.ZodType>(file: string, schema: S): Promise<z.output<S> | undefined> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Writes a note whole or not at all, on the disk itself. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const draft = `${file}.tmp`;
  await writeThrough(draft, JSON.stringify(value));
  await rename(draft, file);
}

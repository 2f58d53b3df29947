import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readJson } from '../../images/files.ts';
import type { Made } from '../output.ts';
import type { Preflight } from './preflight/preflight.ts';

// What was made of an edition, kept by what it was made from: `prints/<edition>/<key>/`.

/** Raised when the same drawn book would become other files: another print, other boxes, another order sheet. */
const RECIPE = 8;

/** Everything made of an edition. */
export interface EditionFiles {
  made: Made[];
  preflight: Preflight;
  /** The files of `made`, by name. */
  contents: Record<string, Uint8Array>;
}

/**
 * Key of a drawn book. The document holds its fonts and styles, and names its pictures by the hash of their content;
 * what else decides the files are the printer's wishes, what the book should hold, and the builder's language.
 */
export function printKey(html: string, ...rest: unknown[]): string {
  const hash = createHash('sha256').update(`${RECIPE}\n${JSON.stringify(rest)}\n`);
  return hash.update(html).digest('hex').slice(0, 24);
}

/** The files of exactly this book, if they were made before. */
export async function findPrint(cacheDir: string, edition: string, key: string): Promise<EditionFiles | undefined> {
  const folder = path.join(cacheDir, 'prints', edition, key);
  const known = await readJson<Omit<EditionFiles, 'contents'>>(path.join(folder, 'made.json'));
  if (!known) return undefined;
  const contents: EditionFiles['contents'] = {};
  for (const { file } of known.made) contents[file] = await readFile(path.join(folder, file));
  return { ...known, contents };
}

/** Keeps the files of an edition in place of its former ones. */
export async function keepPrint(cacheDir: string, edition: string, key: string, files: EditionFiles): Promise<void> {
  const folder = path.join(cacheDir, 'prints', edition);
  const staging = path.join(folder, `.making-${process.pid}`);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  const { contents, ...rest } = files;
  for (const [file, data] of Object.entries(contents)) await writeFile(path.join(staging, file), data);
  await writeFile(path.join(staging, 'made.json'), JSON.stringify(rest));
  await rm(path.join(folder, key), { recursive: true, force: true });
  await rename(staging, path.join(folder, key));
  const former = (await readdir(folder)).filter((name) => name !== key && !name.startsWith('.making-'));
  await Promise.all(former.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

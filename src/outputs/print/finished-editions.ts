import { createHash } from 'node:crypto';
import { copyFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { z } from 'zod';
import type { CacheFolder } from '../../build-cache/cache-folder.ts';
import { contentHash } from '../../build-cache/content-hash.ts';
import type { Edition } from '../../model/edition.ts';
import type { Made } from '../output.ts';
import type { BookHtml } from './batches/book-html.ts';
import { writePdf } from '../../pdf/pdf-file.ts';
import type { Preflight } from './preflight/preflight.ts';

// The files of finished editions, cached by a hash of their input: one book for each edition of a content folder.

/** The list of an edition's files, which are in the output folder, and its preflight. */
export interface EditionFiles {
  made: Made[];
  preflight: Preflight;
}

const CachedFiles = z.object({
  made: z.array(
    z.object({
      file: z.string().regex(/^[\w-]+\.\w+\.pdf$/),
      what: z.custom<Made['what']>(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  preflight: z.custom<Preflight>(
    (it) => z.object({ pages: z.number(), findings: z.array(z.unknown()) }).safeParse(it).success,
  ),
});

/**
 * Cache key of a drawn book. The document contains its fonts and styles, and names its pictures by content hash; the
 * files also depend on the toolchain, on the printer's requirements and on the content that the preflight expects.
 *
 * @param toolchain hash of the program and the browser
 */
export function editionKey({ head, sheets }: BookHtml, toolchain: string, ...rest: unknown[]): string {
  const hash = createHash('sha256').update(`${toolchain}\n${JSON.stringify(rest)}\n`);
  for (const part of [head, ...sheets]) hash.update(part);
  return hash.digest('hex').slice(0, 24);
}

/** Prefix of an edition's cached files: another content folder may have an edition with the same id. */
export function editionPrefix({ id }: Pick<Edition, 'id'>, contentDir: string): string {
  return `${id}.${contentHash(contentDir).slice(0, 8)}`;
}

/** The cache entry of an edition's files. */
export interface CachedEdition {
  cache: CacheFolder;
  /** From {@link editionPrefix}. */
  prefix: string;
  /** From {@link editionKey}. */
  key: string;
}

/**
 * Copies the cached files of exactly this book into the output folder.
 *
 * @returns undefined when a file is missing or damaged
 */
export async function restoreEdition(
  { cache, prefix, key }: CachedEdition,
  outDir: string,
): Promise<EditionFiles | undefined> {
  const known = await cache.getJson(`${prefix}.${key}.json`, CachedFiles);
  if (!known) return undefined;
  const files = filesOf(known);
  const found = await Promise.all(files.map(({ what }) => cache.get(`${prefix}.${key}.${what}.pdf`)));
  if (!found.every((file) => file !== undefined)) return undefined;
  for (const [index, from] of found.entries()) await copyFile(from, path.join(outDir, (files[index] as Made).file));
  return known;
}

/** Caches the files of an edition and removes its former ones. */
export async function cacheEdition(
  files: EditionFiles,
  { cache, prefix, key }: CachedEdition,
  outDir: string,
): Promise<void> {
  await cache.evict((name) => name.startsWith(`${prefix}.`));
  for (const { file, what } of filesOf(files))
    await cache.putCopy(`${prefix}.${key}.${what}.pdf`, path.join(outDir, file));
  // The list comes last: it makes the entry complete.
  await cache.putJson(`${prefix}.${key}.json`, files);
}

function filesOf({ made }: EditionFiles): Made[] {
  return made.filter(({ what }) => what !== 'withheld');
}

/**
 * Writes a file of an edition and adds it to the list of files, with its size.
 *
 * @param what the kind of file, which ends its name: `press`
 * @param pdf the content, or the path of a file to move there
 * @returns the path of the file
 */
export type AddFile = (
  what: Made['what'],
  pdf: PDFDocument | Uint8Array | string,
  values: Made['values'],
) => Promise<string>;

/** An empty list of the files of an edition, and the function that adds to it. */
export function collectFiles(edition: string, outDir: string): { made: Made[]; add: AddFile } {
  const made: Made[] = [];
  const add: AddFile = async (what, pdf, values) => {
    const file = `${edition}.${what}.pdf`;
    const to = path.join(outDir, file);
    if (pdf instanceof PDFDocument) await writePdf(pdf, to);
    else if (typeof pdf === 'string') await rename(pdf, to);
    else await writeFile(to, pdf);
    const { size } = await stat(to);
    made.push({ file, what, values: { ...values, megabytes: Math.max(0.1, Math.round(size / 1e5) / 10) } });
    return to;
  };
  return { made, add };
}

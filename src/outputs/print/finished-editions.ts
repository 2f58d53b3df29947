import { createHash } from 'node:crypto';
import { copyFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { z } from 'zod';
import type { CacheFolder } from '../../build-cache/cache-folder.ts';
import { contentHash } from '../../build-cache/content-hash.ts';
import type { Edition } from '../../model/edition.ts';
import type { Made } from '../output.ts';
import type { Drawing } from './batches/book-html.ts';
import { writePdf } from '../../pdf/pdf-file.ts';
import type { Preflight } from './preflight/preflight.ts';

// What was made of an edition, kept by what it was made from: one book for each edition of a content folder.

/** Everything made of an edition. Its files are in the output folder: they are too large to be carried around. */
export interface EditionFiles {
  made: Made[];
  preflight: Preflight;
}

const Note = z.object({
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
 * Key of a drawn book. The document holds its fonts and styles, and names its pictures by the hash of their content;
 * what else decides the files are their toolchain, the printer's wishes, and what the book should hold.
 *
 * @param toolchain hash of the program and the browser
 */
export function printKey({ head, sheets }: Drawing, toolchain: string, ...rest: unknown[]): string {
  const hash = createHash('sha256').update(`${toolchain}\n${JSON.stringify(rest)}\n`);
  for (const part of [head, ...sheets]) hash.update(part);
  return hash.digest('hex').slice(0, 24);
}

/** What the names of all that is kept of an edition begin with: other content folders may have one of the same id. */
export function editionPrefix({ id }: Pick<Edition, 'id'>, contentDir: string): string {
  return `${id}.${contentHash(contentDir).slice(0, 8)}`;
}

/** The finished files of one edition, between builds. */
export interface CachedPrint {
  cache: CacheFolder;
  /** From {@link editionPrefix}. */
  prefix: string;
  /** From {@link printKey}. */
  key: string;
}

/**
 * Copies the files of exactly this book to where people find them, if they were made before.
 *
 * @returns undefined when one of them is not there or damaged
 */
export async function takePrint(
  { cache, prefix, key }: CachedPrint,
  outDir: string,
): Promise<EditionFiles | undefined> {
  const known = await cache.recall(`${prefix}.${key}.json`, Note);
  if (!known) return undefined;
  const files = filesOf(known);
  const found = await Promise.all(files.map(({ what }) => cache.find(`${prefix}.${key}.${what}.pdf`)));
  if (!found.every((file) => file !== undefined)) return undefined;
  for (const [index, from] of found.entries()) await copyFile(from, path.join(outDir, (files[index] as Made).file));
  return known;
}

/** Keeps the files of an edition in place of its former ones. */
export async function keepPrint(
  files: EditionFiles,
  { cache, prefix, key }: CachedPrint,
  outDir: string,
): Promise<void> {
  await cache.forget((name) => name.startsWith(`${prefix}.`));
  for (const { file, what } of filesOf(files))
    await cache.keepCopy(`${prefix}.${key}.${what}.pdf`, path.join(outDir, file));
  // The note comes last: with it, the book is whole.
  await cache.remember(`${prefix}.${key}.json`, files);
}

function filesOf({ made }: EditionFiles): Made[] {
  return made.filter(({ what }) => what !== 'withheld');
}

/**
 * Puts a file of an edition in its place and notes it among what was made, with its size.
 *
 * @param what ends its name: `press`
 * @param pdf what is in it, or the path of a file that moves there
 * @returns its path
 */
export type AddFile = (
  what: Made['what'],
  pdf: PDFDocument | Uint8Array | string,
  values: Made['values'],
) => Promise<string>;

/** A list of what is made of an edition, and what adds to it. */
export function startPrint(edition: string, outDir: string): { made: Made[]; add: AddFile } {
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

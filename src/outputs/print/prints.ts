import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { readJson } from '../../images/files.ts';
import type { Made } from '../output.ts';
import type { Drawing } from './drawing.ts';
import { writePdf } from './pdf-file.ts';
import type { Preflight } from './preflight/preflight.ts';
import { programHash } from './program.ts';

// What was made of an edition, kept by what it was made from: `prints/<edition>/<key>/`.

/** Everything made of an edition. Its files are too large to be carried around in memory. */
export interface EditionFiles {
  made: Made[];
  preflight: Preflight;
  /** Where the files of `made` are. */
  folder: string;
}

/**
 * Key of a drawn book. The document holds its fonts and styles, and names its pictures by the hash of their content;
 * what else decides the files are the program, the printer's wishes, and what the book should hold.
 */
export function printKey({ head, sheets }: Drawing, ...rest: unknown[]): string {
  const hash = createHash('sha256').update(`${programHash()}\n${JSON.stringify(rest)}\n`);
  for (const part of [head, ...sheets]) hash.update(part);
  return hash.digest('hex').slice(0, 24);
}

/** The files of exactly this book, if they were made before. */
export async function findPrint(cacheDir: string, edition: string, key: string): Promise<EditionFiles | undefined> {
  const folder = path.join(cacheDir, 'prints', edition, key);
  const known = await readJson<Omit<EditionFiles, 'folder'>>(path.join(folder, NOTE));
  return known && { ...known, folder };
}

/** What says that a folder is whole: it is written last. */
const NOTE = 'made.json';

/** How the folder of a build begins that has not ended; its process follows. */
const MAKING = '.making-';

/** Whether a process still runs: one that was stopped leaves its folder. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Puts a file of an edition in its place and notes it among what was made, with its size.
 *
 * @param what ends its name: `press`
 * @param pdf what is in it, or the path of a file that moves there
 * @returns its path
 */
export type AddFile = (what: string, pdf: PDFDocument | Uint8Array | string, values: Made['values']) => Promise<string>;

/** An empty folder for the files of an edition while they are being made. */
export async function startPrint(
  cacheDir: string,
  edition: string,
): Promise<{ folder: string; made: Made[]; add: AddFile }> {
  const all = path.join(cacheDir, 'prints', edition);
  const folder = path.join(all, `${MAKING}${process.pid}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(all)) {
    if (!name.startsWith(MAKING) || isAlive(Number(name.slice(MAKING.length)))) continue;
    await rm(path.join(all, name), { recursive: true, force: true });
  }
  const made: Made[] = [];
  const add: AddFile = async (what, pdf, values) => {
    const file = `${edition}.${what}.pdf`;
    const to = path.join(folder, file);
    if (pdf instanceof PDFDocument) await writePdf(pdf, to);
    else if (typeof pdf === 'string') await rename(pdf, to);
    else await writeFile(to, pdf);
    const { size } = await stat(to);
    made.push({ file, what, values: { ...values, megabytes: Math.max(0.1, Math.round(size / 1e5) / 10) } });
    return to;
  };
  return { folder, made, add };
}

/** Keeps the files of an edition in place of its former ones. */
export async function keepPrint(files: EditionFiles, key: string): Promise<EditionFiles> {
  const { folder: staging, ...rest } = files;
  await writeFile(path.join(staging, NOTE), JSON.stringify(rest));
  const all = path.dirname(staging);
  const folder = path.join(all, key);
  await rm(folder, { recursive: true, force: true });
  await rename(staging, folder);
  const former = (await readdir(all)).filter((name) => name !== key && !name.startsWith(MAKING));
  await Promise.all(former.map((name) => rm(path.join(all, name), { recursive: true, force: true })));
  return { ...rest, folder };
}

/** Copies the files of an edition to where people find them. */
export async function copyPrint({ made, folder }: EditionFiles, outDir: string): Promise<void> {
  for (const { file } of made.filter(({ what }) => what !== 'withheld')) {
    await copyFile(path.join(folder, file), path.join(outDir, file));
  }
}

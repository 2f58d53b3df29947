import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../../images/files.ts';

// Finished books, kept by what they were made from: `prints/<edition>/<key>-<pages>.pdf`.

/** Raised when the same drawn book would become another file: another print, other boxes, other metadata. */
const FINISH = 1;

export interface FinishedBook {
  pdf: Uint8Array;
  pages: number;
}

/**
 * Key of a drawn book. The document holds its fonts and styles, and names its pictures by the hash of their content, so
 * nothing else can change the print.
 */
export function printKey(html: string): string {
  return createHash('sha256').update(`${FINISH}\n${html}`).digest('hex').slice(0, 24);
}

/** The finished file of exactly this book, if it was made before. */
export async function findPrint(cacheDir: string, edition: string, key: string): Promise<FinishedBook | undefined> {
  const folder = path.join(cacheDir, 'prints', edition);
  const name = (await readdir(folder).catch(() => [])).find((it) => it.startsWith(`${key}-`) && it.endsWith('.pdf'));
  if (!name) return undefined;
  return { pdf: await readFile(path.join(folder, name)), pages: Number.parseInt(name.slice(key.length + 1), 10) };
}

/** Keeps a finished file in place of the edition's former one. */
export async function keepPrint(cacheDir: string, edition: string, key: string, book: FinishedBook): Promise<void> {
  const folder = path.join(cacheDir, 'prints', edition);
  const kept = `${key}-${book.pages}.pdf`;
  await writeWhole(path.join(folder, kept), Buffer.from(book.pdf));
  const former = (await readdir(folder)).filter((name) => name !== kept);
  await Promise.all(former.map((name) => rm(path.join(folder, name), { force: true })));
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

// Finished books, kept by what they were made from. A file is only ever renamed into its place, so one that is there is
// whole.

/** Raised when the same drawn book would become another file: another print, other boxes, other metadata. */
const FINISH = 1;

/**
 * Key of a drawn book. The document holds its fonts and styles, and names its pictures by the hash of their content, so
 * nothing else can change the print.
 */
export function printKey(html: string): string {
  return createHash('sha256').update(`${FINISH}\n${html}`).digest('hex').slice(0, 24);
}

/** The finished file of exactly this book, if it was made before. */
export async function findPrint(cacheDir: string, edition: string, key: string): Promise<{ pdf: Uint8Array } | undefined> {
  return readFile(fileOf(cacheDir, edition, key)).then(
    (pdf) => ({ pdf }),
    () => undefined,
  );
}

/** Keeps a finished file in place of the edition's former one. */
export async function keepPrint(cacheDir: string, edition: string, key: string, pdf: Uint8Array): Promise<void> {
  const file = fileOf(cacheDir, edition, key);
  const folder = path.dirname(file);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.new`, pdf);
  await rename(`${file}.new`, file);
  const former = (await readdir(folder)).filter((name) => path.join(folder, name) !== file);
  await Promise.all(former.map((name) => rm(path.join(folder, name), { force: true })));
}

function fileOf(cacheDir: string, edition: string, key: string): string {
  return path.join(cacheDir, 'prints', edition, `${key}.pdf`);
}

import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { type ExtractedBook, readBook } from '../src/outputs/print/preflight/read-pdf.ts';

/** A printed file as the preflight reads it, and as it stands open in pdf.js. */
export interface OpenPrint extends ExtractedBook {
  reader: Awaited<ReturnType<typeof getDocumentProxy>>;
}

export async function readPrint(file: string): Promise<OpenPrint> {
  const bytes = await readFile(file);
  return { ...(await readBook(bytes)), reader: await getDocumentProxy(new Uint8Array(bytes)) };
}

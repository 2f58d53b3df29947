import type { PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';

import { readPdf } from '../../../pdf/pdf-file.ts';

/** pdf.js would complain of pictures without bytes, which the preflight of a large book leaves out. */
const ERRORS = 0;

type PageProxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** A printed book as a reader's program sees it: its bytes as pdf-lib sees them, and its text as pdf.js extracts it. */
export interface PrintedBook {
  file: PDFDocument;
  /** The text of each page, page 1 first. */
  pages: string[];
  /** The same, line by line. */
  lines: string[][];
}

/** Reads a book as a stranger would, by what is in the file and nothing we know of it. */
export async function readBook(bytes: Uint8Array): Promise<PrintedBook> {
  const lines = await readLines(bytes);
  return { file: await readPdf(bytes), lines, pages: lines.map((page) => page.join('\n')) };
}

async function readLines(bytes: Uint8Array): Promise<string[][]> {
  // pdf.js takes the buffer it is given away from us.
  const reader = await getDocumentProxy(new Uint8Array(bytes), { verbosity: ERRORS });
  const lines: string[][] = [];
  for (let number = 1; number <= reader.numPages; number += 1) {
    const page = await reader.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    lines.push(
      textOf(items)
        .split('\n')
        .map((line) => plain(line)),
    );
    page.cleanup();
  }
  await reader.loadingTask.destroy();
  return lines;
}

/** The text of a page. Figures of two elements of its structure, a code and the year a name ends in, never run together. */
function textOf(items: Awaited<ReturnType<PageProxy['getTextContent']>>['items']): string {
  const elements: (string | undefined)[] = [];
  let [text, written] = ['', undefined as string | undefined];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') elements.pop();
      // Marked content within an element, as what is written from the right, has no number of its own.
      else elements.push(item.id || elements.at(-1));
      continue;
    }
    const element = elements.at(-1);
    if (element !== written && /\d$/.test(text) && /^\d/.test(item.str)) text += ' ';
    text += item.str + (item.hasEOL ? '\n' : '');
    if (item.str) written = element;
  }
  return text;
}

/** Text without direction marks and other invisible signs, every kind of space an ordinary one. */
export function plain(text: string): string {
  return text
    .replace(/[\0\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

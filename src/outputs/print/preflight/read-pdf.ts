import type { PDFDocument } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';

import { readPdf } from '../../../pdf/pdf-file.ts';

/** Log level of pdf.js: it would warn of pictures without bytes, which the preflight of a large book leaves out. */
const ERRORS = 0;

type PageProxy = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** A printed book: its objects as read by pdf-lib, and its text as extracted by pdf.js. */
export interface ExtractedBook {
  file: PDFDocument;
  /** The text of each page, page 1 first. */
  pages: string[];
  /** The lines of each page. */
  lines: string[][];
}

/** Reads a book from its file alone. */
export async function readBook(bytes: Uint8Array): Promise<ExtractedBook> {
  const lines = await readLines(bytes);
  return { file: await readPdf(bytes), lines, pages: lines.map((page) => page.join('\n')) };
}

async function readLines(bytes: Uint8Array): Promise<string[][]> {
  // A copy, because pdf.js detaches the buffer.
  const reader = await getDocumentProxy(new Uint8Array(bytes), { verbosity: ERRORS });
  const lines: string[][] = [];
  for (let number = 1; number <= reader.numPages; number += 1) {
    const page = await reader.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    lines.push(
      textOf(items)
        .split('\n')
        .map((line) => plainText(line)),
    );
    page.cleanup();
  }
  await reader.loadingTask.destroy();
  return lines;
}

/** The text of a page. Figures of different structure elements are kept apart: a code and the year that ends a name. */
function textOf(items: Awaited<ReturnType<PageProxy['getTextContent']>>['items']): string {
  const elements: (string | undefined)[] = [];
  let [text, last] = ['', undefined as string | undefined];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') elements.pop();
      // Marked content inside an element, such as right-to-left text, has no id of its own.
      else elements.push(item.id || elements.at(-1));
      continue;
    }
    const element = elements.at(-1);
    if (element !== last && /\d$/.test(text) && /^\d/.test(item.str)) text += ' ';
    text += item.str + (item.hasEOL ? '\n' : '');
    if (item.str) last = element;
  }
  return text;
}

/** Text without direction marks and other invisible characters, and with ordinary spaces. */
export function plainText(text: string): string {
  return text
    .replace(/[\0\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

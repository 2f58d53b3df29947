import type { Catalogue } from '../../../model/catalogue.ts';
import { type Book, physicalPages } from '../book.ts';
import type { PressProblem } from '../../../press/problems.ts';
import type { PressReport } from '../../../press/to-press.ts';
import { fileFaults } from './file.ts';
import type { Finding } from './finding.ts';
import { missingFrom, expectedContent } from './missing-from.ts';
import { wrongNumbers } from './numbers.ts';
import { readBook } from './read-pdf.ts';
import { findOverlongTexts } from './overlong-texts.ts';
import { coarsePictures, mountedPictures } from './resolution.ts';

/** Whether a book is safe to print, and why not. */
export interface Preflight {
  edition: string;
  pages: number;
  /** Maximum ink coverage of the file in percent; undefined when no press file could be made. */
  ink?: number;
  /** Minimum resolution of its pictures in pixels per inch; undefined without pictures. */
  dpi?: number;
  findings: Finding[];
  /** Thumbnails of pages with findings, by position, as `data:` addresses. */
  thumbnails?: Record<number, string>;
}

/** Whether a book may be printed: it has warnings at most. */
export function isSafe({ findings }: Preflight): boolean {
  return findings.every(({ severity }) => severity !== 'fail');
}

/** The file to examine: the press file, or the screen file and the problems for which the press refused it. */
export type Candidate =
  { pdf: Uint8Array; report: PressReport } | { pdf: Uint8Array; problems: readonly PressProblem[] };

/**
 * Examines a file from the outside: reads its text, boxes, fonts and pictures, and compares them with the content that
 * the edition must have. The result does not rely on how the file was made.
 */
export async function preflight(
  books: readonly [Book, ...Book[]],
  catalogue: Catalogue,
  candidate: Candidate,
): Promise<Preflight> {
  const [first] = books;
  const { edition } = first;
  const printed = await readBook(candidate.pdf);
  const physical = physicalPages(books);
  const findings: Finding[] = [];

  for (const book of books) {
    const positions = new Map(
      physical.flatMap(({ book: of, page }, at) => (of === book ? [[page.number, at + 1]] : [])),
    );
    const position = (number: number) => positions.get(number) ?? 1;
    const pages = book.pages.map(({ number }) => printed.pages[position(number) - 1] ?? '');
    for (const { kind, what, lacks } of missingFrom(pages, expectedContent(edition, catalogue), book.lang)) {
      findings.push({ severity: 'fail', check: kind, values: { what, language: book.lang, context: lacks } });
    }
    findings.push(...wrongNumbers(book, pages, position), ...findOverlongTexts(book, position));
  }
  findings.push(...fileFaults(printed.file, first));

  const result = { edition: edition.id, pages: printed.pages.length, findings };
  if ('problems' in candidate) {
    const problems = candidate.problems.map((problem): Finding => ({
      severity: 'fail',
      check: 'colour',
      page: problem.pages[0],
      values: {},
      problem,
    }));
    return { ...result, findings: [...findings, ...problems] };
  }
  const { ink, pictures } = candidate.report;
  const limit = edition.profile.ink_limit;
  for (const { page, ink: total } of ink) {
    if (total <= limit) continue;
    findings.push({ severity: 'fail', check: 'ink', page, values: { ink: Math.ceil(total), limit } });
  }
  findings.push(...coarsePictures(books, pictures), ...mountedPictures(books));
  return {
    ...result,
    ink: Math.max(0, ...ink.map(({ ink: total }) => total)),
    dpi: pictures.length > 0 ? Math.min(...pictures.map(({ dpi }) => dpi)) : undefined,
  };
}

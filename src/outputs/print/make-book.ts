import path from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { translator } from '../../i18n/translate.ts';
import type { Edition } from '../../model/edition.ts';
import type { Book } from './book.ts';
import { compose } from './compose/compose.ts';
import type { Manuscript } from './compose/manuscript.ts';
import { type BookHtml, splitPages } from './batches/book-html.ts';
import { finish } from './finish/finish.ts';
import { PageCountError, withMiscountedPage } from './finish/page-count-error.ts';
import { makeRoom, withOverlongTexts } from './compose/make-room.ts';
import { FittingPagesCache } from './compose/fitting-pages.ts';
import { openManuscript, reflow } from './open-manuscript.ts';
import { preparePictures } from './pictures/prepare-pictures.ts';
import { editionPrefix } from './finished-editions.ts';
import { PageBatches } from './batches/batches.ts';
import type { PrintContext } from './print-context.ts';

/** A book that is composed and drawn: one book, or the two halves of a two-direction book. */
export interface DrawnBook {
  edition: Edition;
  books: readonly [Book, ...Book[]];
  html: BookHtml;
}

/** A book that was drawn but not measured yet. */
export interface DraftBook extends DrawnBook {
  manuscripts: readonly Manuscript[];
}

/** A book that was measured and printed, and that is still open in the browser: the caller closes its batches. */
export interface PrintedBook extends DrawnBook {
  pdf: PDFDocument;
  batches: PageBatches;
}

/** Maximum number of measuring passes; boxes that still overflow are reported by the preflight. */
const MAX_PASSES = 12;

/** Composes and draws an edition without measuring. Needs no browser when its flowing texts are cached. */
export async function draftBook(edition: Edition, context: PrintContext): Promise<DraftBook> {
  const manuscripts: Manuscript[] = [];
  for (const lang of edition.languages) manuscripts.push(await openManuscript(edition, lang, context));
  return draw(edition, manuscripts, context);
}

/**
 * Measures a draft in the browser and composes it again with more room until every box fits, then prints and finishes
 * it. A text that fits no page is printed as far as it fits and noted in its book, for the preflight to report.
 *
 * @throws the reason of the signal when it aborts
 */
export async function printDraft(draft: DraftBook, context: PrintContext): Promise<PrintedBook> {
  const { edition } = draft;
  const { signal } = context;
  const pages = draft.books.reduce((sum, book) => sum + book.pages.length, 0);
  context.progress(translator(context.lang)('print:book.printing', { edition: edition.id, count: pages }));
  const file = path.join(context.scratchDir, edition.id);
  const fittingPages = await openFittingPages(draft, context);
  let drawn = draft;
  let batches: PageBatches;
  for (let pass = 1; ; pass += 1) {
    signal.throwIfAborted();
    batches = new PageBatches(context.openTab, drawn.html, file);
    const overflows = await batches.findOverflows(fittingPages);
    if (overflows.length === 0) break;
    const former = drawn.manuscripts.map(({ room }) => room);
    const rooms = makeRoom(drawn.books, overflows, former);
    if (pass === MAX_PASSES || rooms.every((room, half) => room === former[half])) {
      drawn = { ...drawn, books: withOverlongTexts(drawn.books, overflows) };
      break;
    }
    const manuscripts: Manuscript[] = [];
    for (const [half, manuscript] of drawn.manuscripts.entries()) {
      const room = rooms[half];
      manuscripts.push(room && room !== former[half] ? await reflow(manuscript, room, context) : manuscript);
    }
    drawn = await draw(edition, manuscripts, context);
  }
  await fittingPages.save();
  const pdf = await finishBatches(batches, drawn.books);
  signal.throwIfAborted();
  return { edition, books: drawn.books, html: drawn.html, pdf, batches };
}

/** @throws Error naming the first page of a batch that Chromium counts wrong */
async function finishBatches(batches: PageBatches, books: readonly [Book, ...Book[]]): Promise<PDFDocument> {
  try {
    return await finish(batches.print(), books);
  } catch (error) {
    if (!(error instanceof PageCountError)) throw error;
    throw withMiscountedPage(error, await batches.findMiscountedPage(error.batch), books);
  }
}

/** The pages of the last build that fitted; none when styles or browser have changed. */
function openFittingPages(
  { edition, html }: DraftBook,
  { cache, contentDir, toolchain }: PrintContext,
): Promise<FittingPagesCache> {
  return FittingPagesCache.open(
    cache.folder('print/fitting-pages'),
    editionPrefix(edition, contentDir),
    html.head,
    toolchain,
  );
}

async function draw(edition: Edition, manuscripts: readonly Manuscript[], context: PrintContext): Promise<DraftBook> {
  const books: Book[] = [];
  for (const manuscript of manuscripts) {
    const before = books.reduce((sum, book) => sum + book.pages.length, 0);
    books.push(compose({ ...manuscript, before }));
  }
  const halves = books as [Book, ...Book[]];
  const pictures = await preparePictures(halves, context.pictures, context.signal);
  const html = splitPages(await context.renderer.book(halves, pictures));
  return { edition, manuscripts, books: halves, html };
}

import path from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright-core';
import { translator } from '../../i18n/translate.ts';
import type { Edition } from '../../model/edition.ts';
import type { BuildContext } from '../output.ts';
import type { Book } from './book.ts';
import { compose } from './compose/compose.ts';
import type { Manuscript } from './compose/manuscript.ts';
import { finish } from './finish/finish.ts';
import { makeRoom, withLongTexts } from './fit.ts';
import { openManuscript, reflow } from './open-manuscript.ts';
import { preparePictures } from './placements.ts';
import type { Renderer } from './render.ts';
import { Runs } from './runs.ts';

export interface Workshop extends Pick<
  BuildContext,
  'catalogue' | 'cacheDir' | 'contentDir' | 'pictures' | 'now' | 'signal' | 'lang' | 'progress'
> {
  renderer: Renderer;
  /** A folder for the documents that are open in the tab, which goes with the build, however it ends. */
  deskDir: string;
  /** The tab of the browser that measures, cuts and prints. */
  openPage: () => Promise<Page>;
}

/** A book that is composed and drawn: one book, or the two halves of a two-direction book. */
export interface DrawnBook {
  edition: Edition;
  books: readonly [Book, ...Book[]];
  html: string;
}

/** A book that was drawn but not measured yet. */
export interface Draft extends DrawnBook {
  manuscripts: readonly Manuscript[];
}

/** A book that was measured and printed, and that is still open in the tab: who asked for it closes it. */
export interface PrintedBook extends DrawnBook {
  pdf: PDFDocument;
  runs: Runs;
}

/** Measuring passes before we admit that something of a book cannot be laid out. */
const MOST_PASSES = 12;

/** Composes and draws an edition as it stands if everything fits at once. Needs no browser when its texts were cut before. */
export async function draftBook(edition: Edition, workshop: Workshop): Promise<Draft> {
  const manuscripts: Manuscript[] = [];
  for (const lang of edition.languages) manuscripts.push(await openManuscript(edition, lang, workshop));
  return draw(edition, manuscripts, workshop);
}

/**
 * Measures a draft in the browser until everything fits, and prints and finishes it.
 * What fits no page is printed as far as it goes and noted in its book, for the preflight to name.
 *
 * @throws the reason of the signal when it aborts
 */
export async function printDraft(draft: Draft, workshop: Workshop): Promise<PrintedBook> {
  const { edition } = draft;
  const { signal } = workshop;
  const pages = draft.books.reduce((sum, book) => sum + book.pages.length, 0);
  workshop.progress(translator(workshop.lang)('print:book.printing', { edition: edition.id, count: pages }));
  const page = await workshop.openPage();
  const file = path.join(workshop.deskDir, edition.id);
  let drawn = draft;
  let runs: Runs;
  for (let pass = 1; ; pass += 1) {
    signal.throwIfAborted();
    runs = new Runs(page, drawn.html, file);
    const misfits = await runs.measure();
    if (misfits.length === 0) break;
    const former = drawn.manuscripts.map(({ room }) => room);
    const rooms = makeRoom(drawn.books, misfits, former);
    if (pass === MOST_PASSES || rooms.every((room, half) => room === former[half])) {
      drawn = { ...drawn, books: withLongTexts(drawn.books, misfits) };
      break;
    }
    const manuscripts: Manuscript[] = [];
    for (const [half, manuscript] of drawn.manuscripts.entries()) {
      const room = rooms[half];
      manuscripts.push(room && room !== former[half] ? await reflow(manuscript, room, workshop) : manuscript);
    }
    drawn = await draw(edition, manuscripts, workshop);
  }
  const pdf = await finish(runs.print(), drawn.books, workshop.now);
  signal.throwIfAborted();
  return { edition, books: drawn.books, html: drawn.html, pdf, runs };
}

async function draw(edition: Edition, manuscripts: readonly Manuscript[], workshop: Workshop): Promise<Draft> {
  const books: Book[] = [];
  for (const manuscript of manuscripts) {
    const before = books.reduce((sum, book) => sum + book.pages.length, 0);
    books.push(compose({ ...manuscript, before }));
  }
  const halves = books as [Book, ...Book[]];
  const pictures = await preparePictures(halves, workshop.pictures, workshop.signal);
  return { edition, manuscripts, books: halves, html: await workshop.renderer.book(halves, pictures) };
}

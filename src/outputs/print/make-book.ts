import path from 'node:path';
import type { PDFDocument } from '@cantoo/pdf-lib';
import { translator } from '../../i18n/translate.ts';
import type { Edition } from '../../model/edition.ts';
import type { Book } from './book.ts';
import { compose } from './compose/compose.ts';
import type { Manuscript } from './compose/manuscript.ts';
import { type Drawing, takeApart } from './batches/book-html.ts';
import { finish } from './finish/finish.ts';
import { makeRoom, withLongTexts } from './compose/make-room.ts';
import { Fits } from './compose/fitting-pages.ts';
import { openManuscript, reflow } from './open-manuscript.ts';
import { preparePictures } from './pictures/picture-slots.ts';
import { editionPrefix } from './finished-editions.ts';
import { Runs } from './batches/batches.ts';
import type { PrintContext } from './print-context.ts';

/** A book that is composed and drawn: one book, or the two halves of a two-direction book. */
export interface DrawnBook {
  edition: Edition;
  books: readonly [Book, ...Book[]];
  drawing: Drawing;
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
export async function draftBook(edition: Edition, context: PrintContext): Promise<Draft> {
  const manuscripts: Manuscript[] = [];
  for (const lang of edition.languages) manuscripts.push(await openManuscript(edition, lang, context));
  return draw(edition, manuscripts, context);
}

/**
 * Measures a draft in the browser until everything fits, and prints and finishes it.
 * What fits no page is printed as far as it goes and noted in its book, for the preflight to name.
 *
 * @throws the reason of the signal when it aborts
 */
export async function printDraft(draft: Draft, context: PrintContext): Promise<PrintedBook> {
  const { edition } = draft;
  const { signal } = context;
  const pages = draft.books.reduce((sum, book) => sum + book.pages.length, 0);
  context.progress(translator(context.lang)('print:book.printing', { edition: edition.id, count: pages }));
  const file = path.join(context.scratchDir, edition.id);
  const fits = await knownFits(draft, context);
  let drawn = draft;
  let runs: Runs;
  for (let pass = 1; ; pass += 1) {
    signal.throwIfAborted();
    runs = new Runs(context.openTab, drawn.drawing, file);
    const misfits = await runs.measure(fits);
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
      manuscripts.push(room && room !== former[half] ? await reflow(manuscript, room, context) : manuscript);
    }
    drawn = await draw(edition, manuscripts, context);
  }
  await fits.save();
  const pdf = await finish(runs.print(), drawn.books);
  signal.throwIfAborted();
  return { edition, books: drawn.books, drawing: drawn.drawing, pdf, runs };
}

/** The pages of the last build that fitted, as long as styles and browser are the same. */
function knownFits({ edition, drawing }: Draft, { cache, contentDir, toolchain }: PrintContext): Promise<Fits> {
  return Fits.open(cache.folder('print/fits'), editionPrefix(edition, contentDir), drawing.head, toolchain);
}

async function draw(edition: Edition, manuscripts: readonly Manuscript[], context: PrintContext): Promise<Draft> {
  const books: Book[] = [];
  for (const manuscript of manuscripts) {
    const before = books.reduce((sum, book) => sum + book.pages.length, 0);
    books.push(compose({ ...manuscript, before }));
  }
  const halves = books as [Book, ...Book[]];
  const pictures = await preparePictures(halves, context.pictures, context.signal);
  const drawing = takeApart(await context.renderer.book(halves, pictures));
  return { edition, manuscripts, books: halves, drawing };
}

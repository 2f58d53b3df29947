import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { wordsOf } from '../../model/values/text.ts';
import type { Book } from './book.ts';
import { setBoxes } from '../../pdf/boxes.ts';
import { setDocumentInfo } from '../../pdf/metadata.ts';
import { bookInfo } from './finish/metadata.ts';
import { imposeCover, spineWidth } from './impose/cover.ts';
import type { PrintContext } from './print-context.ts';
import { openDocument, printBook } from '../../drawing/print-page.ts';
import { declareInks, type PressOptions, toPress } from '../../press/to-press.ts';
import { extractPages, pdfBytes, readPdf } from '../../pdf/pdf-file.ts';

/** Pages of the cover: front, inside front, inside back, back. */
const COVER_PAGES = 4;

/** Minimum width of a spine with titles, in millimetres: on a narrower one they would slip over the edge. */
const MIN_TITLED_SPINE = 5;

/**
 * The flat cover for the press: its outside on the first page, its inside on the second, with the spine between front
 * and back.
 *
 * @param pdf front and back of the book in inks, each with its inside
 * @param pages of the whole book
 * @returns the width of the spine too, in millimetres
 */
export async function makeCover(
  { pdf, books, pages }: { pdf: Uint8Array; books: readonly [Book, ...Book[]]; pages: number },
  press: PressOptions,
  context: PrintContext,
): Promise<{ pdf: Uint8Array; spine: number }> {
  const [book] = books;
  const { edition, dir } = book;
  const spine = spineWidth(Math.max(0, pages - COVER_PAGES), edition.profile.caliper, edition.binding);
  const strip = spine > 0 ? await drawSpine(books, spine, press, context) : undefined;
  const options = { dir, spine, marks: edition.crop_marks };
  const outside = await imposeCover({ pdf, front: 1, back: COVER_PAGES, spine: strip?.outside }, options);
  // Seen from the inside, left and right are swapped.
  const inside = await imposeCover({ pdf, front: COVER_PAGES - 1, back: 2, spine: strip?.inside }, options);
  const file = await readPdf(outside);
  const [sheet] = await file.copyPages(await readPdf(inside), [0]);
  if (sheet) file.addPage(sheet);
  setDocumentInfo(file, bookInfo(book));
  declareInks(file, press.profile);
  return { pdf: await pdfBytes(file), spine };
}

/** The outside of the spine, with the titles, and its inside. */
async function drawSpine(books: readonly [Book, ...Book[]], spine: number, press: PressOptions, context: PrintContext) {
  const [{ edition, format }] = books;
  const file = path.join(context.scratchDir, `${edition.id}-spine.html`);
  const titles =
    spine < MIN_TITLED_SPINE ? [] : books.map(({ lang }) => ({ lang, text: wordsOf(edition.title, lang) }));
  await writeFile(file, await context.renderer.spine({ format, bleed: edition.bleed, spine, titles }));
  const page = await context.openTab();
  await openDocument(page, pathToFileURL(file).href);
  await rm(file, { force: true });
  const drawn = await readPdf(await printBook(page));
  setBoxes(drawn, { width: spine, height: format.height }, edition.bleed);
  const inked = await toPress(await pdfBytes(drawn), { ...press, marks: false });
  const sides = await Promise.all([0, 1].map((index) => extractPages(inked.pdf, [index])));
  return { outside: sides[0], inside: sides[1] };
}

import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Edition } from '../../model/edition.ts';
import { imposeBooklet } from './impose/booklet.ts';
import { draftBook, printDraft, type Workshop } from './make-book.ts';
import { makeCover } from './make-cover.ts';
import { orderSheet } from './order-sheet.ts';
import { toLight } from './press/light.ts';
import { writePdf } from './pdf-file.ts';
import { promisedBy } from './preflight/missing-from.ts';
import { isSafe, preflight } from './preflight/preflight.ts';
import { candidateOf, pressBook, pressOptions } from './press-book.ts';
import { type EditionFiles, findPrint, keepPrint, printKey, startPrint } from './prints.ts';
import { proofOf, thumbnails } from './proof.ts';

/**
 * Everything of one edition: for the screen, for WhatsApp, and, when the preflight finds it safe to print, for the
 * press. When the composed book is the one of the last build, down to the bytes of its pictures, the files of then are
 * taken again.
 */
export async function makeEdition(edition: Edition, workshop: Workshop): Promise<EditionFiles> {
  const { cacheDir, signal } = workshop;
  const draft = await draftBook(edition, workshop);
  const key = printKey(
    draft.html,
    edition.profile,
    edition.binding,
    edition.crop_marks,
    edition.booklet,
    promise(edition, workshop),
  );
  const known = await findPrint(cacheDir, edition.id, key);
  if (known) return known;

  const drawn = await printDraft(draft, workshop);
  const proof = await proofOf(drawn.runs, drawn.books[0].dir);
  const folder = await startPrint(cacheDir, edition.id);
  const files: EditionFiles = { made: [], folder, preflight: { edition: edition.id, pages: 0, findings: [] } };
  const add = async (what: string, pdf: PDFDocument | Uint8Array, values: Record<string, string | number> = {}) => {
    const file = `${edition.id}.${what}.pdf`;
    const bytes = await put(path.join(folder, file), pdf, what !== 'press');
    files.made.push({ file, what, values: { ...values, megabytes: Math.max(0.1, Math.round(bytes / 1e5) / 10) } });
    return path.join(folder, file);
  };

  // Each of the others begins with the finished file: it is read again for each, for they all change it.
  const pages = drawn.pdf.getPageCount();
  const screen = await add('screen', drawn.pdf, { pages });
  const options = pressOptions(edition, workshop);
  const pressed = await pressBook(screen, options);
  files.preflight = await preflight(drawn.books, workshop.catalogue, await candidateOf(pressed, screen));
  files.preflight.thumbnails = await thumbnails(
    drawn.runs,
    files.preflight.findings.flatMap((it) => it.page ?? []),
  );
  await drawn.runs.close();
  let spine = 0;
  const safe = 'pdf' in pressed && isSafe(files.preflight);
  if (safe) {
    await add('press', pressed.pdf, { pages });
    const cover = await makeCover({ inked: pressed.pdf, books: drawn.books }, options, workshop);
    spine = cover.spine;
    // What is stapled has a fold and no back to measure.
    await add('cover', cover.pdf, spine > 0 ? { spine } : { context: 'stapled' });
  }
  await add('light', await toLight(await readFile(screen), { pictures: options.pictures, signal }), { pages });
  if (edition.booklet) {
    const booklet = await imposeBooklet(await readFile(screen), drawn.books[0].dir);
    await add('booklet', booklet, { sheets: Math.ceil(pages / 4) });
  }
  if (safe) await add('order', await orderSheet({ books: drawn.books, files, spine, proof }, workshop));
  else {
    const fails = files.preflight.findings.filter(({ severity }) => severity === 'fail').length;
    files.made.push({ file: `${edition.id}.press.pdf`, what: 'withheld', values: { count: fails } });
  }
  return keepPrint(files, key);
}

async function put(file: string, pdf: PDFDocument | Uint8Array, packed: boolean): Promise<number> {
  if (pdf instanceof PDFDocument) return writePdf(pdf, file, { packed });
  await writeFile(file, pdf);
  return pdf.length;
}

/** What the preflight will look for: another promise is another examination. */
function promise(edition: Edition, { catalogue }: Workshop): unknown {
  const { cooperatives, baskets, contacts, distributors, pointsOfSale, events } = promisedBy(edition, catalogue);
  const people = [...cooperatives, ...distributors, ...pointsOfSale, ...events].map((it) => it.contacts);
  return [
    cooperatives.map(({ code, name, products }) => [code, name, products.map((it) => [it.code, it.name, it.variants])]),
    baskets.map(({ code, name, price }) => [code, name, price]),
    [contacts, ...people],
  ];
}

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../model/edition.ts';
import { imposeBooklet } from './impose/booklet.ts';
import { type Draft, draftBook, type PrintedBook, printDraft } from './make-book.ts';
import type { PrintContext } from './print-context.ts';
import { makeCover } from './make-cover.ts';
import { orderSheet } from './make-order-sheet.ts';
import { toLight } from '../../press/light.ts';
import { promisedBy } from './preflight/missing-from.ts';
import { isSafe, type Preflight, preflight } from './preflight/preflight.ts';
import type { PressOptions } from '../../press/to-press.ts';
import { candidateOf, pressBook, pressOptions } from './make-press-file.ts';
import {
  type AddFile,
  type EditionFiles,
  keepPrint,
  printKey,
  editionPrefix,
  startPrint,
  takePrint,
} from './finished-editions.ts';
import { proofOf, thumbnails } from './batches/thumbnails.ts';

/**
 * Everything of one edition: for the screen, for WhatsApp, and, when the preflight finds it safe to print, for the
 * press. When the composed book is the one of the last build, down to the bytes of its pictures, the files of then are
 * taken again.
 */
export async function makeEdition(edition: Edition, context: PrintContext): Promise<EditionFiles> {
  const { cache, contentDir, outDir, toolchain } = context;
  const press = await pressOptions(edition, context);
  const draft = await draftBook(edition, context);
  const key = printKey(
    draft.drawing,
    toolchain,
    edition.profile,
    press.profile.icc?.hash,
    edition.binding,
    edition.crop_marks,
    edition.booklet,
    promise(edition, context),
  );
  const cached = { cache: cache.folder('print/prints'), prefix: editionPrefix(edition, contentDir), key };
  const known = await takePrint(cached, outDir);
  if (known) return known;
  const files = await makeFiles(draft, press, context);
  await keepPrint(files, cached, outDir);
  return files;
}

/**
 * Each file begins with the one for the screen, is read from it, and is out of memory when it is written: a book of two
 * thousand pages is a million objects.
 */
async function makeFiles(draft: Draft, press: PressOptions, context: PrintContext): Promise<EditionFiles> {
  const { edition } = draft;
  const { made, add } = startPrint(edition.id, context.outDir);
  const { screen, pages, ...drawn } = await makeScreen(draft, context, add);
  const [{ dir }] = drawn.books;
  const proof = await proofOf(drawn.runs, dir);
  await drawn.runs.rest();
  const { preflight, spine } = await makePress(screen, drawn, press, context, add);
  await drawn.runs.close();
  await add('light', await toLight(await readFile(screen), { pictures: press.pictures, signal: context.signal }), {
    pages,
  });
  if (edition.booklet) {
    await add('booklet', await imposeBooklet(await readFile(screen), dir), { sheets: Math.ceil(pages / 4) });
  }
  const files: EditionFiles = { made, preflight };
  if (spine === undefined) {
    const count = preflight.findings.filter(({ severity }) => severity === 'fail').length;
    made.push({ file: `${edition.id}.press.pdf`, what: 'withheld', values: { count } });
  } else await add('order', await orderSheet({ books: drawn.books, files, spine, proof }, context), {});
  return files;
}

async function makeScreen(draft: Draft, context: PrintContext, add: AddFile) {
  const { pdf, books, runs } = await printDraft(draft, context);
  const pages = pdf.getPageCount();
  return { books, runs, pages, screen: await add('screen', pdf, { pages }) };
}

/**
 * Examines what the press would get, and writes it when it is safe to print.
 *
 * @param screen path of the finished file
 * @returns the thickness of the cover's spine in millimetres, and none when the press gets nothing
 */
async function makePress(
  screen: string,
  { books, runs }: Pick<PrintedBook, 'books' | 'runs'>,
  options: PressOptions,
  context: PrintContext,
  add: AddFile,
): Promise<{ preflight: Preflight; spine?: number }> {
  const pressed = await pressBook(screen, path.join(context.scratchDir, books[0].edition.id), options);
  const result = await preflight(books, context.catalogue, await candidateOf(pressed, screen));
  const pages = result.findings.flatMap((it) => it.page ?? []);
  result.thumbnails = await thumbnails(runs, pages);
  await runs.rest();
  if ('problems' in pressed) return { preflight: result };
  if (!isSafe(result)) {
    await rm(pressed.file);
    return { preflight: result };
  }
  await add('press', pressed.file, { pages: result.pages });
  const { pdf, spine } = await makeCover({ pdf: pressed.cover, books, pages: result.pages }, options, context);
  // What is stapled has a fold and no back to measure.
  await add('cover', pdf, spine > 0 ? { spine } : { context: 'stapled' });
  return { preflight: result, spine };
}

/** What the preflight will look for: another promise is another examination. */
function promise(edition: Edition, { catalogue }: PrintContext): unknown {
  const { cooperatives, baskets, contacts, distributors, pointsOfSale, events } = promisedBy(edition, catalogue);
  const people = [...cooperatives, ...distributors, ...pointsOfSale, ...events].map((it) => it.contacts);
  return [
    cooperatives.map(({ code, name, products }) => [code, name, products.map((it) => [it.code, it.name, it.variants])]),
    baskets.map(({ code, name, price }) => [code, name, price]),
    [contacts, ...people],
  ];
}

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../model/edition.ts';
import { imposeBooklet } from './impose/booklet.ts';
import { type DraftBook, draftBook, type PrintedBook, printDraft } from './make-book.ts';
import type { PrintContext } from './print-context.ts';
import { makeCover } from './make-cover.ts';
import { orderSheet } from './make-order-sheet.ts';
import { toLight } from '../../press/light.ts';
import { expectedContent } from './preflight/missing-from.ts';
import { isSafe, type Preflight, preflight } from './preflight/preflight.ts';
import type { PressOptions } from '../../press/to-press.ts';
import { candidateOf, pressBook, pressOptions } from './make-press-file.ts';
import {
  type AddFile,
  type EditionFiles,
  cacheEdition,
  editionKey,
  editionPrefix,
  collectFiles,
  restoreEdition,
} from './finished-editions.ts';
import { contactSheet, thumbnails } from './batches/thumbnails.ts';

/**
 * Makes all files of one edition: for the screen, for WhatsApp, and for the press when the preflight finds it safe to
 * print. When the composed book equals the one of the last build, down to the bytes of its pictures, the files of that
 * build are used.
 */
export async function makeEdition(edition: Edition, context: PrintContext): Promise<EditionFiles> {
  const { cache, contentDir, outDir, toolchain } = context;
  const press = await pressOptions(edition, context);
  const draft = await draftBook(edition, context);
  const key = editionKey(
    draft.html,
    toolchain,
    edition.profile,
    press.profile.icc?.hash,
    edition.binding,
    edition.crop_marks,
    edition.booklet,
    preflightInputs(edition, context),
  );
  const cached = { cache: cache.folder('print/editions'), prefix: editionPrefix(edition, contentDir), key };
  const known = await restoreEdition(cached, outDir);
  if (known) return known;
  const files = await makeFiles(draft, press, context);
  await cacheEdition(files, cached, outDir);
  return files;
}

/**
 * Every other file starts from the screen file, which is read again for each and leaves the memory when it is written:
 * a book of two thousand pages has a million objects.
 */
async function makeFiles(draft: DraftBook, press: PressOptions, context: PrintContext): Promise<EditionFiles> {
  const { edition } = draft;
  const { made, add } = collectFiles(edition.id, context.outDir);
  const { screen, pages, ...drawn } = await makeScreen(draft, context, add);
  const [{ dir }] = drawn.books;
  const overview = await contactSheet(drawn.batches, dir);
  await drawn.batches.releaseTabs();
  const { preflight, spine } = await makePress(screen, drawn, press, context, add);
  await drawn.batches.close();
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
  } else
    await add('order', await orderSheet({ books: drawn.books, files, spine, contactSheet: overview }, context), {});
  return files;
}

async function makeScreen(draft: DraftBook, context: PrintContext, add: AddFile) {
  const { pdf, books, batches } = await printDraft(draft, context);
  const pages = pdf.getPageCount();
  return { books, batches, pages, screen: await add('screen', pdf, { pages }) };
}

/**
 * Makes the press file, examines it, and writes it when it is safe to print.
 *
 * @param screen path of the finished file
 * @returns the width of the spine in millimetres; undefined when the press file is withheld
 */
async function makePress(
  screen: string,
  { books, batches }: Pick<PrintedBook, 'books' | 'batches'>,
  options: PressOptions,
  context: PrintContext,
  add: AddFile,
): Promise<{ preflight: Preflight; spine?: number }> {
  const pressed = await pressBook(screen, path.join(context.scratchDir, books[0].edition.id), options);
  const result = await preflight(books, context.catalogue, await candidateOf(pressed, screen));
  const pages = result.findings.flatMap((it) => it.page ?? []);
  result.thumbnails = await thumbnails(batches, pages);
  await batches.releaseTabs();
  if ('problems' in pressed) return { preflight: result };
  if (!isSafe(result)) {
    await rm(pressed.file);
    return { preflight: result };
  }
  await add('press', pressed.file, { pages: result.pages });
  const { pdf, spine } = await makeCover({ pdf: pressed.cover, books, pages: result.pages }, options, context);
  // A stapled book has no spine.
  await add('cover', pdf, spine > 0 ? { spine } : { context: 'stapled' });
  return { preflight: result, spine };
}

/** Everything the preflight checks; part of the cache key, so changed content is checked again. */
function preflightInputs(edition: Edition, { catalogue }: PrintContext): unknown {
  const { cooperatives, baskets, contacts, distributors, pointsOfSale, events } = expectedContent(edition, catalogue);
  const people = [...cooperatives, ...distributors, ...pointsOfSale, ...events].map((it) => it.contacts);
  return [
    cooperatives.map(({ code, name, products }) => [code, name, products.map((it) => [it.code, it.name, it.variants])]),
    baskets.map(({ code, name, price }) => [code, name, price]),
    [contacts, ...people],
  ];
}

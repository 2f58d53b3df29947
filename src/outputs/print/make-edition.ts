import path from 'node:path';
import type { Edition } from '../../model/edition.ts';
import { imposeBooklet } from './impose/booklet.ts';
import { draftBook, printDraft, type Workshop } from './make-book.ts';
import { makeCover } from './make-cover.ts';
import { orderSheet } from './order-sheet.ts';
import { toLight } from './press/light.ts';
import { PressError } from './press/problems.ts';
import { type PressOptions, toPress } from './press/to-press.ts';
import { promisedBy } from './preflight/missing-from.ts';
import { type Candidate, isSafe, preflight } from './preflight/preflight.ts';
import { type EditionFiles, findPrint, keepPrint, printKey } from './prints.ts';
import { drawOut, proofOf, thumbnails } from './proof.ts';

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
  const page = await workshop.openPage();
  await drawOut(page);
  const proof = await proofOf(page, drawn.books[0].dir);
  const files: EditionFiles = { made: [], contents: {}, preflight: { edition: edition.id, pages: 0, findings: [] } };
  const add = (what: string, data: Uint8Array, values: Record<string, string | number> = {}) => {
    const file = `${edition.id}.${what}.pdf`;
    files.contents[file] = data;
    files.made.push({
      file,
      what,
      values: { ...values, megabytes: Math.max(0.1, Math.round(data.length / 1e5) / 10) },
    });
  };

  const options = pressOptions(edition, workshop);
  const candidate = await press(drawn.pdf, options);
  files.preflight = await preflight(drawn.books, workshop.catalogue, candidate);
  files.preflight.thumbnails = await thumbnails(
    page,
    files.preflight.findings.flatMap((it) => it.page ?? []),
  );
  const { pages } = files.preflight;

  const safe = isSafe(files.preflight);
  if (safe) add('press', candidate.pdf, { pages });
  add('screen', drawn.pdf, { pages });
  add('light', await toLight(drawn.pdf, { pictures: options.pictures, signal }), { pages });
  if (edition.booklet)
    add('booklet', await imposeBooklet(drawn.pdf, drawn.books[0].dir), { sheets: Math.ceil(pages / 4) });
  if (safe) {
    const cover = await makeCover({ pdf: candidate.pdf, books: drawn.books, pages }, options, workshop);
    // What is stapled has a fold and no back to measure.
    add('cover', cover.pdf, cover.spine > 0 ? { spine: cover.spine } : { context: 'stapled' });
    const order = { books: drawn.books, files, spine: cover.spine, proof };
    add('order', await orderSheet(order, workshop));
  } else {
    const fails = files.preflight.findings.filter(({ severity }) => severity === 'fail').length;
    files.made.push({ file: `${edition.id}.press.pdf`, what: 'withheld', values: { count: fails } });
  }
  await keepPrint(cacheDir, edition.id, key, files);
  return files;
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

function pressOptions(edition: Edition, { cacheDir, contentDir, signal }: Workshop): PressOptions {
  const { ink_limit: inkLimit, dpi, icc } = edition.profile;
  return {
    pictures: path.join(cacheDir, 'press'),
    profile: { inkLimit, dpi, icc: icc && path.resolve(contentDir, icc) },
    marks: edition.crop_marks,
    signal,
  };
}

/** The press file, or why there can be none. */
async function press(pdf: Uint8Array, options: PressOptions): Promise<Candidate> {
  try {
    return await toPress(pdf, options);
  } catch (error) {
    if (error instanceof PressError) return { pdf, problems: error.problems };
    throw error;
  }
}

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { translator } from '../../i18n/translate.ts';
import type { Edition } from '../../model/edition.ts';
import type { BuildContext } from '../output.ts';
import { dirOf } from '../../model/languages.ts';
import { type Book, FORMATS } from './book.ts';
import { compose } from './compose/compose.ts';
import { type Manuscript, storyParts } from './compose/manuscript.ts';
import { ROOM } from './compose/room.ts';
import { finish } from './finish/finish.ts';
import { makeRoom } from './fit.ts';
import { type FlowContext, flow } from './flow.ts';
import { openBook, printBook } from './pdf.ts';
import { preparePictures } from './placements.ts';
import { type FinishedBook, findPrint, keepPrint, printKey } from './prints.ts';
import type { Renderer } from './render.ts';
import { storiesOf, typesetHtml } from './stories.ts';

export interface Workshop extends Pick<
  BuildContext,
  'catalogue' | 'cacheDir' | 'pictures' | 'now' | 'signal' | 'progress'
> {
  renderer: Renderer;
  /** The tab of the browser that measures, cuts and prints. */
  openPage: () => Promise<Page>;
}

/** Measuring passes before we admit that a book cannot be laid out. */
const MOST_PASSES = 12;

/**
 * Composes, draws, measures, prints and finishes one edition. When the composed book is the one of the last build, down
 * to the bytes of its pictures, the finished file of then is taken again.
 */
export async function makeBook(edition: Edition, workshop: Workshop): Promise<FinishedBook> {
  const { renderer, cacheDir, signal } = workshop;
  let manuscript = await openManuscript(edition, workshop);
  let { book, html } = await draw(manuscript, workshop);
  const key = printKey(html);
  const known = await findPrint(cacheDir, edition.id, key);
  if (known) return known;
  workshop.progress(
    translator(edition.language)('print:book.printing', { edition: edition.id, count: book.pages.length }),
  );
  const page = await workshop.openPage();
  const file = path.join(cacheDir, `${edition.id}.html`);
  for (let pass = 1; ; pass += 1) {
    signal.throwIfAborted();
    await writeFile(file, html);
    const misfits = await openBook(page, pathToFileURL(file).href);
    if (misfits.length === 0) break;
    if (pass === MOST_PASSES) throw new Error(`${edition.id}: no layout found in ${MOST_PASSES} passes`);
    const room = makeRoom(book, misfits, manuscript.room);
    manuscript = await reflow({ ...manuscript, room }, renderer, workshop);
    ({ book, html } = await draw(manuscript, workshop));
  }
  const print = await printBook(page);
  signal.throwIfAborted();
  const finished = { pdf: await finish(print, book, workshop.now), pages: book.pages.length };
  await keepPrint(cacheDir, edition.id, key, finished);
  return finished;
}

async function draw(manuscript: Manuscript, workshop: Workshop): Promise<{ book: Book; html: string }> {
  const book = compose(manuscript);
  const pictures = await preparePictures(book, workshop.pictures, workshop.signal);
  return { book, html: await workshop.renderer.book(book, pictures) };
}

/** Everything the composer needs, editorial pages already cut. */
async function openManuscript(edition: Edition, workshop: Workshop): Promise<Manuscript> {
  const { catalogue, renderer, cacheDir } = workshop;
  await mkdir(cacheDir, { recursive: true });
  const lang = edition.language;
  const texts = [];
  for (const id of edition.sections.includes('pages') ? edition.pages : []) {
    const file = catalogue.pages.find((page) => page.id === id)?.in[lang]?.file;
    if (file)
      texts.push({ key: `page-${id}`, html: typesetHtml(await renderer.editorial(file, { catalogue, lang }), lang) });
  }
  const manuscript = { edition, catalogue, lang, stories: storiesOf(edition), flowed: {}, room: ROOM };
  return { ...manuscript, flowed: await flow(texts, await flowContext(manuscript, renderer, workshop)) };
}

/** Cuts what of the stories finds no place on its own page any more. */
async function reflow(manuscript: Manuscript, renderer: Renderer, workshop: Workshop): Promise<Manuscript> {
  const rests = Object.keys(manuscript.room.story).map((code) => ({
    key: `story-${code}`,
    html: storyParts(manuscript, code).after,
  }));
  const flowed = await flow(rests, await flowContext(manuscript, renderer, workshop));
  return { ...manuscript, flowed: { ...manuscript.flowed, ...flowed } };
}

async function flowContext(manuscript: Manuscript, renderer: Renderer, workshop: Workshop): Promise<FlowContext> {
  const { edition, catalogue, lang } = manuscript;
  const empty: Book = { edition, catalogue, lang, dir: dirOf(lang), format: FORMATS[edition.format], pages: [] };
  const html = await renderer.book(empty, { get: () => '' });
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]).join('\n');
  return { lang, styles, cacheDir: workshop.cacheDir, openPage: workshop.openPage, signal: workshop.signal };
}

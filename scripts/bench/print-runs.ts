import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright-core';
import { programHash } from '../../src/build-cache/program.ts';
import { BuildCache } from '../../src/build-cache/build-cache.ts';
import { launchBrowser } from '../../src/browser/launch.ts';
import { createPictures } from '../../src/images/pictures.ts';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Book } from '../../src/outputs/print/book.ts';
import { documentOf } from '../../src/outputs/print/batches/book-html.ts';
import { draftBook, printDraft } from '../../src/outputs/print/make-book.ts';
import type { PrintContext } from '../../src/outputs/print/print-context.ts';
import { makeEdition } from '../../src/outputs/print/make-edition.ts';
import { writePdf } from '../../src/pdf/pdf-file.ts';
import type { BookPictures, SlotPhoto } from '../../src/outputs/print/pictures/picture-slots.ts';
import { pageSlotPhotos, preparePictures } from '../../src/outputs/print/pictures/prepare-pictures.ts';
import { openRenderer } from '../../src/outputs/print/sheets/render.ts';
import { originalOf } from '../../src/drawing/placeholder.ts';
import { openTabs } from '../../src/drawing/browser-tabs.ts';
import { CONFIRMED_ON } from './generate.ts';
import { htmlBook } from './peers/html-book.ts';
import { ourPages } from './peers/our-pages.ts';
import type { CutPictures } from './peers/plain-book.ts';
import { plainBookOf } from './peers/plain-book-of.ts';
import { compileTypst, writeFonts } from './peers/typst.ts';
import { typstBook } from './peers/typst-book.ts';

// Tasks of the print bench, each run in a separate process.

const EDITION = 'guide-fr';

export interface Folders {
  /** Parent of all other folders. */
  room: string;
  contentDir: string;
  /** The build cache; empty before a cold build. */
  cacheDir: string;
  /** Pictures and photo inspections, kept between rows. */
  warmDir: string;
  /** Input of the peers. */
  peersDir: string;
}

type Facts = Record<string, number>;

/**
 * Composes, draws, prints and finishes the screen file. Only pictures are cached.
 *
 * @public run by name (measure.ts)
 */
export function makeScreen(folders: Folders): Promise<Facts> {
  rmSync(folders.cacheDir, { recursive: true, force: true });
  return inPrintContext(folders, async (workshop) => {
    const draft = await draftBook(editionOf(workshop.catalogue), workshop);
    const { pdf } = await printDraft(draft, workshop);
    const file = path.join(folders.cacheDir, 'screen.pdf');
    await writePdf(pdf, file);
    return facts(readFileSync(file));
  });
}

/**
 * All files of the edition, after the preflight.
 *
 * @public run by name (measure.ts)
 */
export function makeAll(folders: Folders): Promise<Facts> {
  return inPrintContext(folders, async (workshop) => {
    const { preflight } = await makeEdition(editionOf(workshop.catalogue), workshop);
    const fails = preflight.findings.filter(({ severity }) => severity === 'fail').length;
    return { ...(await facts(readFileSync(path.join(workshop.outDir, `${EDITION}.screen.pdf`)))), fails };
  });
}

/**
 * Prepares untimed input of the peers: pictures cut for our own book, its drawn pages, fonts for Typst.
 *
 * @public run by name (measure.ts)
 */
export function preparePeers(folders: Folders): Promise<void> {
  const { peersDir } = folders;
  mkdirSync(peersDir, { recursive: true });
  writeFonts(path.join(peersDir, 'fonts'));
  return inPrintContext({ ...folders, cacheDir: peersDir }, async (workshop) => {
    const { books, html } = await draftBook(editionOf(workshop.catalogue), workshop);
    const cut = cutPictures(books[0], await preparePictures(books, workshop.pictures));
    writeFileSync(path.join(peersDir, 'pictures.json'), JSON.stringify(cut));
    writeFileSync(path.join(peersDir, 'pages.html'), ourPages(documentOf(html, html.sheets)));
  });
}

/**
 * The same text and pictures as one flow, paginated by Paged.js, with `target-counter` in contents and index.
 *
 * @public run by name (measure.ts)
 */
export async function makePaged(folders: Folders): Promise<Facts> {
  const file = path.join(folders.peersDir, 'paged.html');
  writeFileSync(file, htmlBook(await plainBook(folders)));
  return paginate(file);
}

/**
 * Our own drawn pages, paginated and numbered by Paged.js. Drawing is not timed.
 *
 * @public run by name (measure.ts)
 */
export function makeOurPagesPaged({ peersDir }: Folders): Promise<Facts> {
  return paginate(path.join(peersDir, 'pages.html'));
}

/**
 * The same text and pictures as one flow, compiled by Typst.
 *
 * @public run by name (measure.ts)
 */
export async function makeTypst(folders: Folders): Promise<Facts> {
  const { room, peersDir } = folders;
  const file = path.join(peersDir, 'book.typ');
  writeFileSync(file, typstBook(await plainBook(folders), room));
  const pdf = compileTypst(file, room, path.join(peersDir, 'fonts'));
  writeFileSync(path.join(peersDir, 'typst.pdf'), pdf);
  return facts(pdf);
}

async function plainBook(folders: Folders) {
  const catalogue = await printCatalogue(folders);
  const pictures = JSON.parse(readFileSync(path.join(folders.peersDir, 'pictures.json'), 'utf8')) as CutPictures;
  return plainBookOf(editionOf(catalogue), catalogue, pictures);
}

async function paginate(file: string): Promise<Facts> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ offline: true });
    page.setDefaultTimeout(0);
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('window.PagedPolyfill.preview()');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    writeFileSync(file.replace(/html$/, 'pdf'), pdf);
    return await facts(pdf);
  } finally {
    await browser.close();
  }
}

/** Where the pictures of chapters, cooperatives and products lie that our own pages show. */
function cutPictures(book: Book, placed: BookPictures): CutPictures {
  const cut: CutPictures = { chapters: {}, openers: {}, cards: {} };
  const fileOf = ({ photo, slot }: SlotPhoto) => originalOf(placed.get(photo, slot)) ?? '';
  for (const page of book.pages) {
    const slotPhotos = pageSlotPhotos(book, page);
    const first = slotPhotos[0] && fileOf(slotPhotos[0]);
    if (page.template === 'chapter-opener' && first) cut.chapters[page.category.id] = first;
    if (page.template === 'cooperative' && first) cut.openers[page.cooperative.code] = first;
    const products = 'products' in page && Array.isArray(page.products) ? page.products : [];
    for (const { code, photos } of 'product' in page ? [page.product] : products) {
      const slotPhoto = slotPhotos.find(({ photo }) => photo === photos[0]);
      if (slotPhoto) cut.cards[code] = fileOf(slotPhoto);
    }
  }
  return cut;
}

async function inPrintContext<T>(folders: Folders, work: (workshop: PrintContext) => Promise<T>): Promise<T> {
  const { contentDir, cacheDir, warmDir } = folders;
  const { signal } = new AbortController();
  const catalogue = await printCatalogue(folders);
  mkdirSync(cacheDir, { recursive: true });
  const renderer = await openRenderer();
  let browser: Promise<Browser> | undefined;
  const tab = openTabs({ browser: () => (browser ??= launchBrowser({ signal })), signal, lang: 'fr' });
  const pictures = createPictures({ cache: new BuildCache(warmDir).folder('pictures'), signal });
  const cache = new BuildCache(cacheDir);
  const places = { contentDir, outDir: cacheDir, scratchDir: cacheDir };
  const context = { ...places, cache, pictures, signal, lang: 'fr', progress: () => {} } as const;
  try {
    return await work({
      ...context,
      toolchain: programHash(import.meta.resolve('../../src/outputs/print/build.ts')),
      catalogue,
      renderer,
      openTab: tab.open,
    });
  } finally {
    await (await browser)?.close();
  }
}

async function printCatalogue({ contentDir, warmDir }: Folders): Promise<Catalogue> {
  const { catalogues } = await load(contentDir, { now: new Date(CONFIRMED_ON), cache: new BuildCache(warmDir) });
  if (!catalogues) throw new Error(`No catalogue in ${contentDir}`);
  return catalogues.print;
}

function editionOf({ editions }: Catalogue) {
  const edition = editions.find(({ id }) => id === EDITION);
  if (!edition) throw new Error(`The catalogue has no edition ${EDITION}`);
  return edition;
}

async function facts(pdf: Uint8Array): Promise<Facts> {
  const pages = (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
  return { pages, 'PDF MB': Math.round(pdf.length / 1e5) / 10 };
}

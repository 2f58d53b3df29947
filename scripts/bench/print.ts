import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../src/browser/launch.ts';
import { createPictures } from '../../src/images/pictures.ts';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { toScreen } from '../../src/outputs/print/finish/finish.ts';
import { draftBook, printDraft, type Workshop } from '../../src/outputs/print/make-book.ts';
import { makeEdition } from '../../src/outputs/print/make-edition.ts';
import { openRenderer } from '../../src/outputs/print/render.ts';
import type { Bench, BenchContext, Row } from './bench.ts';
import { CONFIRMED_ON } from './generate.ts';
import { SIZES } from './load.ts';
import { flowingBook } from './flowing-book.ts';

const EDITION = 'guide-fr';
/** Paged.js needs a quarter of an hour for more, and says nothing new by it. */
const MOST_FOR_PAGED = 600;

export const printBench: Bench = {
  name: 'print',
  what: 'One edition: its screen file, then all its files with preflight, then all again after one price changed; against Paged.js with target-counter on the same words and pictures. Pictures are cut before. Memory is that of Node, without the browser.',
  async run(context) {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await measureSize(context, size)));
    return rows;
  },
};

interface Folders {
  contentDir: string;
  cacheDir: string;
  /** Pictures and the loader's memory, kept from one row to the next. */
  warmDir: string;
}

async function measureSize(context: BenchContext, size: (typeof SIZES)[number]): Promise<Row[]> {
  const subject = `${size.cooperatives}/${size.products}`;
  const room = context.scratch(`print-${size.products}`);
  const folders: Folders = {
    contentDir: path.join(room, 'content'),
    cacheDir: path.join(room, 'cache'),
    warmDir: path.join(room, 'warm'),
  };
  cpSync(await context.catalogue(size), folders.contentDir, { recursive: true });
  const rows: Row[] = [];
  const add = async (label: string, task: string, against?: string) => {
    context.progress(`print ${subject}: ${label}`);
    const { value, ...took } = await context.measure<Record<string, number>>(import.meta.url, task, folders);
    const perPage = { 's/page': Math.round((took.seconds / (value['pages'] ?? 1)) * 1000) / 1000 };
    rows.push({ label, subject, ...took, figures: { ...value, ...perPage }, against });
  };
  await add('everything, pictures cold', 'makeAll');
  rmSync(folders.cacheDir, { recursive: true, force: true });
  await add('screen file', 'makeScreen');
  rmSync(folders.cacheDir, { recursive: true, force: true });
  await add('everything, pictures warm', 'makeAll', 'everything, pictures cold');
  changeOnePrice(folders.contentDir);
  await add('everything, one price changed', 'makeAll', 'everything, pictures cold');
  if (size.products <= MOST_FOR_PAGED) await add('Paged.js', 'makePaged', 'screen file');
  return rows;
}

/** The first price of the first cooperative, a dirham more. */
function changeOnePrice(contentDir: string): void {
  const file = path.join(
    contentDir,
    globSync('cooperatives/*/cooperative.yaml', { cwd: contentDir }).toSorted()[0] ?? '',
  );
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/price: (\d+)/, (_, price: string) => `price: ${Number(price) + 1}`),
  );
}

async function inWorkshop<T>(folders: Folders, work: (workshop: Workshop) => Promise<T>): Promise<T> {
  const { contentDir, cacheDir, warmDir } = folders;
  const { signal } = new AbortController();
  const now = new Date(CONFIRMED_ON);
  const { catalogues } = await load(contentDir, { now, cacheDir: warmDir });
  if (!catalogues) throw new Error(`No catalogue in ${contentDir}`);
  mkdirSync(cacheDir, { recursive: true });
  const renderer = await openRenderer();
  let browser: Promise<Browser> | undefined;
  let page: Promise<Page> | undefined;
  const openPage = () => {
    browser ??= launchBrowser({ signal });
    page ??= browser.then(async (it) => {
      const tab = await it.newPage({ offline: true });
      tab.setDefaultTimeout(0);
      return tab;
    });
    return page;
  };
  const pictures = createPictures({ cacheDir: path.join(warmDir, 'pictures'), signal });
  const context = { contentDir, cacheDir, pictures, now, signal, lang: 'fr', progress: () => {} } as const;
  try {
    return await work({ ...context, catalogue: catalogues.print, renderer, openPage });
  } finally {
    await (await browser)?.close();
    await renderer.close();
  }
}

function editionOf({ editions }: Catalogue) {
  const edition = editions.find(({ id }) => id === EDITION);
  if (!edition) throw new Error(`The catalogue has no edition ${EDITION}`);
  return edition;
}

/**
 * Composes, draws, prints and finishes the file for the screen.
 *
 * @public run by name (measure.ts)
 */
export function makeScreen(folders: Folders): Promise<Record<string, number>> {
  return inWorkshop(folders, async (workshop) => {
    const draft = await draftBook(editionOf(workshop.catalogue), workshop);
    const { pdf } = await printDraft(draft, workshop);
    return facts(await toScreen(pdf));
  });
}

/**
 * Every file of the edition, after the preflight.
 *
 * @public run by name (measure.ts)
 */
export function makeAll(folders: Folders): Promise<Record<string, number>> {
  return inWorkshop(folders, async (workshop) => {
    const { contents, preflight } = await makeEdition(editionOf(workshop.catalogue), workshop);
    const fails = preflight.findings.filter(({ severity }) => severity === 'fail').length;
    return { ...(await facts(contents[`${EDITION}.screen.pdf`] ?? new Uint8Array())), fails };
  });
}

/**
 * The same words and pictures as one long text, paginated by Paged.js, its contents and index numbered by
 * `target-counter`.
 *
 * @public run by name (measure.ts)
 */
export function makePaged(folders: Folders): Promise<Record<string, number>> {
  return inWorkshop(folders, async (workshop) => {
    const file = path.join(folders.cacheDir, 'paged.html');
    writeFileSync(file, await flowingBook(editionOf(workshop.catalogue), workshop.pictures));
    const page = await workshop.openPage();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('window.PagedPolyfill.preview()');
    return facts(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
  });
}

async function facts(pdf: Uint8Array): Promise<Record<string, number>> {
  const pages = (await PDFDocument.load(pdf, { updateMetadata: false })).getPageCount();
  return { pages, 'PDF MB': Math.round(pdf.length / 1e5) / 10 };
}

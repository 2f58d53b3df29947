import { rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { OpenTab } from '../../../drawing/browser-tabs.ts';
import { cutIntoBatches, MAX_BATCH, batchLength } from './cut-into-batches.ts';
import { type BookHtml, documentOf, chunks, chunkLength } from './book-html.ts';
import type { BatchPdf } from '../finish/join-batches.ts';
import type { FittingPagesCache } from '../compose/fitting-pages.ts';
import { type Overflow, findOverflows } from './measure.ts';
import { openDocument, printBook } from '../../../drawing/print-page.ts';
import { readPdf } from '../../../pdf/pdf-file.ts';
import { restorePictures } from './restore-pictures.ts';

/** Number of tabs that lay out pages in parallel, each in a process of its own. */
const TABS = 2;
/** Minimum number of pages for which a second tab is worth opening. */
const MIN_BATCH = 40;

/**
 * A drawn book in the browser. Pages are opened in batches, so that the browser needs no more memory for two thousand
 * pages than for two hundred.
 */
export class PageBatches {
  private readonly openTab: OpenTab;
  private readonly html: BookHtml;
  private readonly file: string;
  private readonly size: number;
  private readonly files = new Set<string>();
  /** Number of tabs in use. */
  private tabs = 0;
  /** The batch that is open with its pictures restored; -1 for none. */
  private openBatch = -1;

  /** @param file path of the documents of the book while it is open, without its ending */
  constructor(openTab: OpenTab, html: BookHtml, file: string) {
    this.openTab = openTab;
    this.html = html;
    this.file = file;
    this.size = batchLength(html.sheets.length);
  }

  /** Boxes that overflow, with the position of their page in the whole book. Pages known to fit are skipped. */
  async findOverflows(fittingPages: FittingPagesCache): Promise<Overflow[]> {
    const waiting = [...this.html.sheets.entries()].filter(([, sheet]) => !fittingPages.has(sheet));
    const limit = Math.min(MAX_BATCH, Math.max(MIN_BATCH, Math.ceil(waiting.length / TABS)));
    const found: Overflow[] = [];
    const measured = this.inTabs(chunks(waiting, chunkLength(waiting.length, limit)), async (piece, page, at) => {
      const sheets = piece.map(([, sheet]) => sheet);
      await open(page, await this.write(`measured-${at + 1}`, sheets));
      const overflows = await page.evaluate(findOverflows);
      const pages = new Set(overflows.map((overflow) => overflow.page));
      for (const [index, [, sheet]] of piece.entries()) if (!pages.has(index + 1)) fittingPages.add(sheet);
      return overflows.map((overflow) => ({ ...overflow, page: (piece[overflow.page - 1]?.[0] ?? 0) + 1 }));
    });
    for await (const overflows of measured) found.push(...overflows);
    return found;
  }

  /** Prints every batch, in order. Afterwards the tabs are released. */
  async *print(): AsyncGenerator<BatchPdf> {
    yield* this.inTabs(cutIntoBatches(this.html.sheets), async ({ sheets, ...batch }, page, at) => {
      await open(page, await this.write(`${at + 1}`, sheets));
      return { ...batch, pdf: await printBook(page) };
    });
    await this.releaseTabs();
  }

  /** Closes the tabs, and with them the memory that the browser uses for the book, until a page is shown again. */
  async releaseTabs(): Promise<void> {
    for (let tab = 0; tab < this.tabs; tab += 1) await (await this.openTab(tab)).close();
    this.tabs = 0;
    this.openBatch = -1;
  }

  /** Opens the batch of the page at a position, from 1, with its pictures restored. */
  async show(position: number): Promise<Page> {
    const batch = this.batchOf(position);
    const page = await this.openTab();
    this.tabs = Math.max(this.tabs, 1);
    if (batch !== this.openBatch) {
      await open(page, this.fileOf(`${batch + 1}`));
      await restorePictures(page);
    }
    this.openBatch = batch;
    return page;
  }

  /** The batch of the page at a position, from 0. */
  batchOf(position: number): number {
    return Math.floor((position - 1) / this.size);
  }

  /** The index of the page at a position within its batch, from 0. */
  positionInBatch(position: number): number {
    return (position - 1) % this.size;
  }

  /**
   * The position of the first page of a batch at which Chromium's page count goes wrong: its sheet breaks in two, or
   * shares a page with the sheet before it. Prints growing parts of the batch, so it is for errors only.
   */
  async findMiscountedPage(batch: number): Promise<number> {
    const sheets = this.html.sheets.slice(batch * this.size, (batch + 1) * this.size);
    const page = await this.openTab();
    let [right, wrong] = [0, sheets.length];
    while (wrong - right > 1) {
      const count = Math.floor((right + wrong) / 2);
      await open(page, await this.write('counted', sheets.slice(0, count)));
      const printed = (await readPdf(await printBook(page), 'dropped')).getPageCount();
      if (printed === count) right = count;
      else wrong = count;
    }
    return batch * this.size + wrong;
  }

  /** Removes the documents of the book. */
  async close(): Promise<void> {
    await Promise.all([...this.files].map((file) => rm(file, { force: true })));
  }

  private fileOf(name: string): string {
    return `${this.file}-${name}.html`;
  }

  private async write(name: string, sheets: readonly string[]): Promise<string> {
    const file = this.fileOf(name);
    this.files.add(file);
    await writeFile(file, documentOf(this.html, sheets));
    return file;
  }

  /** Runs pieces of work in parallel tabs, slightly ahead of the consumer, and yields the results in order. */
  private async *inTabs<T, R>(
    all: readonly T[],
    work: (piece: T, page: Page, at: number) => Promise<R>,
  ): AsyncGenerator<R> {
    // Only results that are not yielded yet: a printed batch takes megabytes.
    const started: Promise<R>[] = [];
    const start = (at: number) => {
      if (at >= all.length) return;
      const result = this.openTab(at % TABS).then((page) => work(all[at] as T, page, at));
      // A failure is reported when the result is awaited; until then it must not count as unhandled.
      result.catch(() => undefined);
      started.push(result);
    };
    this.tabs = Math.max(this.tabs, Math.min(TABS, all.length));
    for (let tab = 0; tab < TABS; tab += 1) start(tab);
    try {
      for (let at = 0; at < all.length; at += 1) {
        const result = await (started.shift() as Promise<R>);
        // This tab is free now.
        start(at + TABS);
        yield result;
      }
    } finally {
      // A consumer that stops early finds the tabs free.
      await Promise.allSettled(started);
    }
  }
}

async function open(page: Page, file: string): Promise<void> {
  await empty(page);
  await openDocument(page, pathToFileURL(file).href);
}

/** Frees the memory of the previous document at once; the browser would do so only some time later. */
async function empty(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.requestGC();
}

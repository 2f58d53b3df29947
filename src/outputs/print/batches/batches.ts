import { rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import type { OpenTab } from '../../../drawing/browser-tabs.ts';
import { cutIntoRuns, RUN, runLength } from './cut-into-batches.ts';
import { type Drawing, documentOf, pieces, pieceSize } from './book-html.ts';
import type { Print } from '../finish/join-batches.ts';
import type { Fits } from '../compose/fitting-pages.ts';
import { type Misfit, measureBook } from './measure.ts';
import { openDocument, printBook } from '../../../drawing/print-page.ts';
import { drawOut } from './thumbnails.ts';

/** Tabs that lay out pages at once, each a process of its own. */
const TABS = 2;
/** A tab is not worth opening for fewer pages. */
const FEW = 40;

/**
 * A drawn book in the browser. It is open a run of pages at a time, so that the browser needs no more memory for two
 * thousand pages than for two hundred.
 */
export class Runs {
  private readonly openTab: OpenTab;
  private readonly drawing: Drawing;
  private readonly file: string;
  private readonly size: number;
  private readonly files = new Set<string>();
  /** Tabs that are open. */
  private tabs = 0;
  /** The run that is open for looking at. */
  private shown = -1;

  /** @param file where the documents of the book may stand while it is open */
  constructor(openTab: OpenTab, drawing: Drawing, file: string) {
    this.openTab = openTab;
    this.drawing = drawing;
    this.file = file;
    this.size = runLength(drawing.sheets.length);
  }

  /** What does not fit, by the position of its page in the whole book. Pages known to fit are not looked at. */
  async measure(fits: Fits): Promise<Misfit[]> {
    const waiting = [...this.drawing.sheets.entries()].filter(([, sheet]) => !fits.has(sheet));
    const most = Math.min(RUN, Math.max(FEW, Math.ceil(waiting.length / TABS)));
    const found: Misfit[] = [];
    const measured = this.inTabs(pieces(waiting, pieceSize(waiting.length, most)), async (piece, page, at) => {
      const sheets = piece.map(([, sheet]) => sheet);
      await open(page, await this.write(`measured-${at + 1}`, sheets));
      const misfits = await page.evaluate(measureBook);
      const pages = new Set(misfits.map((misfit) => misfit.page));
      for (const [index, [, sheet]] of piece.entries()) if (!pages.has(index + 1)) fits.add(sheet);
      return misfits.map((misfit) => ({ ...misfit, page: (piece[misfit.page - 1]?.[0] ?? 0) + 1 }));
    });
    for await (const misfits of measured) found.push(...misfits);
    return found;
  }

  /** Every run in one native print, in order. Afterwards the browser holds nothing of the book. */
  async *print(): AsyncGenerator<Print> {
    yield* this.inTabs(cutIntoRuns(this.drawing.sheets), async ({ sheets, ...run }, page, at) => {
      await open(page, await this.write(`${at + 1}`, sheets));
      return { ...run, pdf: await printBook(page) };
    });
    await this.rest();
  }

  /** Gives back what the browser holds of the book, until it is shown again. */
  async rest(): Promise<void> {
    for (let tab = 0; tab < this.tabs; tab += 1) await (await this.openTab(tab)).close();
    this.tabs = 0;
    this.shown = -1;
  }

  /** Opens the run of the printed book that holds the page at a position, from 1, as a person would see it. */
  async show(position: number): Promise<Page> {
    const run = this.runOf(position);
    const page = await this.openTab();
    this.tabs = Math.max(this.tabs, 1);
    if (run !== this.shown) {
      await open(page, this.fileOf(`${run + 1}`));
      await drawOut(page);
    }
    this.shown = run;
    return page;
  }

  /** The run a page of the book stands in, from 0. */
  runOf(position: number): number {
    return Math.floor((position - 1) / this.size);
  }

  /** Where in its run it stands, from 0. */
  placeOf(position: number): number {
    return (position - 1) % this.size;
  }

  async close(): Promise<void> {
    await Promise.all([...this.files].map((file) => rm(file, { force: true })));
  }

  private fileOf(name: string): string {
    return `${this.file}-${name}.html`;
  }

  private async write(name: string, sheets: readonly string[]): Promise<string> {
    const file = this.fileOf(name);
    this.files.add(file);
    await writeFile(file, documentOf(this.drawing, sheets));
    return file;
  }

  /** Does each piece of work in one of the tabs, ahead of who waits for the results, and gives them in order. */
  private async *inTabs<T, R>(
    all: readonly T[],
    work: (piece: T, page: Page, at: number) => Promise<R>,
  ): AsyncGenerator<R> {
    // Only those that are not handed on yet: a print is megabytes.
    const started: Promise<R>[] = [];
    const start = (at: number) => {
      if (at >= all.length) return;
      const result = this.openTab(at % TABS).then((page) => work(all[at] as T, page, at));
      // Whoever waits for it hears of a failure; until then nobody does.
      result.catch(() => undefined);
      started.push(result);
    };
    this.tabs = Math.max(this.tabs, Math.min(TABS, all.length));
    for (let tab = 0; tab < TABS; tab += 1) start(tab);
    for (let at = 0; at < all.length; at += 1) {
      const result = await (started.shift() as Promise<R>);
      // The tab that has just become free.
      start(at + TABS);
      yield result;
    }
  }
}

async function open(page: Page, file: string): Promise<void> {
  await empty(page);
  await openDocument(page, pathToFileURL(file).href);
}

/** The browser would keep what was open before until it finds the time. */
async function empty(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.requestGC();
}

import { rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { cutIntoRuns, RUN } from './cut-into-runs.ts';
import type { Print } from './finish/join-runs.ts';
import type { Misfit } from './measure.ts';
import { openBook, printBook } from './pdf.ts';
import { drawOut } from './proof.ts';

/**
 * A drawn book in the browser. A long one is open a run of pages at a time, so that the browser needs no more memory
 * for two thousand pages than for four hundred.
 */
export class Runs {
  private readonly page: Page;
  private readonly files: string[];
  private readonly documents: string[];
  private open = -1;
  /** The run whose weaves are drawn. */
  private drawn = -1;

  /** @param file where the documents of the book may stand while it is open */
  constructor(page: Page, html: string, file: string) {
    this.page = page;
    this.documents = cutIntoRuns(html);
    this.files = this.documents.map((_, run) => `${file}-${run + 1}.html`);
  }

  /** What does not fit, by the position of its page in the whole book. */
  async measure(): Promise<Misfit[]> {
    const misfits: Misfit[] = [];
    for (const run of this.files.keys()) {
      for (const misfit of await this.turnTo(run)) misfits.push({ ...misfit, page: misfit.page + run * RUN });
    }
    return misfits;
  }

  /** Every run in one native print, one after the other. */
  async *print(): AsyncGenerator<Print> {
    for (const run of this.files.keys()) {
      if (run !== this.open) await this.turnTo(run);
      const sheets = await this.page.locator('.sheet').count();
      const elsewhere = (await this.page.locator('.sheet.elsewhere').count()) > 0;
      yield { pdf: await printBook(this.page), pages: sheets - (elsewhere ? 1 : 0), elsewhere };
    }
  }

  /** Opens the run that holds the page at a position of the book, from 1, as a person would see it. */
  async show(position: number): Promise<Page> {
    const run = this.runOf(position);
    if (run !== this.open) await this.turnTo(run);
    if (run !== this.drawn) await drawOut(this.page);
    this.drawn = run;
    return this.page;
  }

  /** The run a page of the book stands in, from 0. */
  runOf(position: number): number {
    return Math.floor((position - 1) / RUN);
  }

  /** Where in its run it stands, from 0. */
  placeOf(position: number): number {
    return (position - 1) % RUN;
  }

  async close(): Promise<void> {
    await Promise.all(this.files.map((file) => rm(file, { force: true })));
  }

  private async turnTo(run: number): Promise<Misfit[]> {
    const file = this.files[run] as string;
    await writeFile(file, this.documents[run] as string);
    // The browser would keep what was open before, another run or pass, until it finds the time.
    await this.page.goto('about:blank');
    await this.page.requestGC();
    this.open = run;
    this.drawn = -1;
    return openBook(this.page, pathToFileURL(file).href);
  }
}

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Edition } from '../../model/edition.ts';
import type { BuildContext, Made } from '../output.ts';
import { makeBook } from './make-book.ts';
import { openRenderer } from './render.ts';

/**
 * Makes every edition asked for, one after the other, in one tab of the browser.
 *
 * @throws OperatorError when something does not fit any page; the signal's reason when it aborts
 */
export async function buildBooks(context: BuildContext): Promise<Made[]> {
  const editions = chosenEditions(context);
  if (editions.length === 0) return [];
  const tab = lazyTab(context);
  const renderer = await openRenderer(context.signal);
  try {
    const made: Made[] = [];
    for (const edition of editions) {
      context.signal.throwIfAborted();
      const { pdf, pages } = await makeBook(edition, { ...context, renderer, openPage: tab.open });
      const file = `${edition.id}.pdf`;
      await writeFile(path.join(context.outDir, file), pdf);
      made.push({ file, what: 'book', values: { pages, megabytes: Math.round(pdf.length / 1_000_000) } });
    }
    return made;
  } catch (error) {
    // A browser killed on the way complains in its own words.
    context.signal.throwIfAborted();
    throw error;
  } finally {
    await Promise.all([tab.close(), renderer.close()]);
  }
}

function chosenEditions({ catalogue, editions }: BuildContext): Edition[] {
  return catalogue.editions.filter((edition) =>
    editions.length > 0 ? editions.includes(edition.id) : edition.default,
  );
}

/** Milliseconds that loading a book may take on the slowest machine. */
const SLOW_MACHINE = 300_000;

/** One tab for all books, opened at the first wish: a build in which nothing changed starts no browser. */
function lazyTab({ browser, signal }: BuildContext): { open: () => Promise<Page>; close: () => Promise<void> } {
  let tab: Promise<Page> | undefined;
  return {
    open: () => {
      tab ??= browser().then(async (it) => {
        const page = await it.newPage({ offline: true });
        page.setDefaultTimeout(SLOW_MACHINE);
        return page;
      });
      return tab;
    },
    close: async () => {
      // A killed browser has closed it already.
      if (!signal.aborted) await (await tab?.catch(() => undefined))?.close();
    },
  };
}

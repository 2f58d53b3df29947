import type { Browser, Page } from 'playwright-core';
import { translator } from '../i18n/translate.ts';
import { OperatorError } from '../operator-error.ts';
import type { Lang } from '../model/languages.ts';

/** Milliseconds that loading a document may take on the slowest machine. */
const SLOW_MACHINE = 300_000;

/** A tab of the browser by its number, 0 by default; opened when it is first asked for. */
export type OpenTab = (tab?: number) => Promise<Page>;

/** The tabs in which documents are measured and printed. */
export interface BrowserTabs {
  /** A build in which nothing changed asks for none, and starts no browser. */
  open: OpenTab;
  /**
   * Does work that uses the tabs. When the browser crashes, does it once more in a new one.
   *
   * @throws OperatorError when the browser crashes again: another try would end alike
   */
  retryOnCrash: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

interface Given {
  /** Launches the browser, or gives the one that runs. */
  browser: () => Promise<Browser>;
  signal: AbortSignal;
  /** The language of the message when the browser crashed twice. */
  lang: Lang;
}

/** Tabs that all documents of a build share. */
export function openTabs({ browser, signal, lang }: Given): BrowserTabs {
  const tabs = new Map<number, Promise<Page>>();
  let crashed = false;
  const open = async (tab: number) => {
    const own = await browser();
    const page = await own.newPage({ offline: true });
    page.setDefaultTimeout(SLOW_MACHINE);
    crashed = false;
    const note = () => {
      crashed = true;
    };
    page.on('crash', note);
    page.once('close', () => tabs.delete(tab));
    own.once('disconnected', note);
    return page;
  };
  const closeAll = async () => {
    const opened = await Promise.allSettled(tabs.values());
    tabs.clear();
    await Promise.allSettled(opened.map((page) => page.status === 'fulfilled' && page.value.close()));
  };
  return {
    open: (tab = 0) => {
      const page = tabs.get(tab) ?? open(tab);
      tabs.set(tab, page);
      return page;
    },
    retryOnCrash: async (what, work) => {
      for (const again of [true, false]) {
        try {
          return await work();
        } catch (error) {
          // A browser we have stopped ourselves complains in its own words.
          signal.throwIfAborted();
          if (!crashed) throw error;
          await closeAll();
          if (!again)
            throw new OperatorError(translator(lang)('print:book.browser-died', { edition: what }), { cause: error });
        }
      }
      throw new Error('not reached');
    },
    close: async () => {
      // A killed browser has closed it already.
      if (!signal.aborted) await closeAll();
    },
  };
}

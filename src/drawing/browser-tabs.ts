import type { Browser, Page } from 'playwright-core';
import { translator } from '../i18n/translate.ts';
import { OperatorError } from '../operator-error.ts';
import type { Lang } from '../model/languages.ts';

/** Timeout for loading a document on the slowest machine, in milliseconds. */
const LOAD_TIMEOUT = 300_000;

/** The browser tab with a number, 0 by default; it is opened on first use. */
export type OpenTab = (tab?: number) => Promise<Page>;

/** The tabs in which documents are measured and printed. */
export interface BrowserTabs {
  /** Opens a tab. A build without changes opens none, and starts no browser. */
  open: OpenTab;
  /**
   * Runs work that uses the tabs. When the browser crashes, runs it once more in a new browser.
   *
   * @throws OperatorError when the browser crashes again
   */
  retryOnCrash: <T>(document: string, work: () => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

interface TabOptions {
  /** Launches the browser, or returns the running one. */
  browser: () => Promise<Browser>;
  signal: AbortSignal;
  /** Language of the message when the browser crashes twice. */
  lang: Lang;
}

/** Tabs shared by all documents of a build. */
export function openTabs({ browser, signal, lang }: TabOptions): BrowserTabs {
  const tabs = new Map<number, Promise<Page>>();
  let crashed = false;
  const open = async (tab: number) => {
    const own = await browser();
    const page = await own.newPage({ offline: true });
    page.setDefaultTimeout(LOAD_TIMEOUT);
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
    retryOnCrash: async (document, work) => {
      for (const again of [true, false]) {
        try {
          return await work();
        } catch (error) {
          // After an abort, the error of the killed browser is not the reason.
          signal.throwIfAborted();
          if (!crashed) throw error;
          await closeAll();
          if (!again)
            throw new OperatorError(translator(lang)('print:book.browser-died', { edition: document }), {
              cause: error,
            });
        }
      }
      throw new Error('Unreachable: the second attempt returns or throws');
    },
    close: async () => {
      // An abort kills the browser with its tabs.
      if (!signal.aborted) await closeAll();
    },
  };
}

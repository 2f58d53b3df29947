import type { Page } from 'playwright-core';
import { translator } from '../../i18n/translate.ts';
import { OperatorError } from '../../operator-error.ts';
import type { BuildContext } from '../output.ts';
import type { OpenPage } from './runs.ts';

/** Milliseconds that loading a book may take on the slowest machine. */
const SLOW_MACHINE = 300_000;

/** The tabs in which books are measured and printed. */
export interface Tab {
  /** Opened at the first wish: a build in which nothing changed starts no browser. */
  open: OpenPage;
  /**
   * Does some work that uses the tabs; when the browser dies under it, once more in a new one.
   *
   * @throws OperatorError when it dies again: another try would end alike
   */
  survive: <T>(what: string, work: () => Promise<T>) => Promise<T>;
  close: () => Promise<void>;
}

/** The same tabs for all books. */
export function openTab({ browser, signal, lang }: Pick<BuildContext, 'browser' | 'signal' | 'lang'>): Tab {
  const tabs = new Map<number, Promise<Page>>();
  let died = false;
  const open = async (tab: number) => {
    const own = await browser();
    const page = await own.newPage({ offline: true });
    page.setDefaultTimeout(SLOW_MACHINE);
    died = false;
    const note = () => {
      died = true;
    };
    page.on('crash', note);
    page.once('close', () => tabs.delete(tab));
    own.once('disconnected', note);
    return page;
  };
  const forget = async () => {
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
    survive: async (what, work) => {
      for (const again of [true, false]) {
        try {
          return await work();
        } catch (error) {
          // A browser we have stopped ourselves complains in its own words.
          signal.throwIfAborted();
          if (!died) throw error;
          await forget();
          if (!again)
            throw new OperatorError(translator(lang)('print:book.browser-died', { edition: what }), { cause: error });
        }
      }
      throw new Error('not reached');
    },
    close: async () => {
      // A killed browser has closed it already.
      if (!signal.aborted) await forget();
    },
  };
}

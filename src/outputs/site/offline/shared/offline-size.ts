import type { Lang } from '../../../../model/languages.ts';

/** What the build tells the service worker about the site: it stands in `sw.js`, so a new site is a new worker. */
export interface BuildFacts {
  /** Changes with any byte of the site. */
  version: string;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  languages: Lang[];
  /** Scripts and styles, relative to `base`: few, small, and needed by pages not seen yet. */
  shell: string[];
  /** Files of the search in each language; empty when they are too many to be fetched unasked. */
  search: Partial<Record<Lang, string[]>>;
}

/** `offline/facts.json`: what is said before everything is kept. */
export interface CopyFacts {
  version: string;
  /** Bytes to be fetched for each language, compressed as good hosts send them. */
  bytes: Partial<Record<Lang, number>>;
}

/** `offline/<lang>.json`: everything there is to keep in one language, relative to `base`. */
export interface CopyList {
  version: string;
  /** Path of each page and a mark of its content: `ar/p/202-01/` → `0a1b2c3d`. */
  pages: Record<string, string>;
  /** Named by content: a file that is there is the right one. */
  files: string[];
  /** Where short addresses lead, which are not kept themselves: `p/20201/` → `p/202-01/`, behind the language. Not in copies of earlier versions. */
  short?: Record<string, string>;
}

/** Messages from a page to the service worker. `from` is answered on the port that comes with it: see `From`. */
export type Message =
  | {
      kind: 'visit';
      lang: string;
      /** The page's address and those of everything it has loaded. */
      page: string;
      files: string[];
      /** False when the reader asked for little data: then nothing is fetched that was not seen. */
      ahead: boolean;
    }
  | { kind: 'from' };

/** Where the page that asks came from. `slow`: there is a network, but the copy was faster by far. */
export type From = 'network' | 'offline' | 'slow';

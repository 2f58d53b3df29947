import type { Lang } from '../../../../model/languages.ts';

/** Data about the site inside `sw.js`: when the site changes, browsers install a new service worker. */
export interface WorkerBuild {
  /** Hash of the whole site. */
  version: string;
  /** Path the site is served under, with a slash at both ends. */
  base: string;
  languages: Lang[];
  /** Scripts and styles, relative to `base`: few, small, and needed by pages that were not visited yet. */
  shell: string[];
  /** Search files in each language; empty when they are too large to prefetch. */
  search: Partial<Record<Lang, string[]>>;
}

/** `offline/facts.json`: the download size of an offline copy. */
export interface CopySize {
  version: string;
  /** Bytes to download for each language, compressed as good hosts send them. */
  bytes: Partial<Record<Lang, number>>;
}

/** `offline/<lang>.json`: all files of an offline copy in one language, relative to `base`. */
export interface CopyList {
  version: string;
  /** Path of each page and a hash of its content: `ar/p/202-01/` → `0a1b2c3d`. */
  pages: Record<string, string>;
  /** Files whose names contain a hash of their content: a file in the cache is never outdated. */
  files: string[];
  /**
   * Page address of each short address, after the language: `p/20201/` → `p/202-01/`. Short addresses are not in the
   * copy themselves. Missing in copies of earlier versions.
   */
  short?: Record<string, string>;
}

/** Messages from a page to the service worker. It answers `from` on the port sent along, with a `PageSource`. */
export type WorkerMessage =
  | {
      kind: 'visit';
      lang: string;
      /** Address of the page. */
      page: string;
      /** Addresses of everything the page has loaded. */
      files: string[];
      /** False when the visitor saves data: then nothing is prefetched. Pages of earlier versions send it too. */
      ahead: boolean;
    }
  | { kind: 'from' };

/** The source of a page. `slow`: the cache answered, because the network did not answer in time. */
export type PageSource = 'network' | 'offline' | 'slow';

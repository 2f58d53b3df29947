import type { Browser } from 'playwright-core';
import type { BuildCache } from '../build-cache/build-cache.ts';
import type { KeyAfter } from '../i18n/translate.ts';
import type { Pictures } from '../images/pictures.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Channel } from '../model/consent.ts';
import type { Lang } from '../model/languages.ts';

/** What an output is given. Everything it needs from the world comes in here, nothing is reached for. */
export interface BuildContext {
  /**
   * The catalogue of one of the output's channels, already filtered by consent.
   *
   * @throws Error for a channel that the output does not name: a bug of ours
   */
  catalogue: (channel: Channel) => Catalogue;
  /** An empty folder that becomes `dist/<id>` when the whole build has succeeded. */
  outDir: string;
  /** The folders of `Output.also`, by name: empty like `outDir`, and put in place together with it. */
  also: Readonly<Record<string, string>>;
  /** A folder for pages that say what is to be fixed; what is put there goes into `dist/report`. */
  reportDir: string;
  /** What may be kept between builds; deleting it costs time, never content. */
  cache: BuildCache;
  /** A folder for what is only needed while the output is being made; it goes with the build, however it ends. */
  scratchDir: string;
  /** The content folder, for the files the catalogue points at. */
  contentDir: string;
  pictures: Pictures;
  /** One headless Chromium for the whole build, launched the first time it is asked for, and again if it has died. */
  browser: () => Promise<Browser>;
  /** The moment of the build: "now" for seasons and dates. */
  now: Date;
  signal: AbortSignal;
  /** The language of the person who builds: of progress lines and operator errors, not of what is made. */
  lang: Lang;
  /** Says what is being done, for steps over two seconds, in that language. */
  progress: (message: string) => void;
  /** Editions asked for with `--edition`; empty means those marked as default. */
  editions: string[];
}

/** One thing that was made, for the closing report. */
export interface Made {
  /** Relative to `outDir`: `index.html`, `guide-ar.pdf`. */
  file: string;
  /** What it is and how much, in the words of `i18n` `cli:made.*`: `{ what: 'site', pages: 312 }`. */
  what: KeyAfter<'cli:made.'>;
  values: Record<string, string | number>;
}

/** A way out of the catalogue. Outputs are peers: none knows another. */
export interface Output {
  /** Name of its folder in `dist/` and of its choice in `--only`. */
  id: KeyAfter<'cli:output.'>;
  /** Whose consent what it makes needs. */
  channels: readonly Channel[];
  /** Further folders of `dist/` that the same build fills, because they are made from its own result. */
  also?: readonly string[];
  /** Whether each of its files is of an edition and named by it, so that `--edition` makes only a part of the folder. */
  byEdition?: boolean;
  build: (context: BuildContext) => Promise<Made[]>;
}

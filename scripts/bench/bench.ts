import type { Size } from './generate.ts';
import type { Measured } from './measure.ts';

/** One line of a bench: what was measured and what it took. */
export interface Row {
  /** What ran: `load, cold`. */
  label: string;
  /** What it ran on: `1000/4000`. Rows of one subject are compared with each other. */
  subject: string;
  seconds?: number;
  /** It was stopped then: it takes more. */
  stopped?: boolean;
  /** Time of all processors together: what a busy machine disturbs least. */
  cpu?: number;
  /** Peak of the process's memory. */
  megabytes?: number;
  /** Label of the row of the same subject that `seconds` is divided by: a peer, or the least that must be done. */
  against?: string;
  /** Whatever else was counted, by column: `recall@5`, `bytes`. */
  figures?: Record<string, number | string>;
}

/** What a bench may use. */
export interface BenchContext {
  /**
   * Runs an exported function of a module in a process of its own, and measures it there.
   *
   * @param module `import.meta.url` of a file of scripts/bench
   * @param task name of the exported function; `@public` in its comment tells knip that someone calls it
   * @param input handed to it; must survive JSON
   * @param options.runs how often; the fastest run counts, because another program can only make one slower
   * @param options.atMost seconds after which it is stopped
   * @throws TookTooLong (measure.ts)
   */
  measure<T>(
    module: string,
    task: string,
    input: unknown,
    options?: { runs?: number; atMost?: number },
  ): Promise<Measured<T>>;
  /** Those of a bench's sizes that were asked for; all when none was. */
  sizes<S extends Size>(all: readonly S[]): S[];
  /** Folder with a generated catalogue, made once and kept. Benches that edit content must copy it first. */
  catalogue(size: Size, options?: { pictures?: number }): Promise<string>;
  /** A folder of its own for whatever a bench makes; it is empty. */
  scratch(name: string): string;
  /** Says what is under way. Lines go to standard error. */
  progress(line: string): void;
}

/** What the rows of a bench come to, beside what the project aims at. */
export interface Finding {
  /** `Paged.js ÷ screen file, 150/600` */
  what: string;
  value: number;
  /** The same by time of all processors, the browser's included: what a busy machine disturbs least. */
  byCpu?: number;
  /** The value is no more than a bound: the truth lies above it. */
  atLeast?: boolean;
  /** `≤ 1.5`; undefined where there is none. */
  aim?: string;
}

/** Something worth measuring again. Benches say what is; they never fail because a figure is high. */
export interface Bench {
  /** `npm run bench -- <name>` */
  name: string;
  /** What it measures, against what: printed above its table. */
  what: string;
  run(context: BenchContext): Promise<Row[]>;
  /** What its rows come to: printed below its table. */
  findings?(rows: readonly Row[]): Finding[];
}

/** How a size is written: `150/600`. */
export function subjectOf({ cooperatives, products }: Size): string {
  return `${cooperatives}/${products}`;
}

import type { CatalogueSize } from './generate.ts';
import type { Measured } from './measure.ts';

/** One row of a bench table: a task and its measurements. */
export interface BenchRow {
  /** The task: `load, cold`. */
  label: string;
  /** Its input: `1000/4000`. Rows of one subject are compared with each other. */
  subject: string;
  seconds?: number;
  /** Stopped at the time limit: the true time is longer. */
  stopped?: boolean;
  /** CPU time of all cores: least affected by other load. */
  cpu?: number;
  /** Peak memory of the process. */
  megabytes?: number;
  /** Label of the baseline row for the same subject, a peer or a floor: `seconds` is divided by its time. */
  baseline?: string;
  /** Other measurements, by column: `recall@5`, `bytes`. */
  figures?: Record<string, number | string>;
}

/** Services for benches. */
export interface BenchContext {
  /**
   * Runs and measures an exported function of a module in a separate process.
   *
   * @param module `import.meta.url` of a file of scripts/bench
   * @param task name of the exported function; `@public` in its comment tells knip that it is used
   * @param input its argument, sent as JSON
   * @param options.runs number of runs; the fastest counts, because other load only slows a run down
   * @param options.timeLimit time limit in seconds
   * @throws TookTooLong (measure.ts)
   */
  measure<T>(
    module: string,
    task: string,
    input: unknown,
    options?: { runs?: number; timeLimit?: number },
  ): Promise<Measured<T>>;
  /** The requested sizes of a bench; all when none was requested. */
  sizes<S extends CatalogueSize>(all: readonly S[]): S[];
  /** Folder of a generated catalogue, made once and kept. Benches that edit content must copy it first. */
  catalogue(size: CatalogueSize, options?: { pictures?: number }): Promise<string>;
  /** An empty folder for the files of a bench. */
  emptyFolder(name: string): string;
  /** Reports progress on standard error. */
  progress(line: string): void;
}

/** A summary line: a value derived from the rows of a bench, beside the project's target. */
export interface SummaryLine {
  /** `Paged.js ÷ screen file, 150/600` */
  what: string;
  value: number;
  /** The same ratio by CPU time, browser included: least affected by other load. */
  byCpu?: number;
  /** The value is a lower bound. */
  atLeast?: boolean;
  /** Target: `≤ 1.5`; undefined where there is none. */
  target?: string;
}

/** A benchmark. Benches report figures; a high figure never fails. */
export interface Bench {
  /** `npm run bench -- <name>` */
  name: string;
  /** What it measures and its baseline: printed above its table. */
  what: string;
  run(context: BenchContext): Promise<BenchRow[]>;
  /** Summary of its rows, printed below its table. */
  summary?(rows: readonly BenchRow[]): SummaryLine[];
}

/** Notation of a size: `150/600`. */
export function subjectOf({ cooperatives, products }: CatalogueSize): string {
  return `${cooperatives}/${products}`;
}

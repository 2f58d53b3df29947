import { cpSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Bench, type BenchContext, type BenchRow, subjectOf } from './bench.ts';
import type { CatalogueSize } from './generate.ts';
import { CATALOGUE_SIZES } from './load.ts';
import { TimeLimitExceeded } from './measure.ts';
import { installTypst } from './peers/typst.ts';
import { LABELS, printSummary } from './print-summary.ts';
import type { Folders } from './print-runs.ts';

const RUNS = new URL('print-runs.ts', import.meta.url).href;
/** Above this number Paged.js needs over an hour, without new insight. */
const MAX_FOR_PAGED = 600;
/** Time limit for Paged.js in seconds. */
const PAGED_TIME_LIMIT = 600;

export const printBench: Bench = {
  name: 'print',
  what: 'One edition: its screen file, then all its files with preflight, then all again after one price changed. Beside it, plain books of the same words and the same cut pictures (no QR codes, motifs, order slips, baskets, events or editorial pages) by Typst and by Paged.js with target-counter, and our own drawn pages through Paged.js. Pictures are cut before, except where it says cold. MB is the peak of Node; MB in all the highest sum of Node and browser at one moment.',
  async run(context) {
    const sizes = context.sizes(CATALOGUE_SIZES);
    if (sizes.length === 0) return [];
    const missing = await installTypst();
    if (missing) context.progress(`Typst: ${missing}`);
    const rows: BenchRow[] = [];
    for (const size of sizes) rows.push(...(await measureSize(context, size, !missing)));
    return rows;
  },
  summary: printSummary,
};

async function measureSize(context: BenchContext, size: CatalogueSize, hasTypst: boolean): Promise<BenchRow[]> {
  const subject = subjectOf(size);
  const folders = foldersIn(context.emptyFolder(`print-${size.products}`));
  cpSync(await context.catalogue(size), folders.contentDir, { recursive: true });
  const rows: BenchRow[] = [];
  const add = async (label: string, task: string, options: Options = {}) => {
    context.progress(`print ${subject}: ${label}`);
    rows.push(await measureRow(context, { label, subject, baseline: options.baseline }, task, folders, options));
  };
  await add(LABELS.cold, 'makeAll');
  await add(LABELS.screen, 'makeScreen', { runs: 2 });
  rmSync(folders.cacheDir, { recursive: true, force: true });
  await add(LABELS.warm, 'makeAll', { baseline: LABELS.cold });
  changeOnePrice(folders.contentDir);
  await add(LABELS.changed, 'makeAll', { baseline: LABELS.warm });

  await context.measure(RUNS, 'preparePeers', folders);
  if (hasTypst) await add(LABELS.typst, 'makeTypst', { runs: 2, baseline: LABELS.screen });
  else rows.push({ label: LABELS.typst, subject, figures: { note: 'does not install here' } });
  if (size.products > MAX_FOR_PAGED) return rows;
  await add(LABELS.paged, 'makePaged', { timeLimit: PAGED_TIME_LIMIT, baseline: LABELS.screen });
  await add(LABELS.ourPages, 'makeOurPagesPaged', { timeLimit: PAGED_TIME_LIMIT, baseline: LABELS.screen });
  return rows;
}

interface Options {
  runs?: number;
  timeLimit?: number;
  baseline?: string;
}

async function measureRow(
  context: BenchContext,
  row: BenchRow,
  task: string,
  folders: Folders,
  options: Options,
): Promise<BenchRow> {
  try {
    const took = await context.measure<Record<string, number>>(RUNS, task, folders, options);
    const { value, started, ...times } = took;
    const perPage = Math.round((times.seconds / (value['pages'] ?? 1)) * 10_000) / 10_000;
    const browser = started && {
      'MB in all': Math.round(started.peakMegabytes),
      'browser CPU s': Math.round(started.cpu * 10) / 10,
    };
    return { ...row, ...times, figures: { ...browser, ...value, 's/page': perPage } };
  } catch (error) {
    if (!(error instanceof TimeLimitExceeded)) throw error;
    return { ...row, seconds: error.seconds, stopped: true };
  }
}

function foldersIn(room: string): Folders {
  return {
    room,
    contentDir: path.join(room, 'content'),
    cacheDir: path.join(room, 'cache'),
    warmDir: path.join(room, 'warm'),
    peersDir: path.join(room, 'peers'),
  };
}

/** Raises the first price of the first cooperative by one dirham. */
function changeOnePrice(contentDir: string): void {
  const file = path.join(
    contentDir,
    globSync('cooperatives/*/cooperative.yaml', { cwd: contentDir }).toSorted()[0] ?? '',
  );
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(/price: (\d+)/, (_, price: string) => `price: ${Number(price) + 1}`),
  );
}

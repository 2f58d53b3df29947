import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { BuildCache } from '../../src/build-cache/build-cache.ts';
import { load } from '../../src/load/load.ts';
import { type Bench, type BenchContext, type BenchRow, subjectOf } from './bench.ts';
import { CONFIRMED_ON } from './generate.ts';

export const CATALOGUE_SIZES = [
  { cooperatives: 28, products: 110 },
  { cooperatives: 150, products: 600 },
  { cooperatives: 1000, products: 4000 },
];

const FLOOR = 'yaml parse';

export const loadBench: Bench = {
  name: 'load',
  what: 'Reading a content folder, against parsing the same YAML files and doing nothing with them. Cold: every picture is decoded; warm: pictures are remembered.',
  async run(context) {
    const rows: BenchRow[] = [];
    for (const size of context.sizes(CATALOGUE_SIZES)) rows.push(...(await measureSize(context, size)));
    return rows;
  },
};

async function measureSize(context: BenchContext, size: (typeof CATALOGUE_SIZES)[number]): Promise<BenchRow[]> {
  const subject = subjectOf(size);
  const contentDir = await context.catalogue(size);
  const cacheDir = context.emptyFolder('load');
  const rows: BenchRow[] = [];
  const add = async (label: string, task: string, input: unknown, runs = 1) => {
    context.progress(`load ${subject}: ${label}`);
    const { value, ...took } = await context.measure<Record<string, number>>(import.meta.url, task, input, { runs });
    rows.push({ label, subject, ...took, figures: value, ...(label === FLOOR ? {} : { baseline: FLOOR }) });
  };
  await add(FLOOR, 'parseAlone', { contentDir }, 3);
  await add('load, cold', 'loadAll', { contentDir, cacheDir });
  await add('load, warm', 'loadAll', { contentDir, cacheDir }, 3);
  return rows;
}

/**
 * The floor: reads and parses every YAML file of the folder with the loader's parser, one after the other.
 *
 * @public run by name (measure.ts)
 */
export function parseAlone({ contentDir }: { contentDir: string }): Record<string, number> {
  const files = globSync('**/*.yaml', { cwd: contentDir });
  for (const file of files) parse(readFileSync(path.join(contentDir, file), 'utf8'), { schema: 'failsafe' });
  return { files: files.length };
}

/**
 * The whole loader.
 *
 * @public run by name (measure.ts)
 * @returns counts of loaded entries, so that a loader that finds nothing does not look fast
 */
export async function loadAll(folders: { contentDir: string; cacheDir: string }): Promise<Record<string, number>> {
  const { contentDir, cacheDir } = folders;
  const { catalogues, diagnostics } = await load(contentDir, {
    now: new Date(CONFIRMED_ON),
    cache: new BuildCache(cacheDir),
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { products: catalogues?.web.products.length ?? 0, errors };
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BenchContext, subjectOf } from './bench.ts';
import { generateCatalogue } from './generate.ts';
import { type Measured, measure } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const SEED = 2026;

/** Source files that determine the content of a generated catalogue. */
const GENERATOR = ['base.ts', 'generate.ts', 'names.ts', 'random.ts', 'words.ts'];

/**
 * @param room folder for generated catalogues and bench output
 * @param wanted requested sizes (`150/600`); none means all
 */
export function benchContext(
  room: string,
  wanted: readonly string[],
  progress: (line: string) => void,
  signal: AbortSignal,
): BenchContext {
  const base = path.join(ROOT, 'content');
  const state = fingerprint(base);
  return {
    measure: (module, task, input, { runs = 1, timeLimit } = {}) =>
      fastest(runs, () => measure(module, task, input, { signal, timeLimit })),
    sizes: (all) => all.filter((size) => wanted.length === 0 || wanted.includes(subjectOf(size))),
    progress,
    async catalogue({ cooperatives, products }, { pictures = 0.6 } = {}) {
      const dir = path.join(room, `catalogue-${cooperatives}-${products}-${pictures * 100}`);
      const mark = `${dir}.made-of`;
      if (existsSync(mark) && readFileSync(mark, 'utf8') === state) return dir;
      progress(`making a catalogue of ${cooperatives} cooperatives, ${products} products`);
      rmSync(mark, { force: true });
      generateCatalogue(dir, { cooperatives, products, seed: SEED, base, pictures });
      writeFileSync(mark, state);
      return dir;
    },
    emptyFolder(name) {
      const dir = path.join(room, 'scratch', name);
      rmSync(dir, { recursive: true, force: true });
      mkdirSync(dir, { recursive: true });
      return dir;
    },
  };
}

async function fastest<T>(runs: number, run: () => Promise<Measured<T>>): Promise<Measured<T>> {
  let best = await run();
  for (let at = 1; at < runs; at += 1) {
    const again = await run();
    if (again.seconds < best.seconds) best = again;
  }
  return best;
}

/** Changes with the base content or the generator. */
function fingerprint(base: string): string {
  const hash = createHash('sha256');
  for (const file of GENERATOR) hash.update(readFileSync(path.join(import.meta.dirname, file)));
  for (const file of globSync('**/*', { cwd: base }).sort()) {
    const { size, mtimeMs } = statSync(path.join(base, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

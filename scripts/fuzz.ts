// `npm run fuzz -- 20000 [--seed N]`: loads so many mutants of a whole content folder, and names those that throw, take
// more than two seconds of the processor, or are plainly wrong and not named. `npm test` loads 300 of them.
import { parseArgs } from 'node:util';
import { fuzz } from '../tests/fuzz/fuzz.ts';

/** Milliseconds of the processor that a load may take: a hundred times what it takes. */
const MOST = 2000;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { seed: { type: 'string' } } });
  const seed = Number(values.seed ?? Math.floor(Math.random() * 1e6));
  const count = Number(positionals[0] ?? 300);
  if (!Number.isInteger(seed) || !Number.isInteger(count) || positionals.length > 1) {
    console.error('npm run fuzz -- [how many] [--seed number]');
    return 2;
  }
  const slowest = new Map<string, { times: number; milliseconds: number }>();
  const faults = await fuzz({
    seed,
    count,
    most: MOST,
    onLoaded: ({ kind, number, milliseconds, fault }) => {
      const { times = 0, milliseconds: before = 0 } = slowest.get(kind) ?? {};
      slowest.set(kind, { times: times + 1, milliseconds: Math.max(before, milliseconds) });
      if (fault) console.log(`seed ${seed}, mutant ${number} (${kind}): ${fault}`);
    },
  });
  for (const [kind, { times, milliseconds }] of [...slowest].toSorted()) {
    console.log(`${kind.padEnd(12)} ${String(times).padStart(6)} mutants, the slowest ${Math.round(milliseconds)} ms`);
  }
  console.log(`seed ${seed}: ${count} mutants, ${faults.length} faults`);
  return faults.length > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));

// `npm run fuzz -- 20000 [--seed N]`: loads that many mutants of a content folder, and reports those that throw, take
// more than two CPU seconds, or contain an obvious fault without a diagnostic. `npm test` loads 300 of them.
import { parseArgs } from 'node:util';
import { fuzz } from '../tests/fuzz/fuzz.ts';

/** CPU time limit of one load in milliseconds: a hundred times the usual time. */
const CPU_TIME_LIMIT = 2000;

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
    timeLimit: CPU_TIME_LIMIT,
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

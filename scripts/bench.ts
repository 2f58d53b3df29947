// `npm run bench -- [name…] [size…] [--json]`: runs benchmarks, each beside a peer or a floor in the same run, because
// times of one machine mean nothing on another. Benchmarks never pass or fail.
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BENCHES } from './bench/all.ts';
import { benchContext } from './bench/context.ts';
import { summaryOf, ratioOf, tableOf } from './bench/table.ts';

/** Cooperatives and products: `150/600`. */
const SIZE = /^\d+\/\d+$/;

const USAGE = `npm run bench -- [name…] [size…] [--json]

A size such as 150/600 is the only one that is measured, in benches that have it.

${BENCHES.map(({ name, what }) => `  ${name.padEnd(8)} ${what}`).join('\n')}`;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const sizes = positionals.filter((wanted) => SIZE.test(wanted));
  const names = positionals.filter((wanted) => !SIZE.test(wanted));
  const unknown = names.filter((wanted) => !BENCHES.some(({ name }) => name === wanted));
  if (values.help || unknown.length > 0) {
    if (unknown.length > 0) console.error(`There is no bench called ${unknown.join(', ')}.\n`);
    console.log(USAGE);
    return unknown.length > 0 ? 2 : 0;
  }

  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interrupt.abort());
  const room = path.resolve(import.meta.dirname, '../.cache/bench');
  const context = benchContext(room, sizes, (line) => console.error(`… ${line}`), interrupt.signal);
  const machine = `Node ${process.version}, ${os.availableParallelism()} × ${os.cpus()[0]?.model.trim() ?? 'CPU'}`;
  if (!values.json) console.log(`${machine}. Compare within a table, not between machines.`);

  const chosen = BENCHES.filter(({ name }) => names.length === 0 || names.includes(name));
  const results = [];
  for (const bench of chosen) {
    const { name, what } = bench;
    const rows = await bench.run(context);
    const findings = bench.summary?.(rows) ?? [];
    results.push({ name, what, rows: rows.map((row) => ({ ...row, ratio: ratioOf(row, rows) })), findings });
    if (values.json || rows.length === 0) continue;
    console.log(`\n${name}: ${what}\n\n${tableOf(rows)}`);
    if (findings.length > 0) console.log(`\n${summaryOf(findings)}`);
  }
  if (results.every(({ rows }) => rows.length === 0)) {
    console.error(`No bench has the size ${sizes.join(', ')}.`);
    return 2;
  }
  if (values.json) console.log(JSON.stringify({ machine, benches: results }, null, 2));
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { code, name } = error as NodeJS.ErrnoException;
  if (name === 'AbortError') process.exitCode = 130;
  else if (code?.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else throw error;
}

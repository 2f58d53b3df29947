// The command line with a cache folder and a time set by the test: `node dalil.ts <cacheDir> <now> <args…>`. Unlike
// scripts/dalil.ts, it shares nothing with the user's own builds.
import { main } from '../../src/cli/main.ts';

const [cacheDir = '', now = '', ...args] = process.argv.slice(2);
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupt.abort();
    setTimeout(() => process.exit(130), 500).unref();
  });
}

process.exitCode = await main(args, {
  env: process.env,
  cacheDir,
  now: new Date(now),
  signal: interrupt.signal,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  isTerminal: false,
});
process.exit();

// Entry point of the command line, started by scripts/run.mjs; everything else is in src/cli.
import path from 'node:path';
import { main } from '../src/cli/main.ts';

const root = path.dirname(import.meta.dirname);
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    // All listeners stop now: the browser is killed, partial files are removed. Uninterruptible work gets half a
    // second.
    interrupt.abort();
    setTimeout(() => process.exit(130), 500).unref();
  });
}

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  cacheDir: path.join(root, '.cache'),
  now: new Date(),
  signal: interrupt.signal,
  print: (line) => console.log(line),
  printError: (line) => console.error(line),
  isTerminal: process.stdout.isTTY ?? false,
});
// A long report in a pipe (`npm run check | more`) is written to its end first.
for (const stream of [process.stdout, process.stderr])
  await new Promise<void>((done) => stream.write('', () => done()));
// Workers of the site's bundler may still be alive; everything that was asked for is done.
process.exit();

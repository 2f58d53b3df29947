// The process in which one function is measured; started by measure.ts with a module and the name of its function.
import { writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';

// Whoever is stopped takes its browser along: that happens on the way out, and a signal alone is no way out.
process.once('SIGTERM', () => process.exit(143));

const [module = '', task = ''] = process.argv.slice(2);
const input: unknown = JSON.parse(await text(process.stdin));
const { [task]: run } = await import(module);
const before = process.cpuUsage();
const started = performance.now();
const value: unknown = await run(input);
const seconds = (performance.now() - started) / 1000;
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1e6;
// libuv gives kilobytes on every system.
const megabytes = process.resourceUsage().maxRSS / 1024;
writeAll(JSON.stringify({ seconds, cpu, megabytes, value: value ?? null }));
process.exit();

/** A pipe takes a long answer in parts. */
function writeAll(answer: string): void {
  const bytes = Buffer.from(answer);
  for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at);
}

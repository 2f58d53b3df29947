// The process in which one function is measured; started by measure.ts with a module and the name of its function.
import { readFileSync, writeSync } from 'node:fs';
import { text } from 'node:stream/consumers';

// When stopped, exit normally: exit handlers close the browser, and a signal alone skips them.
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
writeAll(JSON.stringify({ seconds, cpu, megabytes: peakMemory(), value: value ?? null }));
process.exit();

/** Megabytes. Linux lets a process begin with the peak of the one that started it: what it held itself is `VmHWM`. */
function peakMemory(): number {
  const peak = process.platform === 'linux' && /^VmHWM:\s*(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'));
  // libuv gives kilobytes on every system.
  return (peak ? Number(peak[1]) : process.resourceUsage().maxRSS) / 1024;
}

/** A pipe takes a long answer in parts. */
function writeAll(answer: string): void {
  const bytes = Buffer.from(answer);
  for (let at = 0; at < bytes.length;) at += writeSync(3, bytes, at);
}

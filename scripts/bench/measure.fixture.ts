import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/**
 * Holds that many megabytes and prints text that would corrupt a result sent over standard output.
 *
 * @public run by name (measure.ts)
 */
export function hold(megabytes: number): number {
  const bytes = Buffer.alloc(megabytes * 1024 * 1024, 1);
  console.log('{');
  return bytes.length;
}

/** @public run by name (measure.ts) */
export function fail(): never {
  process.exit(3);
}

/**
 * Starts a program that holds that many megabytes, and waits for its end.
 *
 * @public run by name (measure.ts)
 */
export async function start(megabytes: number): Promise<void> {
  const code = `const held = Buffer.alloc(${megabytes} * 1024 * 1024, 1); setTimeout(() => held, 1000)`;
  await once(spawn(process.execPath, ['-e', code]), 'exit');
}

/** @public run by name (measure.ts) */
export function wait(): Promise<void> {
  return setTimeout(60_000);
}

import { rmSync } from 'node:fs';

/**
 * Milliseconds between attempts, and their number: a third of a second in all, within the second that Ctrl-C may take.
 */
const PAUSE = 20;
const TRIES = 15;

/**
 * Removes a folder synchronously at process exit, while bundler threads or a dying browser may still write to it or
 * remove it. Files that cannot be removed are left silently: no one is listening any more.
 */
export function sweepNow(folder: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch {
      Atomics.wait(clock, 0, 0, PAUSE);
    }
  }
}

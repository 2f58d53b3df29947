import { rmSync } from 'node:fs';

/** Milliseconds between two tries, and how often: a third of a second in all, of the second that Ctrl-C may take. */
const PAUSE = 20;
const TRIES = 15;

/**
 * Removes a folder at once, as the process ends, while others may still be writing into it or removing it: threads of
 * the bundler, a browser that is being killed. What resists is left, silently: there is nobody to tell any more.
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

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Started, watchStarted } from './started.ts';

/** What a function took in a process of its own, without starting the process and loading its modules. */
export interface Measured<T> {
  seconds: number;
  /** Seconds of all processors together, what was started in other threads included. */
  cpu: number;
  /** Peak memory of the process: everything it held, code and runtime included. */
  megabytes: number;
  /** What it took with the programs that it started: a browser. Undefined where the system does not tell. */
  started?: Started;
  value: T;
}

/** What is worth stopping, not waiting for: said by a row, and no failure. */
export class TookTooLong extends Error {
  readonly seconds: number;

  constructor(task: string, seconds: number) {
    super(`${task} was stopped after ${seconds} s`);
    this.seconds = seconds;
  }
}

export interface MeasureOptions {
  signal?: AbortSignal;
  /** Seconds after which it is stopped. */
  atMost?: number;
}

const CHILD = fileURLToPath(new URL('measured.ts', import.meta.url));

/**
 * Runs an exported function in a process of its own: nothing is warm but the disk, and its memory is its own.
 *
 * @throws Error with the child's own words when it fails; {@link TookTooLong}
 */
export function measure<T>(
  module: string,
  task: string,
  input: unknown,
  { signal, atMost }: MeasureOptions = {},
): Promise<Measured<T>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, module, task], {
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
      signal,
    });
    const peak = watchStarted(child.pid);
    let late = false;
    const stop = () => {
      late = true;
      child.kill();
    };
    const timer = atMost === undefined ? undefined : setTimeout(stop, atMost * 1000);
    let answer = '';
    // The answer comes through a channel of its own: what the measured code prints cannot spoil it.
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      answer += chunk;
    });
    child.stdout?.resume();
    child.stdin?.end(JSON.stringify(input));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const started = peak();
      if (late && atMost !== undefined) reject(new TookTooLong(task, atMost));
      else if (code === 0 && answer) resolve({ ...JSON.parse(answer), started });
      else reject(new Error(`${task} failed in its process (${code})`));
    });
  });
}

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type ChildResources, watchChildren } from './child-resources.ts';

/** Measurements of a function in a separate process, without process start and module loading. */
export interface Measured<T> {
  seconds: number;
  /** CPU seconds of all cores, other threads included. */
  cpu: number;
  /** Peak memory of the process, code and runtime included. */
  megabytes: number;
  /** Measurements including child programs (a browser). Undefined where the system offers none. */
  started?: ChildResources;
  value: T;
}

/** Thrown at the time limit: reported in the row, not a failure. */
export class TimeLimitExceeded extends Error {
  readonly seconds: number;

  constructor(task: string, seconds: number) {
    super(`${task} was stopped after ${seconds} s`);
    this.seconds = seconds;
  }
}

export interface MeasureOptions {
  signal?: AbortSignal;
  /** Time limit in seconds. */
  timeLimit?: number;
}

const CHILD = fileURLToPath(new URL('measured.ts', import.meta.url));

/**
 * Runs an exported function in a separate process: only the disk is warm, and memory is its own.
 *
 * @throws Error with the child's message when it fails; {@link TimeLimitExceeded}
 */
export function measure<T>(
  module: string,
  task: string,
  input: unknown,
  { signal, timeLimit }: MeasureOptions = {},
): Promise<Measured<T>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, module, task], {
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
      signal,
    });
    const peak = watchChildren(child.pid);
    let late = false;
    const stop = () => {
      late = true;
      child.kill();
    };
    const timer = timeLimit === undefined ? undefined : setTimeout(stop, timeLimit * 1000);
    let answer = '';
    // The result has a pipe of its own: output of the measured code cannot corrupt it.
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      answer += chunk;
    });
    child.stdout?.resume();
    child.stdin?.end(JSON.stringify(input));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      const started = peak();
      if (late && timeLimit !== undefined) reject(new TimeLimitExceeded(task, timeLimit));
      else if (code === 0 && answer) resolve({ ...JSON.parse(answer), started });
      else reject(new Error(`${task} failed in its process (${code})`));
    });
  });
}

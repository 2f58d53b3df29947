import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a function took in a process of its own, without starting the process and loading its modules. */
export interface Measured<T> {
  seconds: number;
  /** Seconds of all processors together, what was started in other threads included. */
  cpu: number;
  /** Peak memory of the process: everything it held, code and runtime included. */
  megabytes: number;
  value: T;
}

const CHILD = fileURLToPath(new URL('measured.ts', import.meta.url));

/**
 * Runs an exported function in a process of its own: nothing is warm but the disk, and its memory is its own.
 *
 * @throws Error with the child's own words when it fails
 */
export function measure<T>(module: string, task: string, input: unknown, signal?: AbortSignal): Promise<Measured<T>> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', CHILD, module, task], {
      stdio: ['pipe', 'pipe', 'inherit', 'pipe'],
      signal,
    });
    let answer = '';
    // The answer comes through a channel of its own: what the measured code prints cannot spoil it.
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      answer += chunk;
    });
    child.stdout?.resume();
    child.stdin?.end(JSON.stringify(input));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && answer) resolve(JSON.parse(answer));
      else reject(new Error(`${task} failed in its process (${code})`));
    });
  });
}

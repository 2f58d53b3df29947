import { fork } from 'node:child_process';
import path from 'node:path';
import type { MutantResult } from './child.ts';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

export interface FuzzOptions {
  seed: number;
  /** Number of mutants. */
  count: number;
  /** CPU time limit of a load in milliseconds; a longer load is a fault. */
  timeLimit?: number;
  /** Called after each load. */
  onLoaded?: (loaded: MutantResult) => void;
}

/** Wall clock limit of a load in milliseconds: beyond it, the load hangs and is killed. */
const DEADLINE = 60_000;

/** Loads mutants of a content folder; returns the faulty ones in order. */
export async function fuzz({ seed, count, timeLimit = Infinity, onLoaded }: FuzzOptions): Promise<MutantResult[]> {
  const faults: MutantResult[] = [];
  const take = (loaded: MutantResult) => {
    const slow = loaded.milliseconds > timeLimit ? `took ${Math.round(loaded.milliseconds)} ms` : undefined;
    const judged = { ...loaded, fault: loaded.fault ?? slow };
    onLoaded?.(judged);
    if (judged.fault !== undefined) faults.push(judged);
  };
  for (let next = 0; next < count;) next = await inOneProcess({ seed, count }, next, take);
  return faults;
}

/** Loads mutants from a number on, until one ends the process. @returns the number to continue with */
function inOneProcess(
  { seed, count }: Pick<FuzzOptions, 'seed' | 'count'>,
  first: number,
  take: (loaded: MutantResult) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const folder = path.join(ROOT, '.cache', 'test', `fuzz-${process.pid}-${seed}`);
    const child = fork(path.join(import.meta.dirname, 'child.ts'), [folder, `${seed}`, `${first}`, `${count}`], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    let at: Pick<MutantResult, 'number' | 'kind'> = { number: first, kind: 'start' };
    let done = first;
    let timer: NodeJS.Timeout | undefined;
    child.on('message', (message: MutantResult | (typeof at & { starts: true })) => {
      clearTimeout(timer);
      if ('starts' in message) {
        at = message;
        timer = setTimeout(() => child.kill('SIGKILL'), DEADLINE);
      } else {
        done = message.number + 1;
        take(message);
      }
    });
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      if (done >= count) return resolve(count);
      const fault = signal === 'SIGKILL' ? `not loaded after ${DEADLINE} ms` : `ended its process (${signal ?? code})`;
      take({ ...at, milliseconds: DEADLINE, fault });
      resolve(at.number + 1);
    });
  });
}

import { readdirSync, readFileSync } from 'node:fs';

/** What a process and the programs took that it started. */
export interface Started {
  /**
   * The highest sum of the memory of all of them at one moment. What several share, programs and fonts, counts once:
   * each has its part of it (`Pss`, man proc_pid_smaps).
   */
  together: number;
  /** Seconds of all processors for the started programs, up to the last look at each. */
  cpu: number;
}

/** Milliseconds between two looks: each holds up what it looks at for a moment. */
const EVERY = 500;
/** Linux counts the time of processes in hundredths of a second, on every kind of machine. */
const TICKS = 100;

/**
 * Watches a process, every program that it starts, and those they start.
 *
 * @returns ends the watch; undefined where the system does not tell (only Linux does) or nothing was started
 */
export function watchStarted(pid = 0): () => Started | undefined {
  let together = 0;
  const times = new Map<number, number>();
  const look = () => {
    const started = descendantsOf(pid);
    for (const each of started) times.set(each, timeOf(each) ?? times.get(each) ?? 0);
    together = Math.max(together, memoryOf(pid) + started.reduce((sum, each) => sum + memoryOf(each), 0));
  };
  const timer = process.platform === 'linux' ? setInterval(look, EVERY) : undefined;
  timer?.unref();
  return () => {
    clearInterval(timer);
    const cpu = [...times.values()].reduce((sum, time) => sum + time, 0);
    return times.size > 0 ? { together, cpu } : undefined;
  };
}

function descendantsOf(pid: number): number[] {
  const children = attempt(() => readdirSync(`/proc/${pid}/task`), []).flatMap((thread) =>
    attempt(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** Megabytes of a process now, with its part of what it shares. */
function memoryOf(pid: number): number {
  const rollup = attempt(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), '');
  return Number(/^Pss:\s*(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/** Seconds, of the program and of the system for it. */
function timeOf(pid: number): number | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  // The name of the program may hold spaces; what follows its bracket does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return stat ? (user + system) / TICKS : undefined;
}

/** A process may end between two lines. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

import { readdirSync, readFileSync } from 'node:fs';

/** What the programs took that a measured process started. */
export interface Started {
  /**
   * The highest sum of their memory. Each counts with the peak that the system remembers of it, and with all it shares
   * with the others, so this is an upper bound.
   */
  megabytes: number;
  /** Seconds of all processors together, up to the last look at each. */
  cpu: number;
}

/** Milliseconds between two looks. */
const EVERY = 200;
/** Linux counts the time of processes in hundredths of a second, on every kind of machine. */
const TICKS = 100;

/**
 * Watches every program that a process starts, and those they start.
 *
 * @returns ends the watch; undefined where the system does not tell (only Linux does) or nothing was started
 */
export function watchStarted(pid: number | undefined): () => Started | undefined {
  let megabytes = 0;
  const times = new Map<number, number>();
  const look = () => {
    const all = descendantsOf(pid ?? 0);
    for (const each of all) times.set(each, timeOf(each) ?? times.get(each) ?? 0);
    megabytes = Math.max(
      megabytes,
      all.reduce((sum, each) => sum + peakOf(each), 0),
    );
  };
  const timer = process.platform === 'linux' ? setInterval(look, EVERY) : undefined;
  timer?.unref();
  return () => {
    clearInterval(timer);
    const cpu = [...times.values()].reduce((sum, time) => sum + time, 0);
    return megabytes > 0 ? { megabytes, cpu } : undefined;
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

/** Megabytes. */
function peakOf(pid: number): number {
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
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

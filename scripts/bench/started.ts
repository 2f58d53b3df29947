import { readdirSync, readFileSync } from 'node:fs';

/** What the programs took that a measured process started. */
export interface Started {
  /**
   * The highest sum of their memory. Each counts with the peak that the system remembers of it; files that they have
   * open in memory, their own program above all, count once, for whoever holds most of them. An upper bound.
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
    megabytes = Math.max(megabytes, together(all.map(memoryOf)));
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

interface Memory {
  /** Megabytes, at its peak. */
  peak: number;
  /** Those of them that are pages of files. */
  files: number;
}

function memoryOf(pid: number): Memory {
  const status = attempt(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
  return { peak: megabytes('VmHWM'), files: megabytes('RssFile') };
}

function together(all: readonly Memory[]): number {
  const own = all.reduce((sum, { peak, files }) => sum + peak - files, 0);
  return own + Math.max(0, ...all.map(({ files }) => files));
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

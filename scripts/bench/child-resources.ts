import { readdirSync, readFileSync } from 'node:fs';

/** Resources of a process and its child programs. */
export interface ChildResources {
  /**
   * Peak total memory of all processes. Shared memory, such as programs and fonts, counts once: each process has its
   * share (`Pss`, man proc_pid_smaps).
   */
  peakMegabytes: number;
  /** CPU seconds of the child programs, up to the last sample of each. */
  cpu: number;
}

/** Sampling interval in milliseconds: each sample briefly blocks the sampled process. */
const SAMPLE_INTERVAL = 500;
/** Linux counts process time in hundredths of a second on every architecture. */
const TICKS_PER_SECOND = 100;

/**
 * Monitors a process and all its descendants.
 *
 * @returns ends monitoring; its result is undefined where the system offers no data (only Linux does) or no program was
 *   started
 */
export function watchChildren(pid = 0): () => ChildResources | undefined {
  let together = 0;
  const times = new Map<number, number>();
  const look = () => {
    const started = descendantsOf(pid);
    for (const each of started) times.set(each, timeOf(each) ?? times.get(each) ?? 0);
    together = Math.max(together, memoryOf(pid) + started.reduce((sum, each) => sum + memoryOf(each), 0));
  };
  const timer = process.platform === 'linux' ? setInterval(look, SAMPLE_INTERVAL) : undefined;
  timer?.unref();
  return () => {
    clearInterval(timer);
    const cpu = [...times.values()].reduce((sum, time) => sum + time, 0);
    return times.size > 0 ? { peakMegabytes: together, cpu } : undefined;
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

/** Memory of a process in megabytes, with its share of shared memory. */
function memoryOf(pid: number): number {
  const rollup = attempt(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), '');
  return Number(/^Pss:\s*(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
}

/** CPU seconds, user and system. */
function timeOf(pid: number): number | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  // The program name may contain spaces; the fields after its closing bracket do not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [Number(fields[11]), Number(fields[12])];
  return stat ? (user + system) / TICKS_PER_SECOND : undefined;
}

/** A process may end between two reads. */
function attempt<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}

// Who made a folder or a lock: a process, named so that its end can be told. Node's own modules only, for set-up.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * The process that runs this, as a part of file names: machine, number, and start where the system tells it. Numbers of
 * processes are given again, and a shared folder is seen by several machines.
 */
export function thisProcess() {
  return `${machine()}-${process.pid}-${inProc(process.pid)?.start ?? 0}`;
}

/**
 * Whether a process has ended for certain; of another machine's, nothing is certain.
 *
 * @param {string} owner from {@link thisProcess}, with or without something after it
 */
export function hasEnded(owner) {
  const [, host, number, start] = /^([0-9a-f]{6})-(\d+)-(\d+)/.exec(owner) ?? [];
  if (host !== machine()) return false;
  const pid = Number(number);
  if (!isRunning(pid)) return true;
  const now = inProc(pid);
  // A killed process whose parent has not asked for it yet still has its number.
  return now !== undefined && (now.state === 'Z' || (start !== '0' && now.start !== start));
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and belongs to someone else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

function machine() {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
}

/** What Linux knows of a process; undefined elsewhere. @param {number} pid */
function inProc(pid) {
  try {
    // The name, in parentheses, may hold anything. The state is the first field after it, the start the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ') ?? [];
    return { state: fields[0], start: fields[19] ?? '0' };
  } catch {
    return undefined;
  }
}

// Identifies the process that owns a folder or a lock, so that its end can be detected. Built-in modules only, for
// set-up.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * This process as part of a file name: machine, process id, and start time where available. Process ids are reused, and
 * several machines may share a folder.
 */
export function thisProcess() {
  return `${machine()}-${process.pid}-${inProc(process.pid)?.start ?? 0}`;
}

/**
 * True when a process has certainly ended; unknown for processes of other machines.
 *
 * @param {string} owner from {@link thisProcess}, with or without a suffix
 */
export function hasEnded(owner) {
  const [, host, number, start] = /^([0-9a-f]{6})-(\d+)-(\d+)/.exec(owner) ?? [];
  if (host !== machine()) return false;
  const pid = Number(number);
  if (!isRunning(pid)) return true;
  const now = inProc(pid);
  // A killed process keeps its id until its parent collects it.
  return now !== undefined && (now.state === 'Z' || (start !== '0' && now.start !== start));
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It exists, and belongs to another user.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

function machine() {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 6);
}

/** State of a process on Linux; undefined elsewhere. @param {number} pid */
function inProc(pid) {
  try {
    // The name, in parentheses, may contain anything. The state is the first field after it, the start the 20th.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ') ?? [];
    return { state: fields[0], start: fields[19] ?? '0' };
  } catch {
    return undefined;
  }
}

// Built-in modules only: set-up uses it before anything is installed.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasEnded, thisProcess } from './owner.mjs';

/** Polling interval while another process holds the lock, in milliseconds. */
const POLL_INTERVAL = 300;
/** Heartbeat interval of the holder, and the age at which its lock is stale. Milliseconds. */
const HEARTBEAT_INTERVAL = 10_000;
const STALE_AFTER = 180_000;
/** How long a file may stay empty between its creation and its first write. Milliseconds. */
const FIRST_WRITE_GRACE = 5000;

/** @typedef {{ owner: string, pid: number, since: string }} Holder `since` in ISO 8601 */

/** Another process held the lock beyond the time limit. */
export class LockTimeout extends Error {
  /** @param {Holder} holder */
  constructor(holder) {
    super(`held by process ${holder.pid}`);
    this.holder = holder;
  }
}

/**
 * Runs an action under an exclusive lock between processes. A second process waits; a stale lock is taken over.
 *
 * @template T
 * @param {string} file the lock; its folder is created if necessary
 * @param {() => Promise<T>} action
 * @param {{ waiting: (holder: Holder) => void, signal?: AbortSignal, timeout?: number }} options `waiting` is called
 *   once, when another process holds the lock; `timeout` is the time limit in milliseconds, default none
 * @returns {Promise<T>}
 * @throws {LockTimeout} at the time limit; the reason of `signal` when it is aborted while waiting
 */
export async function withLock(file, action, { waiting, signal, timeout = Number.POSITIVE_INFINITY }) {
  mkdirSync(path.dirname(file), { recursive: true });
  const content = JSON.stringify({ owner: thisProcess(), pid: process.pid, since: new Date().toISOString() });
  const began = performance.now();
  const seen = { renewed: 0, at: began };
  let said = false;
  while (!(await acquire(file, content))) {
    const holder = liveHolder(file, seen);
    if (holder && !said) waiting(holder);
    said ||= Boolean(holder);
    if (holder && performance.now() - began > timeout) throw new LockTimeout(holder);
    await wait(POLL_INTERVAL, undefined, { signal });
  }
  const renewal = setInterval(() => heartbeat(file), HEARTBEAT_INTERVAL).unref();
  const release = () => {
    clearInterval(renewal);
    if (read(file) === content) rmSync(file, { force: true });
  };
  process.once('exit', release);
  try {
    return await action();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file @param {string} content */
async function acquire(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EEXIST' && !existsSync(file)) throw error;
    return false;
  }
  // Another process that saw the same stale lock may be removing this file instead.
  await wait(50);
  return read(file) === content;
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * The live holder of the lock; undefined when there is none, after removing a stale lock, or during its first write.
 *
 * @param {string} file
 * @param {{ renewed: number, at: number }} seen last heartbeat of the holder
 * @returns {Holder | undefined}
 */
function liveHolder(file, seen) {
  try {
    const renewed = statSync(file).mtimeMs;
    if (renewed !== seen.renewed) Object.assign(seen, { renewed, at: performance.now() });
    const silent = performance.now() - seen.at;
    const holder = parse(readFileSync(file, 'utf8'));
    if (holder ? !hasEnded(holder.owner) && silent < STALE_AFTER : silent < FIRST_WRITE_GRACE) return holder;
    rmSync(file, { force: true });
  } catch {
    // Released meanwhile.
  }
  return undefined;
}

/** @param {string} content @returns {Holder | undefined} */
function parse(content) {
  try {
    const holder = JSON.parse(content);
    return holder.owner ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function heartbeat(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder or disk is gone; the action itself will fail.
  }
}

// Node's own modules only: set-up uses it before anything is installed.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { hasEnded, thisProcess } from './owner.mjs';

/** Milliseconds between two looks at a lock that another process holds. */
const LOOK = 300;
/** How often the holder shows that it lives, and after how long without that it counts as dead. Milliseconds. */
const RENEW = 10_000;
const DEAD = 180_000;
/** How long a file may stay empty: its writer is between making and filling it. Milliseconds. */
const FILLING = 5000;

/** @typedef {{ owner: string, pid: number, since: string }} Holder `since` in ISO 8601 */

/** Someone held the lock until the patience was at its end. */
export class LockHeld extends Error {
  /** @param {Holder} holder */
  constructor(holder) {
    super(`held by process ${holder.pid}`);
    this.holder = holder;
  }
}

/**
 * Does something that two processes must not do at once. The second waits; the lock of a dead one is taken over.
 *
 * @template T
 * @param {string} file the lock; its folder is made if need be
 * @param {() => Promise<T>} action
 * @param {{ waiting: (holder: Holder) => void, signal?: AbortSignal, patience?: number }} options `waiting` is called
 *   once, when another holds the lock; `patience` in milliseconds, for ever when left out
 * @returns {Promise<T>}
 * @throws {LockHeld} when the patience is at its end; the reason of `signal` when it is aborted while waiting
 */
export async function withLock(file, action, { waiting, signal, patience = Number.POSITIVE_INFINITY }) {
  mkdirSync(path.dirname(file), { recursive: true });
  const content = JSON.stringify({ owner: thisProcess(), pid: process.pid, since: new Date().toISOString() });
  const began = performance.now();
  const seen = { renewed: 0, at: began };
  let said = false;
  while (!(await take(file, content))) {
    const holder = livingHolder(file, seen);
    if (holder && !said) waiting(holder);
    said ||= Boolean(holder);
    if (holder && performance.now() - began > patience) throw new LockHeld(holder);
    await wait(LOOK, undefined, { signal });
  }
  const renewal = setInterval(() => renew(file), RENEW).unref();
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
async function take(file, content) {
  try {
    writeFileSync(file, content, { flag: 'wx' });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EEXIST' && !existsSync(file)) throw error;
    return false;
  }
  // Another who saw the same dead holder may just be removing this file instead of that one's.
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
 * Who holds the lock; undefined when nobody does, after removing what a dead holder left, or while it is being filled.
 *
 * @param {string} file
 * @param {{ renewed: number, at: number }} seen when its holder was last seen to live
 * @returns {Holder | undefined}
 */
function livingHolder(file, seen) {
  try {
    const renewed = statSync(file).mtimeMs;
    if (renewed !== seen.renewed) Object.assign(seen, { renewed, at: performance.now() });
    const silent = performance.now() - seen.at;
    const holder = parse(readFileSync(file, 'utf8'));
    if (holder ? !hasEnded(holder.owner) && silent < DEAD : silent < FILLING) return holder;
    rmSync(file, { force: true });
  } catch {
    // It has been released meanwhile.
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
function renew(file) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The folder has gone, or the disk; what is being done will notice.
  }
}

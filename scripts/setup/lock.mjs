import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { text } from './texts.mjs';

/**
 * Does something that two runs in the same project must not do at once. The second waits, and says so.
 *
 * @template T
 * @param {string} root the project
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export async function alone(root, action) {
  const file = path.join(root, '.cache', 'setup.lock');
  mkdirSync(path.dirname(file), { recursive: true });
  let said = false;
  while (!take(file)) {
    const pid = holder(file);
    if (pid && !said) console.error(text('install-waiting', { pid }));
    said ||= Boolean(pid);
    await wait(300);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await action();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    // A run that was killed leaves its file behind.
    if (holder(file) === null) rmSync(file, { force: true });
    return false;
  }
}

/** The process that holds the lock, 0 while it has yet to write its number, null when it has gone. @param {string} file */
function holder(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!pid) return Date.now() - statSync(file).mtimeMs < 5000 ? 0 : null;
    return isAlive(pid) ? pid : null;
  } catch {
    return null;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and belongs to someone else.
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

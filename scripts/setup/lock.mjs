import path from 'node:path';
import { withLock } from '../../src/processes/lock.mjs';
import { text } from './texts.mjs';

/**
 * Runs an action that two processes must not run at once in a project. The second process waits, and says so.
 *
 * @template T
 * @param {string} root the project
 * @param {() => Promise<T>} action
 * @returns {Promise<T>}
 */
export function withSetupLock(root, action) {
  return withLock(path.join(root, '.cache', 'setup.lock'), action, {
    waiting: ({ pid }) => console.error(text('install-waiting', { pid })),
  });
}

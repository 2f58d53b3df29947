import { spawn } from 'node:child_process';

/**
 * How a child ended, and the signal this process was sent meanwhile.
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, interrupted: NodeJS.Signals | null }} Ended
 */

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in the terminal of this one, and hands on to it whatever asks this one to stop.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean, aside?: boolean, listen?: (said: string) => void }}
 *   options `aside` sends what it prints to the error stream, so that the output of the task itself stays clean;
 *   `listen` hears what it writes to its own
 * @returns {Promise<Ended>}
 */
export function run(program, args, { cwd, env = process.env, shell = false, aside = false, listen }) {
  return new Promise((resolve, reject) => {
    const stdio = /** @type {import('node:child_process').StdioOptions} */ ([
      'inherit',
      aside ? 2 : 'inherit',
      listen ? 'pipe' : 'inherit',
    ]);
    const child = spawn(shell ? `"${program}"` : program, args, { cwd, env, shell, stdio, windowsHide: true });
    child.stderr?.on('data', (chunk) => {
      process.stderr.write(chunk);
      listen?.(String(chunk));
    });
    /** @type {NodeJS.Signals | null} */
    let interrupted = null;
    /** @type {(signal: NodeJS.Signals) => void} */
    const forward = (signal) => {
      interrupted = signal;
      // Ctrl-C in a terminal, and always on Windows, reaches the child by itself; twice would cut its tidying short.
      if (signal === 'SIGINT' && (process.stdin.isTTY || process.platform === 'win32')) return;
      child.kill(signal);
    };
    for (const signal of FORWARDED) process.on(signal, forward);
    const settle = () => {
      for (const signal of FORWARDED) process.off(signal, forward);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      resolve({ code, signal, interrupted });
    });
  });
}

/**
 * Ends this process as its child ended, by the same signal or with the same code.
 *
 * @param {Pick<Ended, 'code' | 'signal'>} ended
 */
export function endLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exit(code ?? 2);
}

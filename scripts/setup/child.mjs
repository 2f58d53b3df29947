import { spawn } from 'node:child_process';

/**
 * How a child process ended, and the signal this process received meanwhile.
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, interrupted: NodeJS.Signals | null }} Ended
 */

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in this terminal, and forwards termination signals to it.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean, aside?: boolean, listen?: (said: string) => void }}
 *   options `aside` redirects its standard output to standard error, so that the task's own output stays clean;
 *   `listen` receives its standard error
 * @returns {Promise<Ended>}
 */
export function runProgram(program, args, { cwd, env = process.env, shell = false, aside = false, listen }) {
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
      // A terminal, and Windows always, also sends Ctrl-C to the child; a second signal would cut its cleanup short.
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
 * Ends this process like its child, by the same signal or with the same code.
 *
 * @param {Pick<Ended, 'code' | 'signal'>} ended
 */
export function exitLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  else process.exit(code ?? 2);
}

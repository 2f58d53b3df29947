import { runProgram } from './child.mjs';
import { text } from './texts.mjs';

/** Programs of the gate, as installed by npm. */
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const VITEST = 'node_modules/vitest/vitest.mjs';

/** Steps of the gate, quickest first. */
const GATE = /** @type {const} */ ([
  ['step-format', [PRETTIER, '--check', '--log-level=warn', '.']],
  ['step-lint', ['node_modules/@biomejs/biome/bin/biome', 'lint', '--error-on-warnings']],
  ['step-types', ['node_modules/astro/bin/astro.mjs', 'check']],
  ['step-unused', ['node_modules/knip/bin/knip.js']],
  ['step-tests', [VITEST, 'run']],
]);

/** Tasks that consist of one program. */
export const FORMAT = [PRETTIER, '--write', '--log-level=warn', '.'];
export const TEST = [VITEST, 'run'];

/**
 * Runs the steps of the gate, and stops at the first failure.
 *
 * @param {string} node
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @param {{ tests: boolean }} which `tests: false` skips the last step, when the tests have just been run
 * @returns {Promise<import('./child.mjs').Ended>} how the failing step ended, or the last
 */
export async function verify(node, options, { tests }) {
  /** @type {import('./child.mjs').Ended} */
  let ended = { code: 0, signal: null, interrupted: null };
  for (const [name, args] of GATE) {
    if (name === 'step-tests' && !tests) continue;
    const started = performance.now();
    ended = await runProgram(node, [...args], options);
    const done = { step: text(name), seconds: ((performance.now() - started) / 1000).toFixed(1) };
    const good = ended.code === 0;
    console.log(text(good ? 'step-done' : 'step-failed', done));
    if (!good) break;
  }
  return ended;
}

import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { inject } from 'vitest';
import type { Sample } from './build.setup.ts';

/**
 * The `dist` folder of the sample, built once for all tests (tests/build.setup.ts). Ask for it in a hook, which has time
 * enough for a build.
 *
 * @throws Error with what the build said, when it failed; in a test of the project `rules`
 */
export async function builtSample(): Promise<string> {
  const address: string | undefined = inject('sample');
  if (!address) throw new Error('Only tests of the project `built` (vitest.config.ts) read the built sample.');
  // Not with `fetch`, which gives up after five minutes.
  const answer = await new Promise<string>((resolve, reject) => {
    get(address, (response) => resolve(text(response))).once('error', reject);
  });
  const { dist, exitCode, said } = JSON.parse(answer) as Sample;
  if (exitCode !== 0) throw new Error(`The sample could not be built (exit code ${exitCode}):\n${said.slice(-4000)}`);
  return dist;
}

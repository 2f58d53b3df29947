import { inject } from 'vitest';

/**
 * The `dist` folder of the sample, built once for all tests (tests/build.setup.ts).
 *
 * @throws Error with what the build said, when it failed
 */
export function builtSample(): string {
  const { dist, exitCode, said } = inject('sample');
  if (exitCode !== 0) throw new Error(`The sample could not be built (exit code ${exitCode}):\n${said.slice(-4000)}`);
  return dist;
}

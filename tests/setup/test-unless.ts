import { test } from 'vitest';

/**
 * A test that some machines cannot run. When skipped, the run prints why: no reporter does so by itself.
 *
 * @param reason why this machine cannot run it; undefined where it can
 */
export function testUnless(reason: string | undefined, name: string, run: () => Promise<void> | void): void {
  if (reason !== undefined) console.log(`skipped: ${name} (${reason})`);
  test.skipIf(reason !== undefined)(name, run);
}

/** A reason that applies on Windows only. */
export function onWindows(reason: string): string | undefined {
  return process.platform === 'win32' ? reason : undefined;
}

/** A reason that applies everywhere except Linux. */
export function offLinux(reason: string): string | undefined {
  return process.platform === 'linux' ? undefined : reason;
}

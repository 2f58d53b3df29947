import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const RUN = path.join(import.meta.dirname, '..', 'run.mjs');

/** What set-up says first, on a machine that speaks French: a Node that is too old is told before all else. */
function firstWords(...args: string[]): string {
  const old = 'Object.defineProperty(process.versions, "node", { value: "12.0.0" });';
  try {
    execFileSync(process.execPath, ['--import', `data:text/javascript,${old}`, RUN, 'check', ...args], {
      env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' },
      stdio: 'pipe',
    });
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr);
  }
  return '';
}

it('speaks Arabic from its first line where that was asked for', () => {
  expect(firstWords('--lang', 'ar')).toMatch(/^الإصدار 12\.0\.0/);
  expect(firstWords('--lang=ar')).toMatch(/^الإصدار/);
  expect(firstWords()).toMatch(/^Node 12\.0\.0 est trop ancien/);
});

import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

const ROOT = path.resolve(import.meta.dirname, '..');

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built sample, and what the build said; see tests/built.ts. */
    sample: { dist: string; exitCode: number | null; said: string };
  }
}

/**
 * Builds the sample once, with the command a person would type, for every test of the whole that reads it. Inside the
 * project, because Astro fails to prerender into a folder outside of it; beside `dist/`, because tests must not replace
 * what a person has built. When the build fails, the tests that need it fail and say why; the others still run.
 */
export async function setup(project: TestProject): Promise<void> {
  const dist = path.join(ROOT, '.cache', 'test', 'dist');
  await rm(dist, { recursive: true, force: true });
  project.provide('sample', { dist, ...(await build(dist)) });
}

function build(dist: string): Promise<{ exitCode: number | null; said: string }> {
  // Vitest's own settings would turn the build into a test build.
  const { VITEST, VITEST_MODE, NODE_ENV, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['scripts/dalil.ts', 'build', '--out', dist], {
      cwd: ROOT,
      env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
    child.once('error', reject);
    child.once('close', (exitCode) => resolve({ exitCode, said: said.join('') }));
  });
}

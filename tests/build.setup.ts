import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

const ROOT = path.resolve(import.meta.dirname, '..');

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test asks for the built sample; see tests/built.ts. */
    sample: string;
  }
}

/** The folder of the built sample, and what the build said. */
export interface Sample {
  dist: string;
  exitCode: number | null;
  said: string;
}

/**
 * Builds the sample once, for the first test that asks for it; the others that ask wait for the same build. Test files run
 * in processes of their own, so they ask over HTTP. A build that fails fails the tests that need it; the others still run.
 *
 * @returns what ends the server, when all tests are done
 */
export async function setup(project: TestProject): Promise<() => void> {
  let sample: Promise<Sample> | undefined;
  const server = createServer(async (_request, response) => {
    sample ??= build();
    response.end(JSON.stringify(await sample));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  project.provide('sample', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return () => server.close();
}

/**
 * With the command a person would type. Inside the project, because Astro fails to prerender into a folder outside of it;
 * beside `dist/`, because tests must not replace what a person has built.
 */
async function build(): Promise<Sample> {
  const dist = path.join(ROOT, '.cache', 'test', 'dist');
  await rm(dist, { recursive: true, force: true });
  // Vitest's own settings would turn the build into a test build.
  const { VITEST, VITEST_MODE, NODE_ENV, ...env } = process.env;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/dalil.ts', 'build', '--out', dist], {
      cwd: ROOT,
      env: { ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
    child.once('error', (error) => resolve({ dist, exitCode: null, said: String(error) }));
    child.once('close', (exitCode) => resolve({ dist, exitCode, said: said.join('') }));
  });
}

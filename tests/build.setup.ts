import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');
const CACHE = path.join(ROOT, '.cache', 'test');

/** Where the tests of the whole find the built sample. */
export const DIST = path.join(CACHE, 'dist');

/**
 * Builds the sample once, for every test of the whole that reads it. Inside the project, because Astro fails to
 * prerender into a folder outside of it; beside `dist/`, because tests must not replace what a person has built.
 */
export async function setup(): Promise<void> {
  const build = path.join(ROOT, 'src', 'cli', 'build.ts');
  if (!existsSync(build)) return;
  await rm(DIST, { recursive: true, force: true });
  await mkdir(CACHE, { recursive: true });
}

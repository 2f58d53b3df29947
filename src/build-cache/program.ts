import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from './content-hash.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What was installed: every package with its version and checksum. */
const LOCK = path.join(PROJECT, 'package-lock.json');

let known: string | undefined;

/**
 * Hash of this program and of what it is built with. Another program may make another book of the same content, and
 * what is kept from one build to the next is only good for the program that made it.
 */
export function programHash(): string {
  known ??= hashOf([...sources(), LOCK]);
  return known;
}

/** Hash of some modules of this program, by their `import.meta.url`: for what nothing else of it decides. */
export function modulesHash(...modules: string[]): string {
  return hashOf(modules.map((module) => fileURLToPath(module)));
}

/** Hash of everything that was installed, of fonts and of what cuts them among others. */
export function packagesHash(): string {
  return hashOf([LOCK]);
}

function sources(): string[] {
  return readdirSync(path.join(PROJECT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}

function hashOf(files: readonly string[]): string {
  return contentHash(
    ...files.flatMap((file) => [path.relative(PROJECT, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

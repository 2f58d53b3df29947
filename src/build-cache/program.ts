import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from './content-hash.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** What was installed: every package with its version and checksum. */
const LOCK = path.join(PROJECT, 'package-lock.json');

/** A file beside another one in its source, imported or read: `'./sheet.css'`, `import('../Sheet.astro')`. */
const NEIGHBOUR = /['"`](\.{1,2}\/[^'"`?]+)(?:\?\w+)?['"`]/g;

const known = new Map<string, string>();

/**
 * Hash of a module of this program with everything it imports, and of all that is installed. What is kept from one build
 * to the next is only good for the program that made it.
 *
 * @param module its `import.meta.url`
 */
export function programHash(module: string): string {
  const hash = known.get(module) ?? hashOf([...importedBy(fileURLToPath(module)), LOCK]);
  known.set(module, hash);
  return hash;
}

/** Hash of some modules of this program alone, by their `import.meta.url`: for what nothing else of it decides. */
export function modulesHash(...modules: string[]): string {
  return hashOf(modules.map((module) => fileURLToPath(module)));
}

/** Hash of everything that was installed, of fonts and of what cuts them among others. */
export function packagesHash(): string {
  return hashOf([LOCK]);
}

/** The files of the project that a file imports or names, itself among them. Types count as well: better once too often. */
export function importedBy(entry: string): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (file.endsWith('.json')) return;
    for (const [, neighbour = ''] of readFileSync(file, 'utf8').matchAll(NEIGHBOUR)) {
      const named = path.resolve(path.dirname(file), neighbour);
      if (existsSync(named) && statSync(named).isFile()) visit(named);
    }
  };
  visit(entry);
  return [...found].toSorted();
}

function hashOf(files: readonly string[]): string {
  return contentHash(
    ...files.flatMap((file) => [path.relative(PROJECT, file).replaceAll('\\', '/'), readFileSync(file)]),
  );
}

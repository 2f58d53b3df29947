import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentHash } from './content-hash.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** All installed packages with versions and checksums. */
const LOCK = path.join(PROJECT, 'package-lock.json');

/** A relative path in source code, imported or read: `'./sheet.css'`, `import('../Sheet.astro')`. */
const RELATIVE_PATH = /['"`](\.{1,2}\/[^'"`?]+)(?:\?\w+)?['"`]/g;

const known = new Map<string, string>();

/**
 * Hash of a module with all its imports, and of the installed packages. A cached result is valid only for the program
 * that made it.
 *
 * @param module its `import.meta.url`
 */
export function programHash(module: string): string {
  const hash = known.get(module) ?? hashOf([...importedBy(fileURLToPath(module)), LOCK]);
  known.set(module, hash);
  return hash;
}

/** Hash of some modules alone, by `import.meta.url`: for results that depend on no other module. */
export function modulesHash(...modules: string[]): string {
  return hashOf(modules.map((module) => fileURLToPath(module)));
}

/** Hash of all installed packages, which include the fonts and the font subsetter. */
export function packagesHash(): string {
  return hashOf([LOCK]);
}

/**
 * Project files that a file imports or names, itself included. Type imports count too: one rebuild too many is
 * harmless.
 */
export function importedBy(entry: string): string[] {
  const found = new Set<string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    if (file.endsWith('.json')) return;
    for (const [, neighbour = ''] of readFileSync(file, 'utf8').matchAll(RELATIVE_PATH)) {
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

import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

let known: string | undefined;

/**
 * Hash of this program and of what it is built with. Another program may make another book of the same content, and
 * what is kept from one build to the next is only good for the program that made it.
 */
export function programHash(): string {
  known ??= hashAll().digest('hex').slice(0, 24);
  return known;
}

function hashAll(): Hash {
  const sources = readdirSync(path.join(PROJECT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash('sha256');
  for (const file of [...sources, path.join(PROJECT, 'package-lock.json')]) {
    hash.update(path.relative(PROJECT, file).replaceAll('\\', '/')).update(readFileSync(file));
  }
  return hash;
}

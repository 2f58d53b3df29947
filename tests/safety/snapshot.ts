import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Every file below a folder with its content hash, without Dalil's internal folder. */
export function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.startsWith('.dalil/'))
    .toSorted();
  return Object.fromEntries(files.map((file) => [file, hashOf(path.join(folder, file))]));
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

/** Names that killed builds of this test may leave anywhere: each contains its process id. */
export function leftoversOf(pids: readonly (number | undefined)[], folders: readonly string[]): string[] {
  const mine = new RegExp(`-(?:${pids.join('|')})-\\d+-`);
  return [tmpdir(), ...folders].flatMap((folder) => namesIn(folder).filter((name) => mine.test(name)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: folder !== tmpdir() }).map(String);
  } catch {
    return [];
  }
}

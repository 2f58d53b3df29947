import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { MAX_FILE_BYTES } from '../load/files/limits.ts';
import { encodingOf } from '../load/files/encoding.ts';
import { isHidden, isNameEverywhere } from '../load/files/list-files.ts';
import { NamesOnDisk } from '../load/files/names-on-disk.ts';
import { Refused } from './refusal.ts';

/** A file as it is on disk. */
export interface FileState {
  bytes: Buffer;
  /** Permissions. */
  mode: number;
}

/** What tells the bytes of a file from all others: SHA-256, hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The path of a file of the content folder, there or not.
 *
 * @param file relative, with `/`
 * @throws Refused when it does not lie in the folder, be it through a link, when the loader does not look at it, or when
 *   some systems have no such name
 */
export function pathOf(contentDir: string, file: string): string {
  const names = file.split('/');
  if (names.some((name) => name === '' || isHidden(name))) throw new Refused('outside');
  if (!names.every(isNameEverywhere)) throw new Refused('name');
  let at = contentDir;
  for (const [index, name] of names.entries()) {
    at = path.join(at, name);
    const stats = lstatSync(at, { throwIfNoEntry: false });
    if (!stats) break;
    const fits = index === names.length - 1 ? stats.isFile() : stats.isDirectory();
    if (!fits) throw new Refused('outside');
  }
  return path.join(contentDir, ...names);
}

/** A file of the content folder; undefined when it is not there. */
export function stateOf(contentDir: string, file: string): FileState | undefined {
  const at = pathOf(contentDir, file);
  const stats = lstatSync(at, { throwIfNoEntry: false });
  return stats && { bytes: readFileSync(at), mode: stats.mode & 0o777 };
}

/**
 * Sees to it that a new file takes no other's place.
 *
 * @throws Refused when it is there, or would be on a system that takes capitals for small letters
 */
export function refuseTaken(contentDir: string, file: string): void {
  const names = file.split('/');
  const onDisk = new NamesOnDisk(contentDir);
  for (const index of names.keys()) {
    const wanted = names.slice(0, index + 1).join('/');
    const found = onDisk.findAnyCase(wanted);
    if (found !== undefined && (found !== wanted || wanted === file)) throw new Refused('exists');
  }
}

/**
 * The text of a YAML file with its byte order mark.
 *
 * @throws Refused when the loader would not read it
 */
export function textOf(bytes: Uint8Array): string {
  if (bytes.length > MAX_FILE_BYTES || encodingOf(bytes) !== 'utf-8') throw new Refused('unreadable');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

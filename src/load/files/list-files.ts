import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../model/values/clean.ts';
import { MAX_FILES, MAX_FOLDERS } from './bounds.ts';
import { compare, type Report } from '../report.ts';

/** What systems and programs leave behind in folders. */
const LITTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Names by which Windows calls devices, and letters that it keeps for itself. No file can be created there as one. */
const NOT_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[<>:"|?*\\]|[. ]$/i;

/** Line ends and other controls, which terminals obey; U+FFFD stands for what is not in UTF-8 and cannot be asked for. */
const NO_NAME = /[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/u;

/** A folder that is called so was meant to be a file. */
const FILE_NAME = /\.(ya?ml|mdx?|jpe?g|png|webp)$/i;

/** True for what is not looked at, whatever is in it. */
export function isHidden(name: string): boolean {
  return LITTER.test(name);
}

/** True for a name that a file can have on every system. */
export function isNameEverywhere(name: string): boolean {
  return !NOT_ON_WINDOWS.test(name) && !NO_NAME.test(name);
}

/**
 * Every file of the content folder, relative, with `/`, sorted the same way everywhere. Links to folders are not
 * followed. What is no file (a pipe, a device) is reported and left out: reading it could wait for ever.
 *
 * @returns undefined when there is no such folder
 */
export function listFiles(contentDir: string, report: Report): string[] | undefined {
  if (!kindOf(contentDir)?.isDirectory()) return undefined;
  const files: string[] = [];
  const walk = (folder: string, depth: number) => {
    const before = files.length;
    for (const item of itemsOf(contentDir, folder, report)) {
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (files.length > MAX_FILES) return;
      if (!mayBeRead(contentDir, item, path, report)) continue;
      if (!item.isDirectory()) files.push(path);
      else if (depth < MAX_FOLDERS) walk(path, depth + 1);
      else report.file('folder-too-deep', path, { expected: MAX_FOLDERS });
    }
    if (files.length === before && /^cooperatives\/[^/]+$/.test(folder)) {
      report.file('cooperative-missing', folder, { value: folder });
    }
  };
  walk('', 0);
  if (files.length > MAX_FILES) report.file('files-many', '.', { expected: MAX_FILES });
  const kept = files.slice(0, MAX_FILES).sort(compare);
  checkTwins(kept, report);
  return kept;
}

function itemsOf(contentDir: string, folder: string, report: Report): Dirent[] {
  try {
    return readdirSync(join(contentDir, folder), { withFileTypes: true })
      .filter(({ name }) => !isHidden(name))
      .toSorted((a, b) => compare(a.name, b.name));
  } catch {
    report.file('file-unreadable', folder || '.', { reason: 'access' });
    return [];
  }
}

function mayBeRead(contentDir: string, item: Dirent, path: string, report: Report): boolean {
  const reason = NO_NAME.test(item.name) ? 'name' : kindReason(contentDir, item, path);
  if (reason) {
    report.file('file-unreadable', visible(path), { reason });
    return false;
  }
  if (NOT_ON_WINDOWS.test(item.name)) report.file('name-not-on-windows', path, { value: item.name });
  return true;
}

/** Why something is no file that can be read; a broken link says so when it is read. */
function kindReason(contentDir: string, item: Dirent, path: string): string | undefined {
  if (item.isDirectory()) return FILE_NAME.test(item.name) ? 'folder' : undefined;
  const kind = item.isSymbolicLink() ? kindOf(join(contentDir, path)) : item;
  if (!kind || kind.isFile()) return undefined;
  return kind.isDirectory() ? undefined : 'special';
}

/** What stands at a path, links followed; undefined for nothing, a broken link, or a link to itself. */
export function kindOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Two names that Windows and Macs take for one: copied there, one file takes the place of the other. */
function checkTwins(files: string[], report: Report): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const same = file.normalize('NFC').toLowerCase();
    const first = seen.get(same);
    if (first === undefined) seen.set(same, file);
    else report.file('name-twice', file, { value: file, first });
  }
}

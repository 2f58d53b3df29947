import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { visible } from '../../model/values/clean.ts';
import { MAX_FILES, MAX_FOLDERS } from './limits.ts';
import { compareText, type Report } from '../report.ts';

/** Files that operating systems and programs leave in folders. */
const SYSTEM_FILES = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/** Reserved device names and characters of Windows. No such file can be created there. */
const NOT_ON_WINDOWS = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[<>:"|?*\\]|[. ]$/i;

/**
 * Line ends and control characters, which terminals interpret; U+FFFD marks a name that is not UTF-8 and cannot be
 * opened.
 */
const UNPRINTABLE = /[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/u;

/** A folder whose name looks like a file name. */
const FILE_NAME = /\.(ya?ml|mdx?|jpe?g|png|webp)$/i;

/** True for what is not looked at, whatever is in it. */
export function isHidden(name: string): boolean {
  return SYSTEM_FILES.test(name);
}

/** True for a name that a file can have on every system. */
export function isNameEverywhere(name: string): boolean {
  return !NOT_ON_WINDOWS.test(name) && !UNPRINTABLE.test(name);
}

/**
 * Every file of the content folder as a relative path with `/`, in the same order on every system. Links to folders are
 * not followed. Special files (pipes, devices) are reported and left out: reading one could block for ever.
 *
 * @returns undefined when the folder does not exist
 */
export function listFiles(contentDir: string, report: Report): string[] | undefined {
  if (!fileStatus(contentDir)?.isDirectory()) return undefined;
  const files: string[] = [];
  const walk = (folder: string, depth: number) => {
    const before = files.length;
    for (const item of itemsOf(contentDir, folder, report)) {
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (files.length > MAX_FILES) return;
      if (!checkReadable(contentDir, item, path, report)) continue;
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
  const kept = files.slice(0, MAX_FILES).sort(compareText);
  checkCaseCollisions(kept, report);
  return kept;
}

function itemsOf(contentDir: string, folder: string, report: Report): Dirent[] {
  try {
    return readdirSync(join(contentDir, folder), { withFileTypes: true })
      .filter(({ name }) => !isHidden(name))
      .toSorted((a, b) => compareText(a.name, b.name));
  } catch {
    report.file('file-unreadable', folder || '.', { reason: 'access' });
    return [];
  }
}

function checkReadable(contentDir: string, item: Dirent, path: string, report: Report): boolean {
  const reason = UNPRINTABLE.test(item.name) ? 'name' : unreadableReason(contentDir, item, path);
  if (reason) {
    report.file('file-unreadable', visible(path), { reason });
    return false;
  }
  if (NOT_ON_WINDOWS.test(item.name)) report.file('name-not-on-windows', path, { value: item.name });
  return true;
}

/** Why an item is not a readable file; a broken link is reported when it is read. */
function unreadableReason(contentDir: string, item: Dirent, path: string): string | undefined {
  if (item.isDirectory()) return FILE_NAME.test(item.name) ? 'folder' : undefined;
  const kind = item.isSymbolicLink() ? fileStatus(join(contentDir, path)) : item;
  if (!kind || kind.isFile()) return undefined;
  return kind.isDirectory() ? undefined : 'special';
}

/** File status of a path, links followed; undefined when missing, a broken link or a link loop. */
export function fileStatus(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** Names that are equal on Windows and macOS: copied there, one file would overwrite the other. */
function checkCaseCollisions(files: string[], report: Report): void {
  const seen = new Map<string, string>();
  for (const file of files) {
    const same = file.normalize('NFC').toLowerCase();
    const first = seen.get(same);
    if (first === undefined) seen.set(same, file);
    else report.file('name-twice', file, { value: file, first });
  }
}

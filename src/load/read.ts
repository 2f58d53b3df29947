import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Document, parseDocument, visit } from 'yaml';
import { compare, type Report } from './report.ts';
import { positionAt, Source, YAML_OPTIONS } from './source.ts';

/** More aliases than this and a small file may be meant to fill the memory. Staff use none. */
const MAX_ALIASES = 100;

/** What systems and programs leave behind in folders. */
const LITTER = /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i;

/**
 * Every file of the content folder, relative, with `/`, sorted the same way everywhere. Links to folders are not
 * followed.
 *
 * @returns undefined when there is no such folder
 */
export function listFiles(contentDir: string, report: Report): string[] | undefined {
  try {
    if (!statSync(contentDir).isDirectory()) return undefined;
  } catch {
    return undefined;
  }
  const files: string[] = [];
  const itemsOf = (folder: string) => {
    try {
      return readdirSync(join(contentDir, folder), { withFileTypes: true });
    } catch {
      report.file('file-unreadable', folder || '.', { reason: 'access' });
      return [];
    }
  };
  const walk = (folder: string) => {
    for (const item of itemsOf(folder)) {
      if (LITTER.test(item.name)) continue;
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (item.isDirectory()) walk(path);
      else files.push(path);
    }
  };
  walk('');
  return files.sort(compare);
}

/** True when a path, links resolved, lies in the folder. The path must exist. */
export function liesWithin(folder: string, path: string): boolean {
  return realpathSync.native(path).startsWith(realpathSync.native(folder) + sep);
}

/** A file's text without its BOM, or undefined, reported as `file-unreadable`. */
export function readText(contentDir: string, file: string, report: Report): string | undefined {
  const path = join(contentDir, file);
  try {
    if (!liesWithin(contentDir, path)) {
      report.file('file-unreadable', file, { reason: 'outside' });
      return undefined;
    }
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    report.file('file-unreadable', file, { reason: error instanceof TypeError ? 'encoding' : 'access' });
    return undefined;
  }
}

/** A YAML file as text values; undefined, reported, when it is none. */
export function readYaml(contentDir: string, file: string, report: Report): Source | undefined {
  const text = readText(contentDir, file, report);
  return text === undefined ? undefined : parseYaml(file, text, report);
}

/** @param linesBefore lines of the file above `text` (front matter) */
export function parseYaml(file: string, text: string, report: Report, linesBefore = 0): Source | undefined {
  const document = parseDocument(text, YAML_OPTIONS);
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    const { line, column } = positionAt(text, fault.pos[0]);
    const code = fault.code === 'DUPLICATE_KEY' ? 'key-duplicate' : 'yaml-syntax';
    const value = code === 'key-duplicate' ? textAt(text, fault.pos).replace(/\s*:.*/, '') : textAt(text, fault.pos);
    report.file(code, file, { value }, { line: line + linesBefore, column });
  }
  if (faults.length > 0) return undefined;
  try {
    return new Source(file, text, withoutBlanks(document.toJS({ maxAliasCount: MAX_ALIASES })), linesBefore);
  } catch {
    // Only too many aliases get here: the text itself was well formed.
    const { line, column } = positionAt(text, firstAlias(document as Document));
    report.file('yaml-syntax', file, { value: '*' }, { line: line + linesBefore, column });
    return undefined;
  }
}

function firstAlias(document: Document): number {
  let offset = 0;
  visit(document, {
    Alias: (_key, node) => {
      offset = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** The words at a fault, for the message: one line, not long. */
function textAt(text: string, [from, to]: [number, number]): string {
  const line = text.slice(from).split(/\r?\n/, 1)[0] ?? '';
  return line.slice(0, Math.min(40, Math.max(to - from, 20))).trim();
}

/** Fields left empty (`email:`) are fields not filled in, as in a form. Empty list items stay, to be reported. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value ?? '';
  const filled = Object.entries(value).filter(([, item]) => item !== null && item !== '' && item !== '~');
  return Object.fromEntries(filled.map(([key, item]) => [key, withoutBlanks(item)]));
}

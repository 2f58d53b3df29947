import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Document, isScalar, visit } from 'yaml';
import type { DiagnosticCode } from '../../diagnostics.ts';
import { cleanText, forbiddenCharacter, removableCharacter } from '../../model/values/clean.ts';
import { MAX_ALIASES, MAX_DEPTH, MAX_FILE_BYTES, MAX_ITEMS } from './limits.ts';
import { encodingOf } from './encoding.ts';
import { GARBLED, garbledBy } from '../texts/garbled.ts';
import type { Report } from '../report.ts';
import { lineStarts, type Path, positionAt, positionIn, YamlSource, valueAt } from '../yaml/source.ts';
import { parseYamlText, NestingTooDeep } from '../yaml/parse-yaml.ts';
import { keepExclamations, truncatedAtComments, truncatedAtCommas } from '../yaml/yaml-losses.ts';
import { firstFault, repairLine } from '../yaml/yaml-repair.ts';

/** True when a path lies in the folder after resolving links. The path must exist. */
export function liesWithin(folder: string, path: string): boolean {
  return realpathSync.native(path).startsWith(realpathSync.native(folder) + sep);
}

/** Text of a file without its BOM, or undefined, reported as `file-unreadable` or `file-too-large`. */
export function readText(
  contentDir: string,
  file: string,
  report: Report,
  maxBytes = MAX_FILE_BYTES,
): string | undefined {
  const path = join(contentDir, file);
  const unreadable = (reason: string) => {
    report.file('file-unreadable', file, { reason });
    return undefined;
  };
  let bytes: Buffer;
  try {
    if (!liesWithin(contentDir, path)) return unreadable('outside');
    const { size } = statSync(path);
    if (size > maxBytes) {
      report.file('file-too-large', file, { size: Math.ceil(size / 1000), expected: maxBytes / 1000 });
      return undefined;
    }
    bytes = readFileSync(path);
  } catch {
    return unreadable('access');
  }
  const encoding = encodingOf(bytes);
  return encoding === 'utf-8' ? new TextDecoder().decode(bytes) : unreadable(encoding);
}

/**
 * Cleaned prose of a file (a story), or undefined. Reports the first character that cannot be published, or that was
 * removed.
 */
export function readProse(contentDir: string, file: string, report: Report): string | undefined {
  const text = readText(contentDir, file, report);
  if (text === undefined) return undefined;
  const harm = forbiddenCharacter(text);
  const character = harm ?? removableCharacter(text);
  if (character) {
    const at = text.indexOf(String.fromCodePoint(Number.parseInt(character.slice(2), 16)));
    const code = harm ? 'character-refused' : 'character-hidden';
    report.file(code, file, { character, cost: 'text' }, positionAt(text, at));
  }
  const reason = garbledBy(text);
  if (reason) {
    const at = positionAt(text, text.search(GARBLED));
    const value = text.split('\n')[at.line - 1]?.slice(0, 40) ?? '';
    report.file('text-garbled', file, { reason, value, field: file }, at);
  }
  return harm ? undefined : cleanText(text);
}

/** A YAML file as text values; undefined and reported when it is not YAML. */
export function readYaml(
  contentDir: string,
  file: string,
  report: Report,
  maxBytes = MAX_FILE_BYTES,
): YamlSource | undefined {
  const text = readText(contentDir, file, report, maxBytes);
  return text === undefined ? undefined : parseYaml(file, text, report);
}

/** @param linesBefore lines of the file above `text` (front matter) */
export function parseYaml(file: string, text: string, report: Report, linesBefore = 0): YamlSource | undefined {
  const lines = lineStarts(text);
  let whole = true;
  const fault = (code: DiagnosticCode, offset: number, values: Record<string, string | number>) => {
    const { line, column } = positionIn(lines, offset);
    report.file(code, file, values, { line: line + linesBefore, column });
    whole = false;
  };
  let document: Document.Parsed;
  try {
    document = parseYamlText(text);
  } catch (error) {
    if (!(error instanceof NestingTooDeep)) throw error;
    fault('yaml-too-deep', error.offset, { expected: MAX_DEPTH });
    return undefined;
  }
  for (const { offset, ...values } of faultyLines(document, text))
    fault(values.fixed ? 'yaml-quotes' : 'yaml-syntax', offset, values);
  for (const { code, range } of faultyKeys(document)) {
    const value = code === 'key-duplicate' ? text.slice(...range) : textAt(text, range);
    fault(code, range[0], { value: value.slice(0, 60) });
  }
  if (!whole) return undefined;
  for (const { offset, ...values } of truncatedAtComments(text)) {
    const { line, column } = positionIn(lines, offset);
    report.file('yaml-comment', file, values, { line: line + linesBefore, column });
  }
  keepExclamations(document);
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch {
    // Only excess aliases or an alias without an anchor get here: the text itself was well formed.
    const offset = firstAlias(document);
    const repair = repairLine(text, offset);
    if (repair) fault('yaml-quotes', offset, { value: repair.value, fixed: repair.fixed });
    else fault('yaml-syntax', offset, { value: '*' });
    return undefined;
  }
  const source = new YamlSource(file, text, withoutBlanks(value), linesBefore);
  for (const { offset, path, ...values } of truncatedAtCommas(document, text)) {
    const { line, column } = positionIn(lines, offset);
    report.file('yaml-comma', file, { ...values, cost: 'text' }, { line: line + linesBefore, column });
    source.remove(path);
    const group = path.slice(0, -1);
    if (Object.keys(valueAt(source.value, group) ?? {}).length === 0) source.remove(group);
  }
  checkValues(source, report);
  return source;
}

/** Repairs suggested per file in one run: each is found in the text that the previous repairs produce. */
const MAX_REPAIRS = 5;

/** Lines with syntax errors: each repairable line once; then the first error of each other line. */
function faultyLines(document: Document, text: string): { offset: number; value: string; fixed?: string }[] {
  const found: { offset: number; value: string; fixed?: string }[] = [];
  const lines = lineStarts(text);
  const faults = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0]);
  let [mended, next] = [text, faults[0]?.pos[0]];
  while (next !== undefined && found.length < MAX_REPAIRS) {
    const repair = repairLine(mended, next);
    if (!repair) break;
    const { line, value, fixed } = repair;
    found.push({ offset: lines.lineStarts[line - 1] ?? 0, value, fixed });
    mended = repair.text;
    next = firstFault(mended);
  }
  if (next === undefined || found.length > 0) return found;
  const first = Map.groupBy(faults, ({ pos }) => positionIn(lines, pos[0]).line);
  return [...first.values()].flatMap(([fault]) =>
    fault ? [{ offset: fault.pos[0], value: textAt(text, fault.pos) }] : [],
  );
}

type Range = readonly [from: number, to: number];

/** Duplicate keys of a map, and keys that are not text. */
export function faultyKeys(document: Document.Parsed): { code: DiagnosticCode; range: Range }[] {
  const found: { code: DiagnosticCode; range: Range }[] = [];
  visit(document, {
    Map: (_key, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        const [from, to] = (key as { range?: Range } | null)?.range ?? [0, 0];
        if (!isScalar(key)) found.push({ code: 'yaml-syntax', range: [from, to] });
        else if (seen.has(key.value)) found.push({ code: 'key-duplicate', range: [from, to] });
        else seen.add(key.value);
      }
    },
  });
  return found;
}

/** Reports invisible characters and overlong lists; the latter lose their surplus items. */
function checkValues(source: YamlSource, report: Report): void {
  const walk = (value: unknown, path: Path) => {
    if (typeof value === 'string') {
      const character = removableCharacter(value);
      if (character) report.at('character-hidden', source, path, { character });
      const reason = garbledBy(value);
      if (reason)
        report.at('text-garbled', source, path, {
          reason,
          value: value.slice(0, 40),
          field: String(path.findLast((step) => typeof step === 'string')),
        });
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value) && value.length > MAX_ITEMS) {
      report.at('list-too-long', source, path, { count: value.length, expected: MAX_ITEMS }, 'key');
      value.length = MAX_ITEMS;
    }
    for (const [key, item] of Object.entries(value)) walk(item, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  walk(source.value, []);
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

/** The text at a syntax error for the message: one short line. */
function textAt(text: string, [from, to]: Range): string {
  const line = text.slice(from).split(/\r?\n/, 1)[0] ?? '';
  return line.slice(0, Math.min(40, Math.max(to - from, 20))).trim();
}

/** Empty fields (`email:`) count as missing, as in a form. Empty list items stay and are reported. */
function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value ?? '';
  const filled = Object.entries(value).filter(([, item]) => item !== null && item !== '' && item !== '~');
  return Object.fromEntries(filled.map(([key, item]) => [key, withoutBlanks(item)]));
}

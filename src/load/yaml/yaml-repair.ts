import { lineStarts, positionIn } from './source.ts';
import { parseYamlText } from './parse-yaml.ts';

/** A line that YAML cannot parse, and its repair. */
export interface Repair {
  line: number;
  /** The line as written, and as repaired. */
  value: string;
  fixed: string;
  /** The whole text with the repaired line. */
  text: string;
}

/** Longer files are skipped: each attempt parses the whole text again. */
const MAX_CHARACTERS = 50_000;

/** The key or list hyphen before a value. */
const KEY_OR_HYPHEN = /^(\s*(?:- +)*(?:[\p{L}\p{N}_-]+ *: +|- +))(\S.*?)\s*$/u;

/**
 * Repairs the faulty line or the one before it: by quoting its text, or by adding commas and spaces where YAML requires
 * them. Only a repair that removes this fault without adding one is returned.
 *
 * @param offset of the first fault in the text
 */
export function repairLine(text: string, offset: number): Repair | undefined {
  if (text.length > MAX_CHARACTERS) return undefined;
  const lines = text.split('\n');
  const at = positionIn(lineStarts(text), offset).line - 1;
  for (const index of [at, at - 1]) {
    const value = lines[index]?.replace(/\r$/, '') ?? '';
    for (const fixed of repairAttempts(value)) {
      const mended = lines.with(index, fixed).join('\n');
      const next = firstFault(mended);
      if (next === undefined || next > offset + Math.max(0, fixed.length - value.length)) {
        // A leading tab is itself the fault, and shown by name.
        const typed = /^ *\t/.test(value) ? value : value.trim();
        return { line: index + 1, value: typed, fixed: fixed.trim(), text: mended };
      }
    }
  }
  return undefined;
}

/** Offset of the first syntax error; undefined when the text is valid. */
export function firstFault(text: string): number | undefined {
  try {
    const document = parseYamlText(text);
    const faults = [...document.errors, ...document.warnings].map(({ pos }) => pos[0]);
    if (faults.length > 0) return Math.min(...faults);
    document.toJS({ maxAliasCount: 0 });
    return undefined;
  } catch {
    return 0;
  }
}

function* repairAttempts(line: string): Generator<string> {
  const spaced = line.replace(/^[ \t]*\t[ \t]*/, (indent) => indent.replaceAll('\t', '  '));
  if (spaced !== line) yield spaced;
  const commas = line.replace(/\s*،(?=\s*\p{L}+\s*:)/gu, ',');
  if (commas !== line) yield commas;
  const [, open = '', inside = ''] = /^([^{[]*\{)(.*?)\}?\s*$/.exec(line) ?? [];
  const group = open.includes('!!') ? '' : quoteEach(inside);
  if (group) yield `${open} ${group} }`;
  const [, before, value = ''] = KEY_OR_HYPHEN.exec(line) ?? [];
  // A tag is not text, and a flow collection is more than one value.
  if (before && !/^(?:!!|[{[])/.test(value)) yield before + quoted(value);
  const [, key, rest = ''] = /^(\s*(?:- +)*[\p{L}_]+):(\S.*)$/u.exec(line) ?? [];
  if (key) yield `${key}: ${rest}`;
}

/** Quotes each value of a flow map. */
function quoteEach(inside: string): string {
  const parts = inside.split(/(?<=^|[,،\s])([a-z_]+)\s*:\s+/);
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => {
    const value = (parts[index * 2 + 2] ?? '').replace(/[\s,،]+$/, '').trim();
    return `${parts[index * 2 + 1]}: ${/^(?:'[^']*'|"[^"]*")$/.test(value) ? value : quoted(value)}`;
  }).join(', ');
}

/** Quotes a text with a quotation mark it does not contain. */
export function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Path } from '../../src/load/yaml/source.ts';

/**
 * Whether a text became another by changes to the lines of one field or item alone. Line breaks are compared by
 * {@link breaksOf}. Without byte order marks.
 *
 * @param path of what was set, added or removed in `before`
 */
export function touchesOwnLinesOnly(before: string, after: string, path: Path, removed: boolean): boolean {
  const [old, now] = [linesOf(before), linesOf(after)];
  const own = ownLines(before, path);
  if (!own) {
    const head = old.findIndex((line, index) => line !== now[index]);
    return head < 0 || isSame(old.slice(head), now.slice(now.length - old.length + head));
  }
  const [first, last] = own;
  // Two blank lines that a removal would leave on each other are one.
  let above = first;
  while (removed && above > 0 && old[above - 1]?.trim() === '') above -= 1;
  // The first field behind a hyphen leaves it to the next one.
  const tail = old.slice(last + (removed && /^\s*- /.test(old[first] ?? '') ? 2 : 1));
  return [first, above].some(
    (from) =>
      from + tail.length <= now.length &&
      isSame(old.slice(0, from), now.slice(0, from)) &&
      isSame(tail, now.slice(now.length - tail.length)),
  );
}

/** The kinds of line break in a text. */
export function breaksOf(text: string): string[] {
  return [...new Set(text.match(/\r?\n/g))].toSorted();
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/);
}

function isSame(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((line, index) => line === b[index]);
}

/**
 * The first and last line that a field or item stands on. For a new one, those of the brackets it is put into; undefined
 * where it gets lines of its own.
 */
function ownLines(text: string, path: Path): [number, number] | undefined {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: counter, uniqueKeys: false });
  const line = (offset: number) => counter.linePos(offset).line - 1;
  const start = (node: Node) => line(node.range?.[0] ?? 0);
  const end = (node: Node) => {
    let last = start(node);
    visit(node, (_key, part) => {
      if (!isNode(part) || !part.range || ((isMap(part) || isSeq(part)) && !part.flow)) return;
      const { range } = part;
      const whole = text.slice(range[0], range[1]);
      // Blank lines after it belong to a text that keeps them.
      const written = whole.replace(/^[|>]\d?\+/.test(whole) ? /\r?\n$/ : /\s+$/, '');
      last = Math.max(last, line(range[0] + written.length));
    });
    return last;
  };
  let node: unknown = document.contents;
  for (const [depth, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined;
    const member = pair ? pair.key : isSeq(node) ? node.items[Number(step)] : undefined;
    if (!member) {
      const around = node as (Node & { flow?: boolean }) | null;
      return around?.flow ? [start(around), end(around)] : undefined;
    }
    const value = (pair ? pair.value : member) as Node | null;
    if (depth === path.length - 1) return [hyphenLine(text, start(member as Node)), end(value ?? (member as Node))];
    node = value;
  }
  return [0, linesOf(text).length - 1];
}

/** An item may begin on a line below its hyphen. */
function hyphenLine(text: string, line: number): number {
  const lines = linesOf(text);
  let above = line - 1;
  while (above > 0 && /^\s*(?:#.*)?$/.test(lines[above] ?? '')) above -= 1;
  return /^\s*-\s*(?:#.*)?$/.test(lines[above] ?? '') && !/^\s*-/.test(lines[line] ?? '') ? above : line;
}

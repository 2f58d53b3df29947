import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';

/** Keys and list positions from the top of a file: `['products', 2, 'code']`. */
export type Path = readonly (string | number)[];

export interface Position {
  line: number;
  column: number;
}

/**
 * How every YAML file is read. Scalars stay text (failsafe), so that no phone loses its 0; no tag means anything, so
 * that content cannot ask for anything but text, lists and groups.
 */
export const YAML_OPTIONS = { schema: 'failsafe', resolveKnownTags: false, prettyErrors: false } as const;

/** A file of the content folder that was read: its values, and where each stands when someone asks. */
export class Source {
  /** Relative to the content folder, with `/`. */
  readonly file: string;
  readonly value: unknown;
  readonly #text: string;
  readonly #linesBefore: number;
  #document: Document | undefined;

  /** @param linesBefore lines of the file above `text`: 1 for front matter, which starts under its `---` */
  constructor(file: string, text: string, value: unknown, linesBefore = 0) {
    this.file = file;
    this.value = value;
    this.#text = text;
    this.#linesBefore = linesBefore;
  }

  /**
   * Where a value (or its key) stands. A path that does not exist gives the place of the nearest thing around it. The
   * file is parsed again for this, once: only files with a fault pay for positions.
   */
  position(path: Path, on: 'key' | 'value' = 'value'): Position {
    this.#document ??= parseDocument(this.#text, YAML_OPTIONS) as Document;
    const { line, column } = positionAt(this.#text, offsetOf(this.#document, path, on));
    return { line: line + this.#linesBefore, column };
  }
}

/** What stands at a path; own values only, so that `constructor` finds nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, step) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    return (found as Record<string | number, unknown>)[step];
  }, value);
}

/** Line and column, both from 1, of an offset in a text. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

function offsetOf(document: Document, path: Path, on: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let found = startOf(node) ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === step) : undefined;
    const value: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value;
    const start = startOf(value);
    if (start === undefined && !pair) return found;
    // A list or group in block style starts on a later line than its key: the key is where one looks.
    const asKey = pair && (isBlock(value) || start === undefined || (on === 'key' && depth === path.length - 1));
    found = (asKey ? startOf(pair.key) : start) ?? found;
    node = value;
  }
  return found;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

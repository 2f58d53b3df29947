import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, type YAMLMap } from 'yaml';
import { parseYamlText } from './parse-yaml.ts';

/** Keys and list indexes from the root of a file: `['products', 2, 'code']`. */
export type Path = readonly (string | number)[];

export interface SourcePosition {
  line: number;
  column: number;
}

/** A parsed file of the content folder: its values, and their positions on demand. */
export class YamlSource {
  /** Relative to the content folder, with `/`. */
  readonly file: string;
  /** The remaining value after {@link remove}. */
  readonly value: unknown;
  readonly #text: string;
  readonly #linesBefore: number;
  /** For lists with removed items: the original index of each remaining item. */
  readonly #places = new WeakMap<unknown[], number[]>();
  /** For groups with removed fields: their names. */
  readonly #lost = new WeakMap<object, Set<string | number>>();
  readonly #pairs = new WeakMap<YAMLMap, Map<unknown, Pair>>();
  #document: Document.Parsed | undefined;
  #lines: LineCounter | undefined;

  /** @param linesBefore lines of the file above `text`: 1 for front matter, which starts below its `---` */
  constructor(file: string, text: string, value: unknown, linesBefore = 0) {
    this.file = file;
    this.value = value;
    this.#text = text;
    this.#linesBefore = linesBefore;
  }

  /**
   * Position of a value (or its key). A missing path gives the position of its nearest existing ancestor. The file is
   * parsed again once for this: only files with faults need positions.
   */
  position(path: Path, on: 'key' | 'value' = 'value'): SourcePosition {
    this.#document ??= parseYamlText(this.#text);
    this.#lines ??= lineStarts(this.#text);
    const { line, column } = positionIn(this.#lines, this.#offsetOf(this.#document, this.originalPath(path), on));
    return { line: line + this.#linesBefore, column };
  }

  /** Removes the value at a path. Later items move up, and their positions in the file stay correct. */
  remove(path: Path): void {
    const parent = valueAt(this.value, path.slice(0, -1));
    const last = path.at(-1) ?? '';
    if (Array.isArray(parent)) {
      const places = this.#places.get(parent) ?? [...parent.keys()];
      this.#places.set(parent, places);
      places.splice(Number(last), 1);
      parent.splice(Number(last), 1);
    } else if (typeof parent === 'object' && parent !== null) {
      this.#lost.set(parent, (this.#lost.get(parent) ?? new Set()).add(last));
      delete (parent as Record<string, unknown>)[last];
    }
  }

  /** True when a field was present and removed: its fault is reported already. */
  wasRemoved(path: Path): boolean {
    const parent = valueAt(this.value, path.slice(0, -1));
    return typeof parent === 'object' && parent !== null && this.#lost.get(parent)?.has(path.at(-1) ?? '') === true;
  }

  /** Converts a path among the remaining values to the path in the file. */
  originalPath(path: Path): Path {
    let value: unknown = this.value;
    return path.map((step) => {
      const place = Array.isArray(value) ? (this.#places.get(value)?.[Number(step)] ?? step) : step;
      value = valueAt(value, [step]);
      return place;
    });
  }

  #offsetOf(document: Document.Parsed, path: Path, on: 'key' | 'value'): number {
    let node: unknown = document.contents;
    let found = startOf(node) ?? 0;
    for (const [depth, step] of path.entries()) {
      if (isAlias(node)) node = node.resolve(document);
      const pair = isMap(node) ? this.#pairOf(node, step) : undefined;
      const value: unknown = isSeq(node) ? node.items[Number(step)] : pair?.value;
      const start = startOf(value);
      if (start === undefined && !pair) return found;
      // A list or map in block style starts on a later line than its key: readers look for the key.
      const asKey = pair && (isBlock(value) || start === undefined || (on === 'key' && depth === path.length - 1));
      found = (asKey ? startOf(pair.key) : start) ?? found;
      node = value;
    }
    return found;
  }

  #pairOf(map: YAMLMap, key: string | number): Pair | undefined {
    let pairs = this.#pairs.get(map);
    if (!pairs) {
      pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : pair.key, pair]));
      this.#pairs.set(map, pairs);
    }
    return pairs.get(key);
  }
}

/** Value at a path; own properties only, so that `constructor` finds nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, step) => {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    return (found as Record<string | number, unknown>)[step];
  }, value);
}

/** Line starts of a text, computed once for any number of positions. */
export function lineStarts(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) lines.addNewLine(end + 1);
  return lines;
}

/** Line and column, both from 1, of an offset, given the line starts. */
export function positionIn(lines: LineCounter, offset: number): SourcePosition {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

/** Line and column, both from 1, of one offset; for several, {@link positionIn} scans the text only once. */
export function positionAt(text: string, offset: number): SourcePosition {
  return positionIn(lineStarts(text), offset);
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0];
}

function isBlock(node: unknown): boolean {
  return (isMap(node) || isSeq(node)) && node.flow !== true;
}

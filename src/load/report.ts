import { type Diagnostic, type DiagnosticCode, type DiagnosticValue, diagnostic, DIAGNOSTICS } from '../diagnostics.ts';
import { productCode } from '../model/values/code.ts';
import { type Days, daysAround, MAX_FAULTS } from './files/bounds.ts';
import { type Path, type Source, valueAt } from './yaml/source.ts';

type Values = Record<string, DiagnosticValue>;

/**
 * Collects what is wrong. Positions, and values given as a function, are looked up when something is reported, never
 * before: a file with more faults than one reads costs no more than one with {@link MAX_FAULTS}.
 */
export class Report {
  readonly #found: Diagnostic[] = [];
  readonly #now: Date;
  /** The days that entries may speak of: this depends on the moment they are read. */
  readonly days: Days;
  /** How many faults of each severity a file has, reported or not. */
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(now: Date) {
    this.#now = now;
    this.days = daysAround(now);
  }

  /** A report of its own for what is read a second time: its faults have been said. */
  aside(): Report {
    return new Report(this.#now);
  }

  /** A fault at a place inside a file. `on` says whether the key or its value is at fault. */
  at(
    code: DiagnosticCode,
    source: Source,
    path: Path,
    values: Values | (() => Values) = {},
    on: 'key' | 'value' = 'value',
  ): void {
    if (!this.#hasRoom(code, source.file)) return;
    const field = path.length > 0 ? source.written(path).join('.') : undefined;
    const product = productAt(source, path);
    const given = typeof values === 'function' ? values() : values;
    this.#found.push(
      diagnostic(code, source.file, { ...source.position(path, on), field }, product ? { ...given, product } : given),
    );
  }

  /** A fault of a whole file or folder, or at a line of a file that is no YAML. */
  file(code: DiagnosticCode, file: string, values: Values = {}, at: { line?: number; column?: number } = {}): void {
    if (this.#hasRoom(code, file)) this.#found.push(diagnostic(code, file, at, values));
  }

  /** Everything reported, by file and then by place in the file. */
  sorted(): Diagnostic[] {
    const more = [...this.#counts].flatMap(([file, counts]) => {
      const count = [...counts.values()].reduce((sum, all) => sum + Math.max(0, all - MAX_FAULTS), 0);
      return count > 0 ? [diagnostic('faults-more', file, {}, { count })] : [];
    });
    return [...this.#found, ...more].toSorted(
      (a, b) =>
        compare(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.code, b.code),
    );
  }

  /** Each severity has room of its own: no number of remarks hides that there is an error. */
  #hasRoom(code: DiagnosticCode, file: string): boolean {
    const counts = this.#counts.get(file) ?? new Map<string, number>();
    const count = (counts.get(DIAGNOSTICS[code]) ?? 0) + 1;
    this.#counts.set(file, counts.set(DIAGNOSTICS[code], count));
    return count <= MAX_FAULTS;
  }
}

/** The code of the product a path leads into: how staff call it. `products.2` is hard to find in a long file. */
function productAt(source: Source, path: Path): string | undefined {
  if (path[0] !== 'products' || path.length < 2) return undefined;
  const number = valueAt(source.value, ['products', path[1] ?? 0, 'code']);
  const cooperative = valueAt(source.value, ['code']);
  return typeof number === 'string' && typeof cooperative === 'string' ? productCode(cooperative, number) : undefined;
}

/** Compares by code unit: the same order on every machine and in every language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

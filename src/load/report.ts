import { type Diagnostic, type DiagnosticCode, type DiagnosticValue, diagnostic, DIAGNOSTICS } from '../diagnostics.ts';
import { productCode } from '../model/values/code.ts';
import { type DateRange, plausibleDays, MAX_FAULTS } from './files/limits.ts';
import { type Path, type YamlSource, valueAt } from './yaml/source.ts';

type Values = Record<string, DiagnosticValue>;

/**
 * Collects diagnostics. Positions, and values given as a function, are computed only for reported diagnostics: a file
 * with more faults than {@link MAX_FAULTS} takes no longer than one with exactly that many.
 */
export class Report {
  readonly #found: Diagnostic[] = [];
  readonly #now: Date;
  /** Plausible dates, which depend on the moment of loading. */
  readonly days: DateRange;
  /** Faults per file and severity, reported or not. */
  readonly #counts = new Map<string, Map<string, number>>();

  constructor(now: Date) {
    this.#now = now;
    this.days = plausibleDays(now);
  }

  /** A separate report for content that is read twice: its faults are reported already. */
  discarding(): Report {
    return new Report(this.#now);
  }

  /** A fault inside a file. `on` selects the key or its value. */
  at(
    code: DiagnosticCode,
    source: YamlSource,
    path: Path,
    values: Values | (() => Values) = {},
    on: 'key' | 'value' = 'value',
  ): void {
    if (!this.#hasRoom(code, source.file)) return;
    const field = path.length > 0 ? source.originalPath(path).join('.') : undefined;
    const product = productAt(source, path);
    const given = typeof values === 'function' ? values() : values;
    this.#found.push(
      diagnostic(code, source.file, { ...source.position(path, on), field }, product ? { ...given, product } : given),
    );
  }

  /** A fault of a whole file or folder, or at a line of a file that is not YAML. */
  file(code: DiagnosticCode, file: string, values: Values = {}, at: { line?: number; column?: number } = {}): void {
    if (this.#hasRoom(code, file)) this.#found.push(diagnostic(code, file, at, values));
  }

  /** All diagnostics, by file and then by location. */
  sorted(): Diagnostic[] {
    const more = [...this.#counts].flatMap(([file, counts]) => {
      const count = [...counts.values()].reduce((sum, all) => sum + Math.max(0, all - MAX_FAULTS), 0);
      return count > 0 ? [diagnostic('faults-more', file, {}, { count })] : [];
    });
    return [...this.#found, ...more].toSorted(
      (a, b) =>
        compareText(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compareText(a.code, b.code),
    );
  }

  /** Each severity has its own limit: many notes never hide an error. */
  #hasRoom(code: DiagnosticCode, file: string): boolean {
    const counts = this.#counts.get(file) ?? new Map<string, number>();
    const count = (counts.get(DIAGNOSTICS[code]) ?? 0) + 1;
    this.#counts.set(file, counts.set(DIAGNOSTICS[code], count));
    return count <= MAX_FAULTS;
  }
}

/** Product code for a path: staff know it, while `products.2` is hard to find in a long file. */
function productAt(source: YamlSource, path: Path): string | undefined {
  if (path[0] !== 'products' || path.length < 2) return undefined;
  const number = valueAt(source.value, ['products', path[1] ?? 0, 'code']);
  const cooperative = valueAt(source.value, ['code']);
  return typeof number === 'string' && typeof cooperative === 'string' ? productCode(cooperative, number) : undefined;
}

/** Compares code units: the same order on every machine and in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostics.ts';
import { productCode } from '../model/code.ts';
import { type Path, type Source, valueAt } from './source.ts';

type Values = Record<string, string | number>;

/** Collects what is wrong. Positions are looked up when something is reported, never before. */
export class Report {
  readonly #found: Diagnostic[] = [];

  /** A fault at a place inside a file. `on` says whether the key or its value is at fault. */
  at(code: DiagnosticCode, source: Source, path: Path, values: Values = {}, on: 'key' | 'value' = 'value'): void {
    const field = path.length > 0 ? path.join('.') : undefined;
    const product = productAt(source, path);
    this.#found.push(
      diagnostic(code, source.file, { ...source.position(path, on), field }, product ? { ...values, product } : values),
    );
  }

  /** A fault of a whole file or folder, or at a line of a file that is no YAML. */
  file(code: DiagnosticCode, file: string, values: Values = {}, at: { line?: number; column?: number } = {}): void {
    this.#found.push(diagnostic(code, file, at, values));
  }

  /** Everything reported, by file and then by place in the file. */
  sorted(): Diagnostic[] {
    return this.#found.toSorted(
      (a, b) =>
        compare(a.file, b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0) ||
        compare(a.code, b.code),
    );
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

import { type Diagnostic, type DiagnosticCode, diagnostic } from '../diagnostics.ts';
import type { Path, Source } from './source.ts';

type Values = Record<string, string | number>;

/** Collects what is wrong. Positions are looked up when something is reported, never before. */
export class Report {
  readonly #found: Diagnostic[] = [];

  /** A fault at a place inside a file. `on` says whether the key or its value is at fault. */
  at(code: DiagnosticCode, source: Source, path: Path, values: Values = {}, on: 'key' | 'value' = 'value'): void {
    const field = path.length > 0 ? path.join('.') : undefined;
    this.#found.push(diagnostic(code, source.file, { ...source.position(path, on), field }, values));
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

/** Compares by code unit: the same order on every machine and in every language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { typeset } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import { STAFF_LANGS, type Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';

/**
 * A reason why a page cannot be printed. Content alone cannot cause it: it is a colour of a style without inks, an
 * effect that the press cannot print, or an image of a kind that is not converted.
 */
export interface PressProblem {
  kind:
    'colour' | 'colour-space' | 'gradient' | 'transparency' | 'inline-picture' | 'picture-kind' | 'picture-transparent';
  /** From 1, ascending. */
  pages: number[];
  /** Values of the texts `print:press.*`: `colour`, `nearest`, `picture`. */
  values: Record<string, string>;
}

/** The book cannot become a press file, for all of these problems. */
export class PressError extends OperatorError {
  override name = 'PressError';
  readonly problems: readonly PressProblem[];

  constructor(problems: readonly PressProblem[]) {
    super(STAFF_LANGS.map((lang) => problems.map((problem) => describeProblem(problem, lang)).join('\n')).join('\n'));
    this.problems = problems;
  }
}

/** The text of a problem: the fault, its pages, and the remedy. */
export function describeProblem({ kind, pages, values }: PressProblem, lang: Lang): string {
  const shown = pages.slice(0, MAX_PAGES).join(translator(lang)('print:comma'));
  const rest = pages.length > MAX_PAGES ? '…' : '';
  return typeset(translator(lang)(`print:press.${kind}`, { ...values, pages: shown + rest }), lang);
}

/** Maximum number of pages listed in a text. */
const MAX_PAGES = 8;

/** Collects problems while a file is read; equal problems on several pages become one. */
export class Problems {
  private readonly found = new Map<string, PressProblem>();

  add(kind: PressProblem['kind'], pages: readonly number[], values: Record<string, string> = {}): void {
    const key = JSON.stringify([kind, values]);
    const known = this.found.get(key)?.pages ?? [];
    const all = [...new Set([...known, ...pages])].sort((a, b) => a - b);
    this.found.set(key, { kind, pages: all, values });
  }

  /** @throws PressError when there are any */
  refuse(): void {
    if (this.found.size > 0) throw new PressError([...this.found.values()]);
  }
}

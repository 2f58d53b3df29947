import { typeset } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import { STAFF_LANGS, type Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';

/**
 * Something on a page that cannot be printed as it is. Nothing of it comes from content alone: it is a colour of a
 * style without inks, an effect the press cannot show, or a file of a kind we do not convert.
 */
export interface PressProblem {
  kind:
    'colour' | 'colour-space' | 'gradient' | 'transparency' | 'inline-picture' | 'picture-kind' | 'picture-transparent';
  /** From 1, ascending. */
  pages: number[];
  /** What the texts of `print:press.*` interpolate: `colour`, `nearest`, `picture`. */
  values: Record<string, string>;
}

/** The book cannot become a press file; every reason at once. */
export class PressError extends OperatorError {
  override name = 'PressError';
  readonly problems: readonly PressProblem[];

  constructor(problems: readonly PressProblem[]) {
    super(STAFF_LANGS.map((lang) => problems.map((problem) => describeProblem(problem, lang)).join('\n')).join('\n'));
    this.problems = problems;
  }
}

/** A problem in a person's language: what is wrong, on which pages, and what to do. */
export function describeProblem({ kind, pages, values }: PressProblem, lang: Lang): string {
  const shown = pages.slice(0, MOST_PAGES).join(translator(lang)('print:comma'));
  const rest = pages.length > MOST_PAGES ? '…' : '';
  return typeset(translator(lang)(`print:press.${kind}`, { ...values, pages: shown + rest }), lang);
}

/** Page numbers after which a list says no more. */
const MOST_PAGES = 8;

/** Collects problems while a file is read: the same one on several pages is one problem. */
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

import { translator } from '../../../i18n/translate.ts';
import type { Lang } from '../../../model/languages.ts';
import { describeProblem, type PressProblem } from '../../../press/problems.ts';

/** A fault of a book, or a doubt, that a person should know before it is printed. */
export interface Finding {
  /** `fail` withholds the press file; `warn` asks a person to look. */
  severity: 'fail' | 'warn';
  /** The text is `print:preflight.<check>`: the fault, then the remedy. */
  check:
    | 'cooperative'
    | 'product'
    | 'phone'
    | 'basket'
    | 'number'
    | 'resolution'
    | 'font'
    | 'box'
    | 'page-count'
    | 'ink'
    | 'direction'
    | 'language'
    | 'colour'
    | 'picture-small'
    | 'too-long'
    | 'cover-too-long'
    | 'staples';
  /** Position in the file, from 1. */
  page?: number;
  values: Record<string, string | number>;
  /** The problem reported by the press, when the finding comes from there. */
  problem?: PressProblem;
}

/** The text of a finding: the fault and the remedy. */
export function describeFinding({ check, values, problem }: Finding, lang: Lang): string {
  return problem ? describeProblem(problem, lang) : translator(lang)(`print:preflight.${check}`, values);
}

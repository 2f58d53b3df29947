import { translator } from '../../../i18n/translate.ts';
import type { Lang } from '../../../model/languages.ts';
import { describeProblem, type PressProblem } from '../../../press/problems.ts';

/** Something about a book that a person should know before it is printed. */
export interface Finding {
  /** `fail` keeps the press file back; `warn` asks someone to look. */
  severity: 'fail' | 'warn';
  /** Its texts are `print:preflight.<check>`: what is wrong, then what to do. */
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
  /** What the press found, when it is one of its own problems. */
  problem?: PressProblem;
}

/** A finding in a person's language: what is wrong and what to do. */
export function describeFinding({ check, values, problem }: Finding, lang: Lang): string {
  return problem ? describeProblem(problem, lang) : translator(lang)(`print:preflight.${check}`, values);
}

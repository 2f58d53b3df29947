import type { Diagnostic } from '../../diagnostics.ts';
import type { Lang } from '../../model/languages.ts';
import { describe } from '../describe.ts';

/** JSON report: an array with one object per diagnostic. Unknown location fields are null. */
export function reportJson(diagnostics: Diagnostic[], lang: Lang): string {
  const rows = diagnostics.map((diagnostic) => {
    const { code, severity, file, line = null, column = null, field = null } = diagnostic;
    const { message, hint } = describe(diagnostic, lang);
    return { code, severity, file, line, column, field, message, hint };
  });
  return JSON.stringify(rows, null, 2);
}

import type { Diagnostic, Severity } from '../../diagnostics.ts';
import { translator } from '../../i18n/translate.ts';
import type { Lang } from '../../model/languages.ts';
import { describe } from '../describe.ts';

/** Red, yellow, blue; dim for context. */
const COLOURS: Record<Severity | 'dim', string> = { error: '31', warning: '33', note: '34', dim: '2' };

/** Terminal report: diagnostics grouped by file, each with location, message and hint; counts at the end. */
export function reportText(diagnostics: readonly Diagnostic[], lang: Lang, { colour }: { colour: boolean }): string {
  const t = translator(lang);
  const paint = (text: string, name: Severity | 'dim') => (colour ? `\u001b[${COLOURS[name]}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  for (const [file, found] of Map.groupBy(diagnostics, (diagnostic) => diagnostic.file)) {
    lines.push(file);
    for (const diagnostic of found) {
      const { message, hint, place } = describe(diagnostic, lang);
      const severity = paint(t(`diagnostics:severity.${diagnostic.severity}`), diagnostic.severity);
      lines.push(`  ${addressOf(diagnostic)}  ${severity}  ${place ? paint(place, 'dim') : ''}`.trimEnd());
      lines.push(`    ${message}`, `    ${paint('→', 'dim')} ${hint}`);
    }
    lines.push('');
  }
  return [...lines, counts(diagnostics, lang)].join('\n');
}

/** `file:line:column`, a link in editors and terminals. */
export function addressOf({ file, line, column }: Diagnostic): string {
  return [file, line, column].filter((part) => part !== undefined).join(':');
}

/** How many faults of each severity: `2 erreurs · 1 avertissement`. */
export function counts(diagnostics: readonly Diagnostic[], lang: Lang): string {
  const t = translator(lang);
  if (diagnostics.length === 0) return t('diagnostics:count.none');
  const severities = ['error', 'warning', 'note'] as const;
  return severities
    .map((severity) => ({ severity, count: diagnostics.filter((found) => found.severity === severity).length }))
    .filter(({ severity, count }) => count > 0 || severity === 'error')
    .map(({ severity, count }) => t(`diagnostics:count.${severity}`, { count }))
    .join(' · ');
}

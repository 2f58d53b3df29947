import type { z } from 'zod';
import type { DiagnosticCode, DiagnosticValue } from '../diagnostics.ts';
import { spellingsOf } from '../model/values/choice.ts';
import { isLang } from '../model/languages.ts';
import type { Report } from './report.ts';
import { allowedFields } from './schema-keys.ts';
import { type Path, type YamlSource, valueAt } from './yaml/source.ts';
import { closestMatch, closestMatches } from './suggest.ts';

export type Issue = z.core.$ZodIssue;

/**
 * Issues as intended: for a union, those of the branch that was meant.
 *
 * @param root the parsed input
 */
export function meantIssues(issue: Issue, root: unknown): Issue[] {
  const value = valueAt(root, issuePath(issue));
  if (issue.code !== 'invalid_union' || value === undefined) return [issue];
  return chooseBranch(issue.errors, value).flatMap((inner) =>
    meantIssues({ ...inner, path: [...issue.path, ...inner.path] } as Issue, root),
  );
}

/** What a fault removes from the guide: named in the texts of diagnostics. */
export type Cost = 'entry' | 'product' | 'item' | 'field' | 'text';

/** An issue, and the location of its value. */
export interface Fault {
  issue: Issue;
  schema: z.ZodType;
  /** The parsed input. */
  value: unknown;
  source: YamlSource;
  /** Location of the value in the source. */
  at: Path;
  cost: Cost;
  /** Other missing fields of the group, reported together. */
  beside?: string[];
}

/** True when the only fault is a missing field. Consent and prices have messages of their own. */
export function isMissingField(issue: Issue, value: unknown): boolean {
  const path = issuePath(issue);
  if (typeof path.at(-1) !== 'string' || path.includes('consent') || path.at(-1) === 'price') return false;
  return issue.code !== 'custom' && issue.code !== 'unrecognized_keys' && valueAt(value, path) === undefined;
}

/** Reports a schema issue as a diagnostic. */
export function reportFault(fault: Fault, report: Report): void {
  const { issue, schema, source, at, cost, beside = [] } = fault;
  const path = issuePath(issue);
  if (issue.code === 'unrecognized_keys') {
    const known = allowedFields(schema, path);
    const values = (key: string) => ({
      value: quotedValue(key),
      suggestion: closestMatch(key, known) ?? '',
      known: known.length > MAX_FIELDS ? [...closestMatches(key, known), '…'] : known,
      under: known.find((other) => allowsField(schema, [...path, other], key)) ?? '',
      cost,
    });
    for (const key of issue.keys) report.at('field-unknown', source, [...at, ...path, key], () => values(key), 'key');
    return;
  }
  const value = valueAt(fault.value, path);
  const { code, values } = translate(issue, path, value, schema);
  report.at(code, source, [...at, ...path], {
    value: quotedValue(value),
    field: [String([...at, ...path].findLast((step) => typeof step === 'string') ?? ''), ...beside],
    cost,
    ...values,
  });
}

/** Maximum fields listed in a message; beyond it, only the most similar. */
const MAX_FIELDS = 8;

/** True when a field is allowed in the group at a path, or in the groups of the list there. */
function allowsField(schema: z.ZodType, path: Path, key: string): boolean {
  return [path, [...path, 0]].some((at) => allowedFields(schema, at).includes(key));
}

interface Translated {
  code: DiagnosticCode;
  values: Record<string, DiagnosticValue>;
}

function translate(issue: Issue, path: Path, value: unknown, schema: z.ZodType): Translated {
  if (issue.code === 'custom') return customOf(issue);
  const ofConsent = path.at(-1) === 'consent' || (path.includes('consent') && value === undefined);
  if (ofConsent) return { code: 'consent-missing', values: {} };
  // A missing number of a pair: `geo: [32.9]`.
  if (value === undefined && typeof path.at(-1) === 'number')
    return { code: 'field-invalid', values: { expected: 'pair' } };
  if (value === undefined) return { code: path.at(-1) === 'price' ? 'price-missing' : 'field-missing', values: {} };
  switch (issue.code) {
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return {
        code: 'value-unknown',
        values: {
          suggestion: closestMatch(quotedValue(value), choices.flatMap(spellingsOf)) ?? '',
          known: choices,
        },
      };
    }
    case 'too_small':
      if (issue.origin === 'string') return { code: 'text-empty', values: {} };
      if (issue.origin === 'array') {
        const started = Array.isArray(value) && value.length > 0;
        return started
          ? { code: 'field-invalid', values: { expected: 'pair' } }
          : { code: 'field-missing', values: {} };
      }
      return { code: 'number-invalid', values: { expected: 'at-least', min: Number(issue.minimum) } };
    case 'too_big':
      if (issue.origin === 'string') return { code: 'text-too-long', values: { expected: Number(issue.maximum) } };
      return issue.origin === 'array'
        ? { code: 'field-invalid', values: { expected: 'pair' } }
        : { code: 'number-invalid', values: { expected: 'at-most', max: Number(issue.maximum) } };
    case 'invalid_format':
      return invalidFormat(issue.format, issue.pattern ?? '');
    case 'invalid_type':
      return invalidType(issue.expected, value, path, allowedFields(schema, path));
    default:
      return { code: 'field-invalid', values: { expected: 'other' } };
  }
}

/** Custom issues of the model name the diagnostic code in `params`, with further values for its texts. */
function customOf({ params }: z.core.$ZodIssueCustom): Translated {
  const { code, ...values } = params as { code: DiagnosticCode } & Translated['values'];
  return { code, values };
}

/** Patterns of the model, by meaning. A test compares them with the schemas. */
export const NAMED_PATTERNS: Record<string, Translated> = {
  '/^[a-z0-9]+(-[a-z0-9]+)*$/': { code: 'id-invalid', values: {} },
  '/^[1-9]\\d{2,3}$/': { code: 'code-invalid', values: { expected: 'cooperative-code' } },
  '/^(0[1-9]|[1-9]\\d)$/': { code: 'code-invalid', values: { expected: 'product-number' } },
  '/^[1-9]\\d{2,3}-(0[1-9]|[1-9]\\d)$/': { code: 'code-invalid', values: { expected: 'product-code' } },
  '/^\\d{15}$/': { code: 'field-invalid', values: { expected: 'ice' } },
  '/^\\d{2}(\\.\\d{3}(\\.\\d{2}\\.\\d{2})?)?$/': { code: 'field-invalid', values: { expected: 'hcp-code' } },
  '/^([01]\\d|2[0-3]):[0-5]\\d$/': { code: 'field-invalid', values: { expected: 'time' } },
};

function invalidFormat(format: string, pattern: string): Translated {
  if (format === 'date') return { code: 'date-invalid', values: {} };
  if (['email', 'url', 'site-address'].includes(format)) return { code: 'field-invalid', values: { expected: format } };
  return NAMED_PATTERNS[pattern] ?? { code: 'field-invalid', values: { expected: 'other' } };
}

function invalidType(expected: string, value: unknown, path: Path, keys: string[]): Translated {
  const scalar = typeof value === 'string';
  if (scalar && (expected === 'number' || expected === 'int'))
    return { code: 'number-invalid', values: { expected: path.at(-1) === 'price' ? 'price' : 'number' } };
  // `name: Miel`, where each language needs its own line.
  const text = expected === 'object' && keys.length > 0 && keys.every((key) => isLang(key));
  if (text) return { code: 'field-invalid', values: { expected: 'languages' } };
  const words: Record<string, string> = {
    array: 'list',
    tuple: 'pair',
    object: 'group',
    boolean: 'yes-no',
    string: 'text',
  };
  return { code: 'field-invalid', values: { expected: words[expected] ?? 'other' } };
}

/** Chooses the union branch that was meant: the one whose issues are deepest. */
function chooseBranch(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] {
  const literal = branches.flat().find((issue) => issue.code === 'invalid_value' && issue.path.length === 0);
  if (literal?.code === 'invalid_value' && typeof value === 'string') {
    const meant = closestMatch(value, literal.values.map(String).flatMap(spellingsOf)) !== undefined;
    const others = branches.filter((branch) => !branch.includes(literal));
    const scalar = others.find((branch) =>
      branch.some((issue) => issue.code === 'custom' || (issue.code === 'invalid_type' && issue.expected === 'number')),
    );
    return meant || !scalar ? [literal] : scalar;
  }
  const depth = (branch: readonly Issue[]) => Math.max(...branch.map((issue) => issue.path.length));
  const fits = (branch: readonly Issue[]) =>
    branch.some((issue) => issue.path.length === 0 && ['invalid_type', 'invalid_value'].includes(issue.code)) ? 0 : 1;
  return branches.toSorted((a, b) => fits(b) - fits(a) || depth(b) - depth(a))[0] ?? [];
}

/** Path of an issue within the parsed input. */
export function issuePath(issue: Issue): (string | number)[] {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)) as (string | number)[];
}

/** A value, shortened for a message. */
function quotedValue(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 60) : '';
}

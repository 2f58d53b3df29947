import type { z } from 'zod';
import { implausibleDays } from './days.ts';
import { compare, type Report } from './report.ts';
import { mayBeMissing } from './schema-keys.ts';
import { type Path, type Source, valueAt } from './yaml/source.ts';
import { type Cost, isMissingField, type Issue, meantIssues, pathOf, reportFault } from './validate.ts';

/**
 * What is not taken in parts. Half a consent is none, and half a selection prints what nobody chose: a fault in one
 * costs whatever it was said of.
 */
const WHOLE = ['consent', 'only'];

/** Without these more would be published than was asked for: an edition without its list has everybody in it. */
const NEEDED = [...WHOLE, 'cooperatives'];

/**
 * Reads what stands at `at` in a source by its schema. All that does not fit is reported, and costs the nearest thing
 * around it that may be left out: an optional field, an item of a list. It is taken out of the source, too, so that
 * nothing later meets it.
 *
 * @returns undefined when what is left cannot stand
 */
export function salvage<S extends z.ZodType>(
  schema: S,
  source: Source,
  report: Report,
  at: Path = [],
): z.output<S> | undefined {
  const lost: Path[] = [];
  for (;;) {
    const value = valueAt(source.value, at);
    const read = schema.safeParse(value);
    const found = read.error?.issues ?? implausibleDays(schema, value, report.days);
    if (read.success && found.length === 0) return read.data;
    const issues = found.flatMap((issue) => meantIssues(issue, value));
    const fresh = issues.filter(
      (issue) => !lost.some((path) => startsWith(path, source.written([...at, ...pathOf(issue)]))),
    );
    for (const { issue, beside } of withMissingTogether(fresh, value)) {
      const cost = costAt(costsOf(issue, schema)[0] ?? [], at);
      reportFault({ issue, schema, value, source, at, cost, beside }, report);
    }
    const costs = issues.flatMap((issue) => costsOf(issue, schema));
    if (costs.some((cost) => cost.length === 0 || valueAt(value, cost) === undefined)) return undefined;
    lost.push(...costs.map((cost) => source.written([...at, ...cost])));
    // From the end, so that places of a list stay true while some of its items go.
    for (const cost of distinct(costs).toReversed()) source.remove([...at, ...cost]);
  }
}

/** Issues in their order, those of fields that are missing in one group as one: whoever fills it in sees the list. */
function withMissingTogether(issues: Issue[], value: unknown): { issue: Issue; beside: string[] }[] {
  const groups = Map.groupBy(issues, (issue) =>
    isMissingField(issue, value) ? JSON.stringify(pathOf(issue).slice(0, -1)) : issue,
  );
  return [...groups.values()].flatMap(([issue, ...rest]) =>
    issue ? [{ issue, beside: rest.map((other) => String(pathOf(other).at(-1))) }] : [],
  );
}

/** What is lost by an issue; an empty path when everything is. */
function costsOf(issue: Issue, schema: z.ZodType): Path[] {
  const path = pathOf(issue);
  const whole = path.findIndex((step) => WHOLE.includes(String(step)));
  if (issue.code === 'unrecognized_keys' && whole < 0) return issue.keys.map((key) => [...path, key]);
  let end = whole < 0 ? path.length : whole;
  while (end > 0 && !isDispensable(schema, path.slice(0, end))) end -= 1;
  return [path.slice(0, end)];
}

/** What is lost, as a message says it. */
function costAt(path: Path, at: Path): Cost {
  if (path.length === 0) return at[0] === 'products' ? 'product' : 'entry';
  return typeof path.at(-1) === 'number' ? 'item' : 'field';
}

function isDispensable(schema: z.ZodType, path: Path): boolean {
  return !NEEDED.includes(String(path.at(-1))) && mayBeMissing(schema, path);
}

/** What is missing because of what was lost before is no fault of its own: a list without its only item. */
function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

/** Each path once, in the order of the file. */
function distinct(paths: Path[]): Path[] {
  const byText = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...byText.values()].toSorted((a, b) => {
    const differs = a.findIndex((step, index) => step !== b[index]);
    const [first = '', second = ''] = differs < 0 ? [] : [a[differs], b[differs]];
    if (typeof first === 'number' && typeof second === 'number') return first - second;
    return compare(String(first), String(second));
  });
}

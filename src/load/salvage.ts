import type { z } from 'zod';
import { implausibleDays } from './days.ts';
import { compareText, type Report } from './report.ts';
import { isOptionalAt } from './schema-keys.ts';
import { type Path, type YamlSource, valueAt } from './yaml/source.ts';
import { type Cost, isMissingField, type Issue, meantIssues, issuePath, reportFault } from './validate.ts';

/**
 * Fields accepted whole or not at all. Half a consent is no consent, and half a selection prints entries nobody
 * selected: a fault inside removes the parent.
 */
const INDIVISIBLE = ['consent', 'only'];

/** Fields whose loss would publish more than intended: an edition without its list contains every cooperative. */
const NOT_OPTIONAL = [...INDIVISIBLE, 'cooperatives'];

/**
 * Parses the value at `at` by its schema. Every fault is reported and removes the smallest optional part around it: an
 * optional field, or a list item. The part is also removed from the source, so that later checks do not see it.
 *
 * @returns undefined when the remaining value is still invalid
 */
export function salvage<S extends z.ZodType>(
  schema: S,
  source: YamlSource,
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
      (issue) => !lost.some((path) => startsWith(path, source.originalPath([...at, ...issuePath(issue)]))),
    );
    for (const { issue, beside } of withMissingTogether(fresh, value)) {
      const cost = costOf(removedPaths(issue, schema)[0] ?? [], at);
      reportFault({ issue, schema, value, source, at, cost, beside }, report);
    }
    const costs = issues.flatMap((issue) => removedPaths(issue, schema));
    if (costs.some((cost) => cost.length === 0 || valueAt(value, cost) === undefined)) return undefined;
    lost.push(...costs.map((cost) => source.originalPath([...at, ...cost])));
    // From the end, so that list positions stay valid while items are removed.
    for (const cost of uniquePaths(costs).toReversed()) source.remove([...at, ...cost]);
  }
}

/** Issues in order; fields missing from one group are merged, so that staff see the whole list at once. */
function withMissingTogether(issues: Issue[], value: unknown): { issue: Issue; beside: string[] }[] {
  const groups = Map.groupBy(issues, (issue) =>
    isMissingField(issue, value) ? JSON.stringify(issuePath(issue).slice(0, -1)) : issue,
  );
  return [...groups.values()].flatMap(([issue, ...rest]) =>
    issue ? [{ issue, beside: rest.map((other) => String(issuePath(other).at(-1))) }] : [],
  );
}

/** Paths removed by an issue; an empty path when the whole value is. */
function removedPaths(issue: Issue, schema: z.ZodType): Path[] {
  const path = issuePath(issue);
  const whole = path.findIndex((step) => INDIVISIBLE.includes(String(step)));
  if (issue.code === 'unrecognized_keys' && whole < 0) return issue.keys.map((key) => [...path, key]);
  let end = whole < 0 ? path.length : whole;
  while (end > 0 && !isRemovable(schema, path.slice(0, end))) end -= 1;
  return [path.slice(0, end)];
}

/** What is lost, for the message. */
function costOf(path: Path, at: Path): Cost {
  if (path.length === 0) return at[0] === 'products' ? 'product' : 'entry';
  return typeof path.at(-1) === 'number' ? 'item' : 'field';
}

function isRemovable(schema: z.ZodType, path: Path): boolean {
  return !NOT_OPTIONAL.includes(String(path.at(-1))) && isOptionalAt(schema, path);
}

/** A consequence of an earlier removal is not a fault of its own: a list without its only item. */
function startsWith(path: Path, start: Path): boolean {
  return start.every((step, index) => path[index] === step);
}

/** Unique paths in file order. */
function uniquePaths(paths: Path[]): Path[] {
  const byText = new Map(paths.map((path) => [JSON.stringify(path), path]));
  return [...byText.values()].toSorted((a, b) => {
    const differs = a.findIndex((step, index) => step !== b[index]);
    const [first = '', second = ''] = differs < 0 ? [] : [a[differs], b[differs]];
    if (typeof first === 'number' && typeof second === 'number') return first - second;
    return compareText(String(first), String(second));
  });
}

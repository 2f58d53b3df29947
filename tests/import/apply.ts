import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { Plan } from '../../src/import/plan.ts';

/** Makes the changes of a plan to a content folder, the plain way: comments and order are of no interest here. */
export function apply(plan: Plan, contentDir: string): void {
  for (const { action, file, changes } of [...plan.cooperatives, ...plan.distributors, ...plan.points_of_sale]) {
    if (action === 'same') continue;
    const target = path.join(contentDir, file);
    const value: unknown = existsSync(target) ? parse(readFileSync(target, 'utf8'), { schema: 'failsafe' }) : {};
    for (const change of changes) setAt(value as Group, change.path, change.to);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, stringify(value));
  }
}

type Group = Record<string | number, unknown>;

function setAt(value: Group, [first = '', ...rest]: (string | number)[], to: unknown): void {
  if (rest.length === 0) value[first] = to;
  else {
    value[first] ??= typeof rest[0] === 'number' ? [] : {};
    setAt(value[first] as Group, rest, to);
  }
}

import type { Change as FileChange, Value } from '../write/change.ts';
import type { FileEdit } from '../write/plan.ts';
import type { Change, Plan } from './plan.ts';

/** What of a plan is to become of which file: new entries, and changes of those that were there when it was made. */
export function editsOf(plan: Plan): FileEdit[] {
  const entries = [...plan.cooperatives, ...plan.distributors, ...plan.points_of_sale];
  return entries.flatMap(({ action, file, changes }): FileEdit[] => {
    if (action === 'new') return [{ file, entry: entryOf(changes), comments: [] }];
    const base = plan.base[file];
    // An entry of which something is still to be decided waits until it is.
    return action === 'change' && base !== undefined ? [{ file, base, changes: changes.map(changeOf) }] : [];
  });
}

function changeOf({ path, to }: Change): FileChange {
  return to === undefined ? { do: 'remove', path } : { do: 'set', path, value: to as Value };
}

type Group = Record<string | number, unknown>;

/** The fields of a new entry in the order in which they were planned. */
function entryOf(changes: readonly Change[]): Record<string, Value> {
  const entry: Group = {};
  for (const { path, to } of changes) {
    let around = entry;
    for (const [depth, step] of path.slice(0, -1).entries()) {
      around[step] ??= typeof path[depth + 1] === 'number' ? [] : {};
      around = around[step] as Group;
    }
    around[path.at(-1) ?? ''] = to;
  }
  return entry as Record<string, Value>;
}

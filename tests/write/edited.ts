import type { Change, Data, Value } from '../../src/write/change.ts';
import { at } from './random-changes.ts';

type Group = Record<string | number, Data>;

/** Some data after a change, made to them as one would by hand, and the path of what was changed. */
export function edited(before: Data, change: Change): { data: Data; path: (string | number)[] } {
  const data = structuredClone(before);
  let path = [...change.path];
  if (change.do === 'remove') {
    while (path.length > 1 && Object.keys(at(data, path.slice(0, -1))).length === 1) path = path.slice(0, -1);
    const parent = at(data, path.slice(0, -1));
    const last = path.at(-1) ?? '';
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else delete (parent as Group)[last];
    return { data, path };
  }
  if (change.do === 'add') {
    const list = at(data, path);
    path = [...path, Array.isArray(list) ? list.length : 0];
  }
  let around = data as Group;
  for (const [depth, step] of path.slice(0, -1).entries()) {
    if (isBlank(around[step])) around[step] = typeof path[depth + 1] === 'number' ? [] : {};
    around = around[step] as Group;
  }
  around[path.at(-1) ?? ''] = read(change.value);
  return { data, path };
}

function isBlank(data: Data | undefined): boolean {
  return data === undefined || data === '' || data === '~';
}

/** What the loader reads where a value is written. */
function read(value: Value): Data {
  return JSON.parse(JSON.stringify(value), (_key, item) =>
    typeof item === 'boolean' ? (item ? 'yes' : 'no') : typeof item === 'number' ? String(item) : item,
  );
}

import { type Path, valueAt } from '../load/yaml/source.ts';
import { Refused } from './refusal.ts';

/** What can be written: a text that looks like a number is quoted, a number is not; `true` is written `yes`. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value };

/**
 * A change to one YAML file.
 *
 * - `set` gives a field its value, new or not; groups and lists on the way to it are made where there are none.
 * - `add` puts an item at the end of a list, which is made where there is none.
 * - `remove` takes a field or an item out; a group or list that it leaves empty goes with it.
 */
export type Change = { do: 'set' | 'add'; path: Path; value: Value } | { do: 'remove'; path: Path };

/** One change of the text: a value put where its whole path but the last step is there, or taken from there. */
export interface Step {
  path: Path;
  /** Undefined to remove. */
  value?: Value;
}

/** What the loader reads from a file: texts, lists, groups. */
export type Data = string | Data[] | { [key: string]: Data };

/** What the loader reads where a value was written. */
export function dataOf(value: Value): Data {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.map(dataOf);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, dataOf(item)]));
}

/** True for a field that is not filled in. */
export function isBlank(data: Data | undefined): boolean {
  return data === undefined || data === '' || data === '~';
}

/**
 * A change in steps that are as small as they can be, so that what stays as it is keeps its lines.
 *
 * @throws Refused when nothing stands where the change is to be made, or its value says nothing
 */
export function stepsOf(data: Data, change: Change): Step[] {
  if (change.path.length === 0) throw new Refused('path-missing');
  if (change.do === 'remove') return [{ path: withWhatItEmpties(data, change.path) }];
  refuseBlanks(change.value);
  if (change.do === 'set') return settingSteps(data, change.path, change.value);
  const list = dataAt(data, change.path);
  if (!isBlank(list) && !Array.isArray(list)) throw new Refused('path-missing');
  return settingSteps(data, [...change.path, Array.isArray(list) ? list.length : 0], change.value);
}

/** The data after a step: what the text must say, however it is written. */
export function dataAfter(data: Data | undefined, { path: [first, ...rest], value }: Step): Data {
  if (first === undefined) return dataOf(value as Value);
  const next = { path: rest, value };
  const gone = rest.length === 0 && value === undefined;
  if (typeof first === 'number') {
    const list = data as Data[];
    return gone ? list.toSpliced(first, 1) : list.toSpliced(first, 1, dataAfter(list[first], next));
  }
  const group = data as Record<string, Data>;
  if (!gone) return { ...group, [first]: dataAfter(group[first], next) };
  return Object.fromEntries(Object.entries(group).filter(([key]) => key !== first));
}

function settingSteps(data: Data, path: Path, value: Value): Step[] {
  for (let depth = 1; depth < path.length; depth += 1) {
    if (isBlank(dataAt(data, path.slice(0, depth)))) {
      return [{ path: path.slice(0, depth), value: wrapped(path.slice(depth), value) }];
    }
  }
  const parent = dataAt(data, path.slice(0, -1));
  const last = path.at(-1) ?? '';
  const fits = typeof last === 'number' ? Array.isArray(parent) && last <= parent.length : isGroup(parent);
  if (!fits) throw new Refused('path-missing');
  return difference(dataAt(data, path), path, value);
}

/** A value in the groups and lists that are still to be made around it. */
function wrapped(path: Path, value: Value): Value {
  return path.reduceRight<Value>((inner, step) => {
    if (typeof step === 'string') return { [step]: inner };
    if (step > 0) throw new Refused('path-missing');
    return [inner];
  }, value);
}

function difference(old: Data | undefined, path: Path, value: Value): Step[] {
  const steps = (key: string | number, item: Value) =>
    difference((old as Record<string | number, Data>)[key], [...path, key], item);
  if (isList(value) && Array.isArray(old) && value.length > 0 && old.length > 0) {
    const surplus = old.slice(value.length).map((_, index) => ({ path: [...path, old.length - 1 - index] }));
    return [...surplus, ...value.flatMap((item, index) => steps(index, item))];
  }
  if (isGroup(value) && isGroup(old) && Object.keys(value).some((key) => Object.hasOwn(old, key))) {
    const gone = Object.keys(old).filter((key) => !Object.hasOwn(value, key));
    const changed = Object.entries(value).flatMap(([key, item]) => steps(key, item));
    return [...gone.map((key) => ({ path: [...path, key] })), ...changed];
  }
  return JSON.stringify(old) === JSON.stringify(dataOf(value)) ? [] : [{ path, value }];
}

function withWhatItEmpties(data: Data, path: Path): Path {
  if (dataAt(data, path) === undefined) throw new Refused('path-missing');
  const around = path.slice(0, -1);
  const alone = Object.keys(dataAt(data, around) ?? {}).length === 1;
  return alone && around.length > 0 ? withWhatItEmpties(data, around) : path;
}

/** The loader takes such a field for one that is not filled in: whoever means that removes it. */
function refuseBlanks(value: Value): void {
  if (typeof value === 'object') for (const item of Object.values(value)) refuseBlanks(item as Value);
  else if (isBlank(String(value))) throw new Refused('value-empty');
}

function dataAt(data: Data, path: Path): Data | undefined {
  return valueAt(data, path) as Data | undefined;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function isGroup(value: unknown): value is Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../load/yaml/source.ts';
import { type Change, dataAfter, type Step, stepsOf } from './change.ts';
import { areApart, type Splice, spliced } from './lines.ts';
import { hasAliases } from './nodes.ts';
import { readable, type Readable } from './readable.ts';
import { type Reason, Refused } from './refusal.ts';
import { spliceFor } from './splice.ts';
import { type Style, styleOf } from './yaml-style.ts';

const BOM = '\ufeff';

/** A text with all changes made, or why the change at `at` could not be. */
export type Applied = { text: string } | { reason: Reason; at: number };

type Order = (path: Path) => readonly string[];
type Current = Readable & { text: string };

/**
 * Makes changes to the text of a YAML file, one after the other. Only the lines of what is changed are touched: comments,
 * order, blank lines, quotes, line breaks and a byte order mark stay. The text that comes back has been read again, and
 * says what the old one said with the changes made to it.
 *
 * @param orderAt the fields of the group at a path in their usual order: a new one is put in its place among them
 */
export function applyChanges(text: string, changes: readonly Change[], orderAt: Order): Applied {
  const mark = text.startsWith(BOM) ? BOM : '';
  let at = 0;
  try {
    let current: Current = { text: text.slice(mark.length), ...readable(text.slice(mark.length)) };
    const steps: { step: Step; at: number }[] = [];
    for (let { data } = current; at < changes.length; at += 1) {
      const own = stepsOf(data, changes[at] as Change);
      steps.push(...own.map((step) => ({ step, at })));
      data = own.reduce(dataAfter, data);
    }
    for (let next = 0, count = 0; next < steps.length; next += count) {
      at = steps[next]?.at ?? 0;
      const left = steps.slice(next).map(({ step }) => step);
      const batch = batchOf(current, left, orderAt);
      const all = afterSteps(current, left.slice(0, batch.length), batch);
      current = all ?? afterOne(current, left[0] as Step, orderAt);
      count = all ? batch.length : 1;
    }
    return { text: mark + current.text };
  } catch (error) {
    if (error instanceof Refused) return { reason: error.reason, at };
    throw error;
  }
}

/**
 * What the first of some steps replace in a text, as many of them as can be found before it is read again: reading takes
 * most of the time.
 */
function batchOf({ text, contents }: Current, steps: readonly Step[], orderAt: Order): Splice[] {
  const style = styleOf(contents, text);
  const batch: Splice[] = [];
  for (const step of steps) {
    try {
      const splice = spliceIn({ text, contents }, step, style, orderAt);
      if (!batch.every((other) => areApart(other, splice))) break;
      batch.push(splice);
    } catch (error) {
      // What the step is about may be made by the one before.
      if (error instanceof Refused && batch.length > 0) break;
      throw error;
    }
    // Those after it have other places then.
    if (step.value === undefined && typeof step.path.at(-1) === 'number') break;
  }
  return batch;
}

/** A text after one step, however it can be written. */
function afterOne(current: Current, step: Step, orderAt: Order): Current {
  const style = styleOf(current.contents, current.text);
  // Where lines cannot hold a text, at the end of a file say, one line with escapes does.
  for (const blocks of [true, false]) {
    const after = afterSteps(current, [step], [spliceIn(current, step, { ...style, blocks }, orderAt)]);
    if (after) return after;
  }
  throw new Refused(hasAliases(current.contents) ? 'shared' : 'unsafe');
}

function spliceIn({ text, contents }: Omit<Current, 'data'>, step: Step, style: Style, orderAt: Order): Splice {
  return spliceFor(text, contents, step, { style, order: orderAt(step.path.slice(0, -1)) });
}

/** A text after some steps; undefined when it would say something else. */
function afterSteps(before: Current, steps: readonly Step[], splices: readonly Splice[]): Current | undefined {
  const text = spliced(before.text, splices);
  try {
    const after = { text, ...readable(text) };
    return isDeepStrictEqual(after.data, steps.reduce(dataAfter, before.data)) ? after : undefined;
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { Path } from '../load/source.ts';
import { type Change, dataAfter, type Step, stepsOf } from './change.ts';
import { spliced } from './lines.ts';
import { hasAliases } from './nodes.ts';
import { readable, type Readable } from './readable.ts';
import { type Reason, Refused } from './refusal.ts';
import { spliceFor } from './splice.ts';
import { styleOf } from './yaml-style.ts';

const BOM = '\ufeff';

type Current = Readable & { text: string };

/** A text with all changes made, or why the change at `at` could not be. */
export type Applied = { text: string } | { reason: Reason; at: number };

/**
 * Makes changes to the text of a YAML file, one after the other. Only the lines of what is changed are touched: comments,
 * order, blank lines, quotes, line breaks and a byte order mark stay. The text that comes back has been read again, and
 * says what the old one said with the changes made to it.
 *
 * @param orderAt the fields of the group at a path in their usual order: a new one is put in its place among them
 */
export function applyChanges(
  text: string,
  changes: readonly Change[],
  orderAt: (path: Path) => readonly string[],
): Applied {
  const mark = text.startsWith(BOM) ? BOM : '';
  let at = 0;
  try {
    let current: Current = { text: text.slice(mark.length), ...readable(text.slice(mark.length)) };
    for (const change of changes) {
      for (const step of stepsOf(current.data, change)) {
        current = stepped(current, step, orderAt(step.path.slice(0, -1)));
      }
      at += 1;
    }
    return { text: mark + current.text };
  } catch (error) {
    if (error instanceof Refused) return { reason: error.reason, at };
    throw error;
  }
}

function stepped({ text, contents, data }: Current, step: Step, order: readonly string[]): Current {
  const style = styleOf(contents, text);
  const meant = dataAfter(data, step);
  // Where lines cannot hold a text, at the end of a file say, one line with escapes does.
  for (const blocks of [true, false]) {
    const after = spliced(text, spliceFor(text, contents, step, { style: { ...style, blocks }, order }));
    const read = unlessUnreadable(after);
    if (read && isDeepStrictEqual(read.data, meant)) return { text: after, ...read };
  }
  throw new Refused(hasAliases(contents) ? 'shared' : 'unsafe');
}

function unlessUnreadable(text: string): Readable | undefined {
  try {
    return readable(text);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

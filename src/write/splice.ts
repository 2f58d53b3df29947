import { isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import type { Step, Value } from './change.ts';
import { beginsLine, columnOf, lineBreak, lineEnd, linesBelow, movedIn, type Splice, withoutLines } from './lines.ts';
import {
  type Collection,
  collectionAt,
  endOf,
  hyphenOf,
  isBlock,
  isBlockScalar,
  type Member,
  memberAt,
  offsets,
  startOf,
} from './nodes.ts';
import { Refused } from './refusal.ts';
import { fieldLines, inlineText, isLarge, isListOfGroups, itemLines, type Style } from './yaml-style.ts';

/**
 * Which piece of a text a step replaces, and by what. Whether the text then says what it should is for the caller to see:
 * YAML has more ways to be written than are thought of here.
 *
 * @param how `style` is that of new lines, `order` the usual one of the fields beside the one that is set
 * @throws Refused where it is plain that no piece will do
 */
export function spliceFor(
  text: string,
  contents: Node | null,
  { path, value }: Step,
  how: { style: Style; order: readonly string[] },
): Splice {
  const { style, order } = how;
  const last = path.at(-1) ?? '';
  const collection = collectionAt(contents, path.slice(0, -1));
  const member = memberAt(collection, last);
  if (value === undefined) {
    if (!collection || member === undefined) throw new Refused('unsafe');
    return collection.flow ? flowRemoval(text, collection, member) : blockRemoval(text, collection, member);
  }
  if (!collection) return atTheEnd(text, fieldLines(String(last), value, style));
  if (collection.flow) {
    return member === undefined
      ? flowInsertion(text, collection, String(last), value, order)
      : flowReplacement(text, member, value);
  }
  return member === undefined
    ? blockInsertion(text, collection, { key: String(last), value, style, order })
    : blockReplacement(text, collection, { member, value, style });
}

/** Below the comments of a file without an entry. */
function atTheEnd(text: string, lines: string[]): Splice {
  const eol = lineBreak(text);
  const before = text === '' || text.endsWith('\n') ? '' : eol;
  return { from: text.length, to: text.length, text: before + lines.map((line) => line + eol).join('') };
}

interface Insertion {
  key: string;
  value: Value;
  style: Style;
  order: readonly string[];
}

function blockInsertion(text: string, collection: Collection, { key, value, style, order }: Insertion): Splice {
  const before = neighbourOf(collection, key, order);
  if (!before) throw new Refused('unsafe');
  const end = lineEnd(text, endOf(before, text));
  if (isMap(collection)) {
    const starts = collection.items.map(startOf);
    const column = columnOf(text, starts.findLast((start) => beginsLine(text, start)) ?? startOf(before));
    const lines = movedIn(fieldLines(key, value, style), column);
    return linesBelow(text, end, column === 0 && isListOfGroups(value) ? ['', ...lines] : lines);
  }
  const index = collection.items.length - 1;
  const lines = movedIn(itemLines(value, style), columnOf(text, hyphenOf(collection, 0, text)));
  // Items that an author keeps apart stay so.
  const previous = collection.items[index - 1];
  const between = previous && text.slice(endOf(previous, text), hyphenOf(collection, index, text));
  const apart = between === undefined ? isLarge(value) : /\n[ \t]*\r?\n/.test(between);
  return linesBelow(text, end, apart ? ['', ...lines] : lines);
}

/** What a new member is put behind: of the fields that usually come before it, the last. */
function neighbourOf(collection: Collection, key: string, order: readonly string[]): Member | undefined {
  if (isSeq(collection)) return collection.items.at(-1);
  const earlier = new Set<unknown>(order.slice(0, Math.max(0, order.indexOf(key))));
  return (
    collection.items.findLast((pair) => isScalar(pair.key) && earlier.has(pair.key.value)) ?? collection.items.at(-1)
  );
}

function blockReplacement(
  text: string,
  collection: Collection,
  { member, value, style }: { member: Member; value: Value; style: Style },
): Splice {
  const old = isPair(member) ? (member.value as Node | null) : member;
  const [from, to] = old ? offsets(old) : [0, 0];
  const isThere = old !== null && from < to;
  if (isThere && !isAlias(old) && !isScalar(old) && !isBlock(old) && typeof value === 'object') {
    return { from, to, text: inlineText(value) };
  }
  const like = isThere && isScalar(old) ? old : undefined;
  const field = isPair(member);
  const start = field ? startOf(member) : hyphenOf(collection, (collection.items as Member[]).indexOf(member), text);
  const marker = (field ? text.indexOf(':', offsets(member.key as Node)[1]) : start) + 1;
  const [line = '', ...more] = field ? fieldLines('k', value, style, like) : itemLines(value, style, like);
  const first = line.slice(field ? 'k:'.length : '-'.length);
  const oneLine = more.length === 0 && !isBlock(old) && !isBlockScalar(old);
  if (oneLine) return isThere ? { from, to, text: first.trimStart() } : { from: marker, to: marker, text: first };
  const { comment, end } = commentBeside(text, isThere ? old : null, marker);
  const lines = [first + comment, ...movedIn(more, columnOf(text, start))];
  return { from: marker, to: end, text: lines.join(lineBreak(text, lineEnd(text, marker))) };
}

/** The comment on the line of a value, and where the lines of the value end. */
function commentBeside(text: string, old: Node | null, marker: number): { comment: string; end: number } {
  const header = lineEnd(text, marker);
  let [end, rest] = [header, text.slice(marker, header)];
  if (isBlock(old)) {
    end = lineEnd(text, endOf(old, text));
    if (offsets(old)[0] < header) rest = '';
  } else if (isBlockScalar(old)) {
    end = endOf(old, text);
    rest = rest.replace(/^.*?[|>][-+\d]*/, '');
  } else if (old) {
    end = lineEnd(text, endOf(old, text));
    rest = text.slice(endOf(old, text), end);
  }
  if (!/^\s*(?:#.*)?$/.test(rest)) throw new Refused('unsafe');
  return { comment: rest.trimEnd(), end };
}

function flowReplacement(text: string, member: Member, value: Value): Splice {
  const old = isPair(member) ? (member.value as Node | null) : member;
  const put = inlineText(value, isScalar(old) && old.value !== '' ? old : undefined);
  if (!old) return { from: endOf(member, text), to: endOf(member, text), text: `: ${put}` };
  const [from, to] = offsets(old);
  return { from, to, text: from === to && text[from - 1] === ':' ? ` ${put}` : put };
}

function flowInsertion(
  text: string,
  collection: Collection,
  key: string,
  value: Value,
  order: readonly string[],
): Splice {
  const put = isMap(collection) ? `${inlineText(key)}: ${inlineText(value)}` : inlineText(value);
  const before = neighbourOf(collection, key, order);
  if (before) return { from: endOf(before, text), to: endOf(before, text), text: `, ${put}` };
  const [from, to] = offsets(collection);
  if (text.slice(from + 1, to - 1).trim() !== '') throw new Refused('unsafe');
  return { from, to, text: isMap(collection) ? `{ ${put} }` : `[${put}]` };
}

function flowRemoval(text: string, collection: Collection, member: Member): Splice {
  const [first, last] = [startOf(member), endOf(member, text)];
  const isAlone = beginsLine(text, first) && /^[ \t]*,?[ \t]*(?:#.*)?$/.test(text.slice(last, lineEnd(text, last)));
  if (isAlone) return withoutLines(text, first, last);
  const items = collection.items as Member[];
  const index = items.indexOf(member);
  const [before, after] = [items[index - 1], items[index + 1]];
  const from = after ? first : before && endOf(before, text);
  const to = after ? startOf(after) : last;
  if (from === undefined || text.slice(from, to).includes('#')) throw new Refused('unsafe');
  return { from, to, text: '' };
}

function blockRemoval(text: string, collection: Collection, member: Member): Splice {
  const items = collection.items as Member[];
  const index = items.indexOf(member);
  const begin = (at: number) => (isSeq(collection) ? hyphenOf(collection, at, text) : startOf(items[at] as Member));
  const end = endOf(member, text);
  const from = begin(index);
  if (beginsLine(text, from)) return withoutLines(text, from, end);
  // It stands behind a hyphen, which the next one takes over.
  const to = index + 1 < items.length ? begin(index + 1) : from;
  if (to === from || text.slice(lineEnd(text, end), to).trim() !== '') throw new Refused('unsafe');
  return { from, to, text: '' };
}

import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Path } from '../load/yaml/source.ts';
import { lineEnd } from './lines.ts';
import { Refused } from './refusal.ts';

/** A group or a list, with what is in it. */
export type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/** A field of a group or an item of a list. */
export type Member = Pair<Node, Node | null> | Node;

/**
 * The group or list at a path; null for a file without entry.
 *
 * @throws Refused when the way leads through an alias, whose value others share, or to nothing
 */
export function collectionAt(contents: Node | null, path: Path): Collection | null {
  let node: Node | null | undefined = contents;
  for (const step of path) {
    if (isAlias(node)) throw new Refused('shared');
    const member = memberAt(node as Collection | null, step);
    node = isPair(member) ? (member.value as Node | null) : member;
  }
  if (isAlias(node)) throw new Refused('shared');
  if (isMap(node) || isSeq(node)) return node as Collection;
  if (!node && path.length === 0) return null;
  throw new Refused('unsafe');
}

/** The field or item that a last step means; undefined when there is none. */
export function memberAt(collection: Collection | null, step: string | number): Member | undefined {
  if (isSeq(collection)) return collection.items[Number(step)];
  if (!isMap(collection)) return undefined;
  return collection.items.find(({ key }) => isScalar(key) && key.value === step);
}

/** Where a field or an item begins; the hyphen of an item in block style stands before that. */
export function startOf(member: Member): number {
  return offsets(isPair(member) ? (member.key as Node) : member)[0];
}

/** Where the last of what is written of a field or value ends, blank lines and comments after it left out. */
export function endOf(member: Member, text: string): number {
  if (isPair(member))
    return Math.max(offsets(member.key as Node)[1], member.value ? endOf(member.value as Node, text) : 0);
  const last = isBlock(member) ? member.items.at(-1) : undefined;
  if (last) return endOf(last as Member, text);
  const [from, to] = offsets(member);
  if (!isBlockScalar(member)) return to;
  const keepsBlankLines = /^[|>]\d?\+/.test(text.slice(from, to));
  return from + text.slice(from, to).replace(keepsBlankLines ? /\r?\n$/ : /[ \t\r\n]*$/, '').length;
}

/** A group or list in lines of its own, without brackets or braces. */
export function isBlock(node: unknown): node is Collection {
  return (isMap(node) || isSeq(node)) && !node.flow;
}

/** A text below a `|` or `>`. */
export function isBlockScalar(node: unknown): node is Scalar {
  return isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
}

/**
 * The hyphen of an item of a list in block style.
 *
 * @throws Refused when it is not where the hyphens of the list stand
 */
export function hyphenOf(list: Collection, index: number, text: string): number {
  const first = offsets(list)[0];
  const before = list.items[index - 1] as Member | undefined;
  if (!before) {
    if (text[first] !== '-') throw new Refused('unsafe');
    return first;
  }
  const below = lineEnd(text, endOf(before, text));
  const next = /\n[ \t]*-/g;
  next.lastIndex = below;
  if (!next.test(text)) throw new Refused('unsafe');
  return next.lastIndex - 1;
}

/** Whether some values are written once and referred to elsewhere. */
export function hasAliases(contents: Node | null): boolean {
  let found = false;
  visit(contents, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** Where a value begins and ends; nothing stands where both are the same. */
export function offsets(node: Node): readonly [from: number, to: number] {
  if (!node.range) throw new Error('a node that was not read from a text');
  return [node.range[0], node.range[1]];
}

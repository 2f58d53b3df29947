import { Document, isMap, isScalar, isSeq, type Node, Scalar, Schema, visit, YAMLMap, YAMLSeq } from 'yaml';
import { quoted } from '../load/yaml/yaml-repair.ts';
import { dataOf, type Value } from './change.ts';
import { columnOf } from './lines.ts';

/** How new lines are written. */
export interface Style {
  /** Spaces that what belongs to a key is set in by. */
  step: number;
  /** Whether the hyphens of a list are set in from its key. */
  lists: boolean;
  /** Whether a text of several lines is written as such; else it is one line with escapes. */
  blocks: boolean;
}

/**
 * What editors and other programs take for a number or a yes: a text that looks so is quoted, although the loader reads
 * all as text. Days are written bare in entries.
 */
const LOOKS_LIKE_OTHER = new Schema({ schema: 'yaml-1.1' }).tags.filter(({ tag }) => !tag.endsWith(':timestamp'));

/** Controls other than tabs and line breaks: written as escapes. */
const ESCAPED = /[\p{Cc}--[\t\n]]/v;

const ON_ONE_LINE: Style = { step: 2, lists: true, blocks: false };

/** Characters up to which a list of texts stands on the line of its key. */
const SHORT_LIST = 45;

/** The style of an author; two spaces, lists set in, where nothing shows it. */
export function styleOf(contents: Node | null, text: string): Style {
  let step: number | undefined;
  let lists: boolean | undefined;
  visit(contents, {
    Pair: (_key, { key, value }) => {
      if (!isScalar(key) || !key.range || !(isMap(value) || isSeq(value)) || value.flow || !value.range) return;
      const deeper = columnOf(text, value.range[0]) - columnOf(text, key.range[0]);
      if (deeper > 0) step ??= deeper;
      if (isSeq(value)) lists ??= deeper > 0;
      return step !== undefined && lists !== undefined ? visit.BREAK : undefined;
    },
  });
  return { step: step ?? 2, lists: lists ?? true, blocks: true };
}

/** A field and its value in lines, as they stand at the margin. */
export function fieldLines(key: string, value: Value, style: Style, like?: Scalar): string[] {
  const map = new YAMLMap();
  map.set(new Scalar(key), nodeOf(value, style, like));
  return linesOf(map, style, staysBare(value, like));
}

/** An item of a list in lines, as they stand at the margin. */
export function itemLines(value: Value, style: Style, like?: Scalar): string[] {
  const list = new YAMLSeq();
  list.add(nodeOf(value, style, like));
  return linesOf(list, style, staysBare(value, like));
}

/** A value on one line, as it may stand within brackets and braces. */
export function inlineText(value: Value, like?: Scalar): string {
  if (Array.isArray(value)) return `[${value.map((item) => inlineText(item)).join(', ')}]`;
  if (typeof value !== 'object') {
    const [line = ''] = linesOf(scalarOf(value, ON_ONE_LINE, like), ON_ONE_LINE, staysBare(value, like));
    return /^[^"'].*[[\]{},]|^[[\]{},]/.test(line) ? quoted(line) : line;
  }
  const fields = Object.entries(value).map(([key, item]) => `${inlineText(key)}: ${inlineText(item)}`);
  return fields.length > 0 ? `{ ${fields.join(', ')} }` : '{}';
}

function nodeOf(value: Value, style: Style, like?: Scalar): Node {
  if (typeof value !== 'object') return scalarOf(value, style, like);
  if (Array.isArray(value)) {
    const list = new YAMLSeq();
    for (const [index, item] of value.entries()) {
      const node = nodeOf(item, style);
      if (index > 0 && isLarge(item)) node.spaceBefore = true;
      list.add(node);
    }
    list.flow = isShort(value);
    return list;
  }
  const map = new YAMLMap();
  for (const [key, item] of Object.entries(value)) map.set(new Scalar(key), nodeOf(item, style));
  return map;
}

/** A group that holds lists of groups, as a product does its sizes: a blank line sets it apart from the one before. */
export function isLarge(value: Value): boolean {
  return typeof value === 'object' && Object.values(value).some(isListOfGroups);
}

/** Contacts, photos, products. */
export function isListOfGroups(value: Value): boolean {
  return Array.isArray(value) && value.some((item) => typeof item === 'object' && !Array.isArray(item));
}

/** A short list of texts stands on the line of its key, as authors write it. */
function isShort(list: readonly Value[]): boolean {
  return (
    list.every((item) => typeof item !== 'object' && !String(item).includes('\n')) &&
    inlineText(list).length <= SHORT_LIST
  );
}

/** @param like what stood there before: the way it was written is kept where it can hold the value */
function scalarOf(value: string | number | boolean, { blocks }: Style, like?: Scalar): Scalar {
  const isQuoted = like && like.type !== Scalar.PLAIN;
  const scalar = new Scalar(isQuoted ? dataOf(value) : value);
  if (isQuoted && like.type) scalar.type = like.type;
  const text = String(value);
  if (ESCAPED.test(text) || (!blocks && text.includes('\n'))) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** Whoever wrote a code without quotes goes on like that. */
function staysBare(value: Value, like?: Scalar): boolean {
  return typeof value === 'string' && like?.type === Scalar.PLAIN && looksLikeOther(String(like.value));
}

/** @param bare whether texts that look like a number or a yes stand without quotes */
function linesOf(contents: Node, style: Style, bare: boolean): string[] {
  const document = new Document(contents, bare ? { schema: 'failsafe' } : { schema: 'core', compat: LOOKS_LIKE_OTHER });
  const text = document.toString({
    indent: style.step,
    indentSeq: style.lists,
    flowCollectionPadding: false,
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    blockQuote: style.blocks && 'literal',
    singleQuote: true,
    trueStr: 'yes',
    falseStr: 'no',
  });
  return text.replace(/\n$/, '').split('\n');
}

function looksLikeOther(text: string): boolean {
  return LOOKS_LIKE_OTHER.some((tag) => tag.default && 'test' in tag && tag.test?.test(text));
}

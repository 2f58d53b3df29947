import { parseMarkdown, type TreeNode } from '../texts/markdown.ts';

/** Inline elements. Between other elements, a line end is only source layout. */
const INLINE = new Set(['a', 'br', 'code', 'del', 'em', 'strong', 'sup']);

const LINE_END: TreeNode = { type: 'element', tagName: 'br' };
const RULE: TreeNode = { type: 'element', tagName: 'hr' };

/**
 * Undoes Markdown constructs in a story that staff did not intend, so that the text looks as typed:
 *
 * - a line end is a line break;
 * - numbers that do not count up (years, `06.`, 5 and then 7) are text before their line, not a list;
 * - a paragraph indented with spaces or a tab is a paragraph, not code;
 * - a paragraph inside HTML tags keeps its text;
 * - several lines above a line of hyphens are a paragraph, not a heading.
 *
 * @param tree of Markdown, not deeper than `MAX_NESTING`; it may be deeper afterwards
 * @param text source of the tree
 */
export function undoUnintendedMarkdown(tree: TreeNode, text: string): void {
  rewrite(tree, text.split('\n'));
}

function rewrite(parent: TreeNode, source: readonly string[]): void {
  const children = (parent.children ?? []).flatMap((node): TreeNode[] => {
    if (node.tagName === 'pre') return isFenced(node, source) ? [node] : paragraphsOf(node);
    if (node.type === 'raw' && parent.tagName !== 'p') return [node, ...wordsOfHtml(node)];
    rewrite(node, source);
    if (isRuledOff(node, source)) return [{ ...node, tagName: 'p' }, RULE];
    return node.tagName === 'ol' ? withTypedNumbers(node, source) : [node];
  });
  const lines = (node: TreeNode, at: number) => linesOf(node, children[at - 1], children[at + 1]);
  parent.children = parent.type === 'root' ? children : children.flatMap(lines);
}

function isInline(node: TreeNode | undefined): boolean {
  return node !== undefined && (['text', 'raw'].includes(node.type) || INLINE.has(node.tagName ?? ''));
}

/** A text node split at line ends, with a `br` after each line. */
function linesOf(node: TreeNode, before: TreeNode | undefined, after: TreeNode | undefined): TreeNode[] {
  const { type, value = '' } = node;
  if (type !== 'text' || !value.includes('\n')) return [node];
  if (value.trim() === '' && !(isInline(before) && before?.tagName !== 'br' && isInline(after))) return [node];
  return value.split('\n').flatMap((line, at) => (at === 0 ? [textOf(line)] : [LINE_END, textOf(`\n${line}`)]));
}

function sourceAt({ position }: TreeNode, source: readonly string[]): string {
  const { line, column } = position?.start ?? { line: 1, column: 1 };
  return source[line - 1]?.slice(column - 1) ?? '';
}

function isRuledOff(node: TreeNode, source: readonly string[]): boolean {
  const isHeading = /^h[12]$/.test(node.tagName ?? '') && !sourceAt(node, source).startsWith('#');
  return isHeading && (node.children ?? []).includes(LINE_END);
}

function isFenced(pre: TreeNode, source: readonly string[]): boolean {
  return /^\s*(?:```|~~~)/.test(sourceAt(pre, source));
}

/** Text of an HTML block: its tags are refused where they stand, and non-text content goes with them. */
function wordsOfHtml({ value = '' }: TreeNode): TreeNode[] {
  if (/^\s*<(?:[!?]|(?:script|style|textarea|iframe|object|svg|template)\b)/i.test(value)) return [];
  const words = value.replace(/<[^<>]*>/g, '').trim();
  const paragraph: TreeNode = { type: 'element', tagName: 'p', children: [textOf(words)] };
  rewrite(paragraph, []);
  return words ? [paragraph] : [];
}

/** Parses an indented block again without its indentation. */
function paragraphsOf(pre: TreeNode): TreeNode[] {
  const [code] = pre.children ?? [];
  const text = (code?.children?.[0]?.value ?? '').replace(/^[ \t]+/gm, '');
  const tree = parseMarkdown(text);
  undoUnintendedMarkdown(tree, text);
  moveDown(tree, (pre.position?.start.line ?? 1) - 1);
  return tree.children ?? [];
}

function moveDown(node: TreeNode, lines: number): void {
  if (node.position) node.position.start.line += lines;
  for (const child of node.children ?? []) moveDown(child, lines);
}

/** A list whose numbers count up by one, or are all 1; otherwise its items as paragraphs with the typed numbers. */
function withTypedNumbers(list: TreeNode, source: readonly string[]): TreeNode[] {
  const items = (list.children ?? []).filter(({ tagName }) => tagName === 'li');
  const typed = items.map((item) => /^\d+[.)]/.exec(sourceAt(item, source))?.[0] ?? '');
  const numbers = typed.map((number) => Number.parseInt(number, 10));
  const first = numbers[0] ?? 1;
  const counts = numbers.every((number, at) => number === first + at) || numbers.every((number) => number === 1);
  if (counts && first < 100 && !typed.some((number) => /^0\d/.test(number))) return [list];
  return items.flatMap((item, at) => withNumber(item, typed[at] ?? ''));
}

/** Content of a list item as paragraphs, the first one after the number. */
function withNumber({ children = [] }: TreeNode, typed: string): TreeNode[] {
  const blocks: TreeNode[] = [];
  let open: TreeNode[] | undefined;
  for (const node of children) {
    if (!isInline(node)) {
      open = undefined;
      blocks.push(node);
    } else if (open) open.push(node);
    else if (node.value?.trim() !== '') {
      open = [node];
      blocks.push({ type: 'element', tagName: 'p', children: open });
    }
  }
  const [first] = blocks;
  if (first?.tagName !== 'p') return [{ type: 'element', tagName: 'p', children: [textOf(typed)] }, ...blocks];
  first.children?.unshift(textOf(`${typed} `));
  return blocks;
}

function textOf(value: string): TreeNode {
  return { type: 'text', value };
}

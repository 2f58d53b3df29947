import { parseMarkdown, type TreeNode } from '../texts/markdown.ts';

/** What stands in a line of text. Between other elements, the end of a line is only how the source was laid out. */
const INLINE = new Set(['a', 'br', 'code', 'del', 'em', 'strong', 'sup']);

const LINE_END: TreeNode = { type: 'element', tagName: 'br' };
const RULE: TreeNode = { type: 'element', tagName: 'hr' };

/**
 * Takes back what Markdown makes of a story that was not meant as Markdown, so that it comes out as it was typed:
 *
 * - the end of a line is the end of a line;
 * - numbers that do not count (years, `06.`, 5 and then 7) are words before their line, and no list;
 * - a paragraph set in by spaces or a tab is a paragraph, and no code;
 * - a paragraph within tags of HTML keeps its words;
 * - a paragraph of several lines above a line of hyphens is a paragraph, and no heading.
 *
 * @param tree of Markdown, not deeper than `MAX_NESTING`; it may be deeper afterwards
 * @param text what the tree was made of
 */
export function keepAsWritten(tree: TreeNode, text: string): void {
  rewrite(tree, text.split('\n'));
}

function rewrite(parent: TreeNode, source: readonly string[]): void {
  const children = (parent.children ?? []).flatMap((node): TreeNode[] => {
    if (node.tagName === 'pre') return isFenced(node, source) ? [node] : paragraphsOf(node);
    if (node.type === 'raw' && parent.tagName !== 'p') return [node, ...wordsOfHtml(node)];
    rewrite(node, source);
    if (isRuledOff(node, source)) return [{ ...node, tagName: 'p' }, RULE];
    return node.tagName === 'ol' ? withItsNumbers(node, source) : [node];
  });
  const lines = (node: TreeNode, at: number) => linesOf(node, children[at - 1], children[at + 1]);
  parent.children = parent.type === 'root' ? children : children.flatMap(lines);
}

function isInline(node: TreeNode | undefined): boolean {
  return node !== undefined && (['text', 'raw'].includes(node.type) || INLINE.has(node.tagName ?? ''));
}

/** A text with an element at the end of each of its lines. */
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

/** The words of a block of HTML: its tags are refused where they stand, what is no text for a reader goes with them. */
function wordsOfHtml({ value = '' }: TreeNode): TreeNode[] {
  if (/^\s*<(?:[!?]|(?:script|style|textarea|iframe|object|svg|template)\b)/i.test(value)) return [];
  const words = value.replace(/<[^<>]*>/g, '').trim();
  const paragraph: TreeNode = { type: 'element', tagName: 'p', children: [textOf(words)] };
  rewrite(paragraph, []);
  return words ? [paragraph] : [];
}

/** What was set in, read again from the margin. */
function paragraphsOf(pre: TreeNode): TreeNode[] {
  const [code] = pre.children ?? [];
  const text = (code?.children?.[0]?.value ?? '').replace(/^[ \t]+/gm, '');
  const tree = parseMarkdown(text);
  keepAsWritten(tree, text);
  moveDown(tree, (pre.position?.start.line ?? 1) - 1);
  return tree.children ?? [];
}

function moveDown(node: TreeNode, lines: number): void {
  if (node.position) node.position.start.line += lines;
  for (const child of node.children ?? []) moveDown(child, lines);
}

/** A list whose numbers count one by one, or are all 1; else its entries as paragraphs, with the numbers that were typed. */
function withItsNumbers(list: TreeNode, source: readonly string[]): TreeNode[] {
  const items = (list.children ?? []).filter(({ tagName }) => tagName === 'li');
  const typed = items.map((item) => /^\d+[.)]/.exec(sourceAt(item, source))?.[0] ?? '');
  const numbers = typed.map((number) => Number.parseInt(number, 10));
  const first = numbers[0] ?? 1;
  const counts = numbers.every((number, at) => number === first + at) || numbers.every((number) => number === 1);
  if (counts && first < 100 && !typed.some((number) => /^0\d/.test(number))) return [list];
  return items.flatMap((item, at) => withNumber(item, typed[at] ?? ''));
}

/** The content of an entry of a list as paragraphs, the first one behind the number. */
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

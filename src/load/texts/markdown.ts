import { type Features, markdownToHast, mdxToHast } from 'satteri';

/** A node of the tree of HTML elements that a text becomes, as far as we look. */
export interface TreeNode {
  type: string;
  /** Of HTML elements. */
  tagName?: string;
  properties?: Record<string, unknown>;
  /** Of components. */
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  value?: string;
  children?: TreeNode[];
  position?: { start: { line: number; column: number } };
}

/** The Markdown of a story: with tables, struck words and bare links (GFM). */
export function parseMarkdown(text: string): TreeNode {
  return markdownToHast(text, { features: { gfm: { footnotes: false }, frontmatter: false } }) as TreeNode;
}

/**
 * The Markdown of a page: what a story may hold, notes (GFM) and components (MDX). The check and the compiler of the site
 * must read a page alike.
 *
 * Smart punctuation stays off: its cost grows with the square of the text, and some texts end the process.
 */
export const PAGE_FEATURES = { gfm: true, smartPunctuation: false, frontmatter: false } satisfies Features;

/**
 * A page as the site compiles it.
 *
 * @throws Error that begins with `line:column:` when the text is no MDX
 */
export function parseMdx(text: string): TreeNode {
  return mdxToHast(text, { features: PAGE_FEATURES }) as TreeNode;
}

/** Every node of a tree with its depth, in reading order. Not recursive: a tree nobody looked at may be of any depth. */
export function* allNodes(tree: TreeNode): Generator<{ node: TreeNode; depth: number }> {
  const waiting = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const node of next.node.children?.toReversed() ?? []) waiting.push({ node, depth: next.depth + 1 });
  }
}

/** True for links that open nothing but a page, a mail or a phone call; relative ones stay in the guide. */
export function isSafeLink(url: string): boolean {
  try {
    // The browser's own rules: `java\tscript:` is a scheme to it, whatever it looks like.
    const { protocol } = new URL(url, 'https://guide.invalid/');
    // In the copy on a stick, `//example.org` is a computer of the local network.
    const onStick = new URL(url, 'file:///');
    const leavesStick = onStick.protocol === 'file:' && onStick.host !== '';
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) && !leavesStick;
  } catch {
    return false;
  }
}

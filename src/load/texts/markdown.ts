import { type Features, markdownToHast, mdxToHast } from 'satteri';

/** The properties we use of a node in the HTML syntax tree. */
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

/** Parses the Markdown of a story, with tables, strikethrough and bare links (GFM). */
export function parseMarkdown(text: string): TreeNode {
  return markdownToHast(text, { features: { gfm: { footnotes: false }, frontmatter: false } }) as TreeNode;
}

/**
 * Markdown features of a page: those of a story, footnotes (GFM) and components (MDX). The check and the site's
 * compiler must parse a page alike.
 *
 * Smart punctuation stays off: its time grows with the square of the text length, and some texts crash the process.
 */
export const PAGE_FEATURES = { gfm: true, smartPunctuation: false, frontmatter: false } satisfies Features;

/**
 * Parses a page as the site compiles it.
 *
 * @throws Error starting with `line:column:` when the text is not valid MDX
 */
export function parseMdx(text: string): TreeNode {
  return mdxToHast(text, { features: PAGE_FEATURES }) as TreeNode;
}

/** All nodes of a tree with their depth, in reading order. Iterative: an unchecked tree may have any depth. */
export function* allNodes(tree: TreeNode): Generator<{ node: TreeNode; depth: number }> {
  const waiting = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (const node of next.node.children?.toReversed() ?? []) waiting.push({ node, depth: next.depth + 1 });
  }
}

/** True for links that open only a page, a mail or a phone call; relative links stay in the guide. */
export function isSafeLink(url: string): boolean {
  try {
    // Uses the browser's URL parser: it treats `java\tscript:` as a scheme.
    const { protocol } = new URL(url, 'https://guide.invalid/');
    // In the USB copy, `//example.org` is a computer of the local network.
    const onStick = new URL(url, 'file:///');
    const leavesStick = onStick.protocol === 'file:' && onStick.host !== '';
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) && !leavesStick;
  } catch {
    return false;
  }
}

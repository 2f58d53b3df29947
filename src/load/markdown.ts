import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A node of a Markdown tree, as far as we look. */
export interface MarkdownNode {
  type: string;
  name?: string | null;
  value?: unknown;
  url?: string;
  depth?: number;
  attributes?: { type: string; name?: string; value?: unknown }[];
  children?: MarkdownNode[];
  data?: { estree?: { body: unknown[] } };
  position?: { start: { line: number; column: number } };
}

export function parseMarkdown(text: string): MarkdownNode {
  return unified().use(remarkParse).parse(text) as MarkdownNode;
}

/** @throws VFileMessage with `line` and `column` when the text is no MDX */
export function parseMdx(text: string): MarkdownNode {
  return unified().use(remarkParse).use(remarkMdx).parse(text) as MarkdownNode;
}

/** A node and everything in it, in reading order. */
export function* descend(node: MarkdownNode): Generator<MarkdownNode> {
  yield node;
  for (const child of node.children ?? []) yield* descend(child);
}

/** The highest heading of a text becomes `h3`, whatever it was written as: the page and the section above have the first two. */
export function lowerHeadings(tree: MarkdownNode): void {
  const headings = [...descend(tree)].filter((node) => node.type === 'heading');
  const highest = Math.min(...headings.map(({ depth = 1 }) => depth));
  for (const node of headings) node.depth = Math.min(6, (node.depth ?? 1) - highest + 3);
}

/** True for links that open nothing but a page, a mail or a phone call; relative ones stay in the guide. */
export function isSafeLink(url: string): boolean {
  try {
    // The browser's own rules: `java\tscript:` is a scheme to it, whatever it looks like.
    return ['http:', 'https:', 'mailto:', 'tel:'].includes(new URL(url, 'https://guide.invalid/').protocol);
  } catch {
    return false;
  }
}

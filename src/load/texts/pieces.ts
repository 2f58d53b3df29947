import { PAGE_COMPONENTS, type PageComponent, type Piece } from '../../model/page.ts';
import { MAX_WORD } from '../files/limits.ts';
import { isSafeLink, type TreeNode } from './markdown.ts';
import type { SourcePosition } from '../yaml/source.ts';

/** Called for each refused part of a text, with its source or nearly so. */
export type OnRefused = (value: string, at: SourcePosition) => void;

/** Allowed HTML elements and their attributes: those Markdown produces. Nothing else is published. */
const ELEMENTS = new Map<string, readonly string[]>([
  ...['p', 'br', 'hr', 'em', 'strong', 'del', 'sup', 'blockquote', 'pre', 'table', 'thead', 'tbody', 'tr'].map(
    (name): [string, string[]] => [name, []],
  ),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li'].map((name): [string, string[]] => [name, ['id', 'className']]),
  ['a', ['href', 'title', 'id', 'className', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref']],
  ['ul', ['className']],
  ['ol', ['start']],
  ['code', ['className']],
  ['th', ['style']],
  ['td', ['style']],
  ['input', ['type', 'checked', 'disabled']],
  ['section', ['dataFootnotes', 'className']],
]);

const VOID_ELEMENTS = ['br', 'hr', 'input'];

/** Properties with another name in HTML. */
const NAMES: Record<string, string> = {
  className: 'class',
  ariaLabel: 'aria-label',
  ariaDescribedBy: 'aria-describedby',
  dataFootnotes: 'data-footnotes',
  dataFootnoteRef: 'data-footnote-ref',
  dataFootnoteBackref: 'data-footnote-backref',
};

/**
 * Converts a tree to publishable parts. Only listed elements and attributes are written; everything else is refused and
 * leaves no output. Content is never executed.
 *
 * @param tree not deeper than `MAX_NESTING`
 */
export function toPieces(tree: TreeNode, refuse: OnRefused): Piece[] {
  const pieces: Piece[] = [];
  writeChildren(tree, { line: 1, column: 1 }, pieces, refuse);
  return pieces;
}

function writeChildren(parent: TreeNode, above: SourcePosition, pieces: Piece[], refuse: OnRefused): void {
  for (const node of parent.children ?? []) {
    const at = node.position?.start ?? above;
    if (node.type === 'text') add(pieces, escaped(node.value ?? ''));
    else if (node.type === 'element') writeElement(node, at, pieces, refuse);
    else if (/^mdxJsx(Flow|Text)Element$/.test(node.type)) writeComponent(node, at, pieces, refuse);
    else if (!isComment(node)) refuse(firstLine(node.value) || node.type, at);
  }
}

function writeElement(node: TreeNode, at: SourcePosition, pieces: Piece[], refuse: OnRefused): void {
  const { tagName = '' } = node;
  const known = ELEMENTS.get(tagName);
  if (!known) {
    refuse(tagName === 'img' ? `![](${node.properties?.['src'] ?? ''})` : `<${tagName}>`, at);
    return;
  }
  add(pieces, `<${tagName}${attributesOf(node, known, (value) => refuse(value, at))}>`);
  if (VOID_ELEMENTS.includes(tagName)) return;
  writeChildren(node, at, pieces, refuse);
  add(pieces, `</${tagName}>`);
}

function writeComponent(node: TreeNode, at: SourcePosition, pieces: Piece[], refuse: OnRefused): void {
  const { name } = node;
  if (!isComponent(name)) {
    refuse(`<${name ?? ''}>`, at);
    return;
  }
  const title = titleOf(node, name, (value) => refuse(value, at));
  const children: Piece[] = [];
  writeChildren(node, at, children, refuse);
  pieces.push({ component: name, ...(title !== undefined && { title }), children });
}

/** Merges consecutive pieces of HTML. */
function add(pieces: Piece[], html: string): void {
  const last = pieces.at(-1);
  if (typeof last === 'string') pieces[pieces.length - 1] = last + html;
  else pieces.push(html);
}

function attributesOf(node: TreeNode, known: readonly string[], refuse: (value: string) => void): string {
  let written = '';
  for (const [property, value] of Object.entries(node.properties ?? {})) {
    // Column alignment needs a style attribute, which the site's CSP refuses: the book drops it too.
    if (value === null || value === undefined || value === false || property === 'style') continue;
    const text = value === true ? '' : Array.isArray(value) ? value.join(' ') : String(value);
    if (!known.includes(property)) refuse(`<${node.tagName} ${property}>`);
    else if (text.length > MAX_WORD || (property === 'href' && !isSafeLink(text))) refuse(firstLine(text));
    else written += ` ${NAMES[property] ?? property}="${escaped(text).replaceAll('"', '&quot;')}"`;
  }
  return written;
}

function isComponent(name: string | null | undefined): name is PageComponent {
  return name !== null && name !== undefined && Object.hasOwn(PAGE_COMPONENTS, name);
}

/** Components take plain strings: no expressions, Astro directives (`set:html`, `client:load`) or handlers. */
function titleOf(node: TreeNode, component: PageComponent, refuse: (value: string) => void): string | undefined {
  const takes: readonly string[] = PAGE_COMPONENTS[component];
  let title: string | undefined;
  for (const { type, name = '{…}', value } of node.attributes ?? []) {
    if (type === 'mdxJsxAttribute' && takes.includes(name) && typeof value === 'string') title = value;
    else refuse(`<${component} ${name}>`);
  }
  return title;
}

// Comments for staff are allowed: HTML comments in a story, braces in a page. The closing tag of a refused HTML element
// needs no second diagnostic.
function isComment({ type, value = '' }: TreeNode): boolean {
  const text = value.trim();
  if (type === 'raw') return /^(<!--[\s\S]*-->|<\/.*)$/.test(text);
  const isExpression = type === 'mdxFlowExpression' || type === 'mdxTextExpression';
  return isExpression && text.startsWith('/*') && text.indexOf('*/', 2) === text.length - 2;
}

/** Escapes text between tags. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The first line of a refused part, for the message. */
export function firstLine(value: unknown): string {
  return (
    String(value ?? '')
      .split('\n', 1)[0]
      ?.slice(0, 60) ?? ''
  );
}

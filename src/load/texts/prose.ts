import GithubSlugger from 'github-slugger';
import type { Piece } from '../../model/page.ts';
import { keepAsWritten } from '../yaml/as-written.ts';
import { MAX_HTML, MAX_NESTING } from '../files/bounds.ts';
import { type Excess, excessOf } from '../files/excess.ts';
import { allNodes, parseMarkdown, parseMdx, type TreeNode } from './markdown.ts';
import { firstLine, toPieces } from './pieces.ts';
import type { Position } from '../yaml/source.ts';

/** Something in a text that is not published. */
export interface Refused extends Position {
  code: 'refused';
  values: { value: string };
}

/** A text that people wrote in Markdown, ready to be published. */
export interface Prose {
  /** Empty when there is an {@link Excess}. */
  pieces: Piece[];
  faults: (Refused | Excess)[];
}

const START: Position = { line: 1, column: 1 };

/**
 * Reads a story: words, lists, tables, quotations, links, headings from `h3` down, as it was typed. What else is in it is
 * refused, and dropped.
 */
export function readStory(text: string): Prose {
  const excess = excessOf(text);
  if (excess) return withoutPieces([excess]);
  const tree = parseMarkdown(text);
  const tooDeep = tooDeepIn(tree);
  if (tooDeep) return withoutPieces([tooDeep]);
  keepAsWritten(tree, text);
  return fromTree(tree, lowerHeadings);
}

/** A story as HTML that is safe anywhere; empty when it holds more than anyone writes. */
export function renderProse(text: string): string {
  return readStory(text).pieces.join('');
}

/** Reads a page under its front matter: Markdown with what a story may hold, notes, and components. */
export function readPageText(text: string): Prose {
  const excess = excessOf(text);
  if (excess) return withoutPieces([excess]);
  const code = codeIn(text);
  if (code.length > 0) return withoutPieces(code);
  try {
    const tree = parseMdx(text);
    const marks = bundlerMarksIn(tree);
    return marks.length > 0 ? withoutPieces(marks) : fromTree(tree, giveHeadingsIds);
  } catch (error) {
    const [, line = '1', column = '1'] = /^(\d+):(\d+):/.exec(String((error as Error).message)) ?? [];
    const value = firstLine(text.split('\n')[Number(line) - 1]?.trim());
    return withoutPieces([{ code: 'refused', values: { value }, line: Number(line), column: Number(column) }]);
  }
}

function withoutPieces(faults: Prose['faults']): Prose {
  return { pieces: [], faults };
}

/**
 * Code in a page, the first of each line: whatever stands in braces and is no comment, imports and exports. Found before
 * the page is parsed, because code can be written that ends the parser, and the process with it.
 */
function codeIn(text: string): Refused[] {
  const withoutComments = text.replace(/\{\s*\/\*(?:(?!\*\/)[^{}])*\*\/\s*\}/g, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
  return withoutComments.split('\n').flatMap((words, before) => {
    const code = /\{|^(?:import|export)(?![\p{L}\p{N}_-])/mu.exec(words);
    if (!code) return [];
    const value = firstLine(words.slice(code.index));
    return [{ code: 'refused', values: { value }, line: before + 1, column: code.index + 1 }];
  });
}

/**
 * What Astro, Vite and Rolldown leave in a program to find their place again. A page becomes part of a program: its words
 * would be replaced, or the build would stop because they lead nowhere.
 */
const BUNDLER_MARK = /(?:__(?:astro|vite|rolldown)|@@astro|\$\$server-islands|!~\{|MDXContent)[\w$@-]*/i;

/** The first mark of each block. */
function bundlerMarksIn(tree: TreeNode): Refused[] {
  return (tree.children ?? []).flatMap((block) => {
    const nodes = [...allNodes(block)].map(({ node }) => node);
    // A heading is also listed without its elements, so its words are read without a break.
    const words = nodes.map(({ type, value }) => (type === 'text' ? value : '')).join('');
    const attributes = JSON.stringify(nodes.map(({ properties, attributes }) => [properties, attributes]));
    const mark = BUNDLER_MARK.exec(words) ?? BUNDLER_MARK.exec(attributes);
    if (!mark) return [];
    const { line, column } = block.position?.start ?? START;
    return [{ code: 'refused', values: { value: firstLine(mark[0]) }, line, column }];
  });
}

function fromTree(tree: TreeNode, prepare: (tree: TreeNode) => void): Prose {
  const tooDeep = tooDeepIn(tree);
  if (tooDeep) return withoutPieces([tooDeep]);
  prepare(tree);
  const faults: Prose['faults'] = [];
  const pieces = toPieces(tree, (value, { line, column }) => {
    faults.push({ code: 'refused', values: { value }, line, column });
  });
  return lengthOf(pieces) > MAX_HTML ? withoutPieces([tooComplex(START)]) : { pieces, faults };
}

function tooDeepIn(tree: TreeNode): Excess | undefined {
  let at = START;
  for (const { node, depth } of allNodes(tree)) {
    at = node.position?.start ?? at;
    if (depth > MAX_NESTING) return tooComplex(at);
  }
  return undefined;
}

function tooComplex({ line, column }: Position): Excess {
  return { code: 'prose-too-complex', values: {}, line, column };
}

function lengthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : lengthOf(piece.children)), 0);
}

function headingsOf(tree: TreeNode): TreeNode[] {
  return [...allNodes(tree)].flatMap(({ node }) => (/^h[1-6]$/.test(node.tagName ?? '') ? [node] : []));
}

/** The highest heading of a story becomes `h3`, whatever it was written as: the page and the section above have the first two. */
function lowerHeadings(tree: TreeNode): void {
  const headings = headingsOf(tree).map((node) => ({ node, level: Number(node.tagName?.slice(1)) }));
  const highest = Math.min(...headings.map(({ level }) => level));
  for (const { node, level } of headings) node.tagName = `h${Math.min(6, level - highest + 3)}`;
}

/** Headings of a page can be linked to, by their words. */
function giveHeadingsIds(tree: TreeNode): void {
  const slugger = new GithubSlugger();
  for (const node of headingsOf(tree)) {
    const words = [...allNodes(node)].map(({ node: { type, value } }) => (type === 'text' ? value : '')).join('');
    node.properties = { id: slugger.slug(words) || undefined, ...node.properties };
  }
}

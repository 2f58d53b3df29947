import GithubSlugger from 'github-slugger';
import type { Piece } from '../../model/page.ts';
import { undoUnintendedMarkdown } from '../yaml/unintended-markdown.ts';
import { MAX_HTML, MAX_NESTING } from '../files/limits.ts';
import { type ExceededLimit, findExceededLimit } from '../files/exceeded-limit.ts';
import { allNodes, parseMarkdown, parseMdx, type TreeNode } from './markdown.ts';
import { firstLine, toPieces } from './pieces.ts';
import type { SourcePosition } from '../yaml/source.ts';

/** A part of a text that is not published. */
export interface RefusedPart extends SourcePosition {
  code: 'refused';
  values: { value: string };
}

/** Parsed Markdown, ready to publish. */
export interface Prose {
  /** Empty when the text has an {@link ExceededLimit}. */
  pieces: Piece[];
  faults: (RefusedPart | ExceededLimit)[];
}

const START: SourcePosition = { line: 1, column: 1 };

/**
 * Parses a story: text, lists, tables, quotations, links, headings from `h3` down. Other content is refused and
 * dropped.
 */
export function readStory(text: string): Prose {
  const excess = findExceededLimit(text);
  if (excess) return withoutPieces([excess]);
  const tree = parseMarkdown(text);
  const tooDeep = findExcessNesting(tree);
  if (tooDeep) return withoutPieces([tooDeep]);
  undoUnintendedMarkdown(tree, text);
  return fromTree(tree, lowerHeadings);
}

/** A story as safe HTML; empty when it exceeds a limit. */
export function renderProse(text: string): string {
  return readStory(text).pieces.join('');
}

/** Parses a page below its front matter: the Markdown of a story, footnotes and components. */
export function readPageText(text: string): Prose {
  const excess = findExceededLimit(text);
  if (excess) return withoutPieces([excess]);
  const code = findCode(text);
  if (code.length > 0) return withoutPieces(code);
  try {
    const tree = parseMdx(text);
    const marks = findBundlerMarkers(tree);
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
 * Code in a page, the first on each line: braces that are not comments, imports and exports. Found before parsing,
 * because some code crashes the parser, and the process with it.
 */
function findCode(text: string): RefusedPart[] {
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
 * Markers that Astro, Vite and Rolldown place in a program and search for later. A page becomes part of a program: such
 * text would be replaced, or stop the build.
 */
const BUNDLER_MARKER = /(?:__(?:astro|vite|rolldown)|@@astro|\$\$server-islands|!~\{|MDXContent)[\w$@-]*/i;

/** The first marker of each block. */
function findBundlerMarkers(tree: TreeNode): RefusedPart[] {
  return (tree.children ?? []).flatMap((block) => {
    const nodes = [...allNodes(block)].map(({ node }) => node);
    // Astro also lists headings as plain text, so text is searched across element boundaries.
    const words = nodes.map(({ type, value }) => (type === 'text' ? value : '')).join('');
    const attributes = JSON.stringify(nodes.map(({ properties, attributes }) => [properties, attributes]));
    const mark = BUNDLER_MARKER.exec(words) ?? BUNDLER_MARKER.exec(attributes);
    if (!mark) return [];
    const { line, column } = block.position?.start ?? START;
    return [{ code: 'refused', values: { value: firstLine(mark[0]) }, line, column }];
  });
}

function fromTree(tree: TreeNode, prepare: (tree: TreeNode) => void): Prose {
  const tooDeep = findExcessNesting(tree);
  if (tooDeep) return withoutPieces([tooDeep]);
  prepare(tree);
  const faults: Prose['faults'] = [];
  const pieces = toPieces(tree, (value, { line, column }) => {
    faults.push({ code: 'refused', values: { value }, line, column });
  });
  return lengthOf(pieces) > MAX_HTML ? withoutPieces([tooComplex(START)]) : { pieces, faults };
}

function findExcessNesting(tree: TreeNode): ExceededLimit | undefined {
  let at = START;
  for (const { node, depth } of allNodes(tree)) {
    at = node.position?.start ?? at;
    if (depth > MAX_NESTING) return tooComplex(at);
  }
  return undefined;
}

function tooComplex({ line, column }: SourcePosition): ExceededLimit {
  return { code: 'prose-too-complex', values: {}, line, column };
}

function lengthOf(pieces: Piece[]): number {
  return pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : lengthOf(piece.children)), 0);
}

function headingsOf(tree: TreeNode): TreeNode[] {
  return [...allNodes(tree)].flatMap(({ node }) => (/^h[1-6]$/.test(node.tagName ?? '') ? [node] : []));
}

/** The highest heading of a story becomes `h3`, because the page and its section have the first two levels. */
function lowerHeadings(tree: TreeNode): void {
  const headings = headingsOf(tree).map((node) => ({ node, level: Number(node.tagName?.slice(1)) }));
  const highest = Math.min(...headings.map(({ level }) => level));
  for (const { node, level } of headings) node.tagName = `h${Math.min(6, level - highest + 3)}`;
}

/** Gives headings of a page link targets, based on their text. */
function giveHeadingsIds(tree: TreeNode): void {
  const slugger = new GithubSlugger();
  for (const node of headingsOf(tree)) {
    const words = [...allNodes(node)].map(({ node: { type, value } }) => (type === 'text' ? value : '')).join('');
    node.properties = { id: slugger.slug(words) || undefined, ...node.properties };
  }
}

import { join } from 'node:path';
import { LANGS } from '../model/languages.ts';
import { type Page, PageEntry } from '../model/page.ts';
import type { PageFile } from './inventory.ts';
import { descend, isSafeLink, type MarkdownNode, parseMdx } from './markdown.ts';
import { parseYaml, readText } from './read.ts';
import { compare, type Report } from './report.ts';
import { validate } from './validate.ts';

/** The components a page may use. All else is code, and code does not come from the content folder. */
const COMPONENTS = new Set(['Notice', 'Steps', 'Step', 'Counts', 'Contacts']);

/** Editorial pages, each in the languages it exists in. A page with code in it is left out. */
export function readPages(contentDir: string, files: PageFile[], report: Report): Page[] {
  const pages = new Map<string, Page>();
  for (const { id, lang, file } of files) {
    const text = readText(contentDir, file, report);
    const front = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text ?? '');
    if (text === undefined) continue;
    if (!front) {
      report.file('field-missing', file, { value: '', field: 'title' }, { line: 1, column: 1 });
      continue;
    }
    const source = parseYaml(file, front[1] ?? '', report, 1);
    const entry = source && validate(PageEntry, source.value, source, report);
    const body = text.slice(front[0].length);
    const safe = isSafePage(file, body, front[0].split('\n').length - 1, report);
    if (!entry || !safe) continue;
    const page = pages.get(id) ?? { id, in: {} };
    page.order ??= entry.order;
    page.in[lang] = { title: entry.title, summary: entry.summary, file: join(contentDir, file), body };
    pages.set(id, page);
  }
  const place = (page: Page) => page.order ?? Infinity;
  return [...pages.values()].toSorted((a, b) => (place(a) === place(b) ? compare(a.id, b.id) : place(a) - place(b)));
}

function isSafePage(file: string, body: string, linesBefore: number, report: Report): boolean {
  const refuse = (value: string, at?: { line?: number; column?: number }) =>
    report.file('page-code-refused', file, { value }, { line: (at?.line ?? 1) + linesBefore, column: at?.column ?? 1 });
  let tree: MarkdownNode;
  try {
    tree = parseMdx(body);
  } catch (error) {
    const { line, column } = error as { line?: number; column?: number };
    refuse(body.split('\n')[(line ?? 1) - 1]?.trim().slice(0, 60) ?? '', { line, column });
    return false;
  }
  let safe = true;
  for (const node of descend(tree)) {
    const refused = refusedIn(node);
    if (refused === undefined) continue;
    safe = false;
    refuse(refused, node.position?.start);
  }
  return safe;
}

/** What of a node is code, or brings something in from elsewhere; undefined when it is harmless. */
function refusedIn(node: MarkdownNode): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return firstLine(node.value);
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      // {/* a comment */} is an expression with nothing in it.
      return node.data?.estree?.body.length === 0 ? undefined : `{${firstLine(node.value)}}`;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      if (!COMPONENTS.has(node.name ?? '')) return `<${node.name ?? ''}>`;
      return refusedAttribute(node);
    case 'image':
    case 'imageReference':
      return `![](${node.url ?? ''})`;
    default:
      return node.url === undefined || isSafeLink(node.url) ? undefined : node.url;
  }
}

/** Components take plain words: no expressions, no Astro directives (`set:html`, `client:load`), no handlers. */
function refusedAttribute(node: MarkdownNode): string | undefined {
  const found = node.attributes?.find(
    ({ type, name = '', value }) =>
      type !== 'mdxJsxAttribute' ||
      (typeof value === 'object' && value !== null) ||
      !/^(?!on)[a-z]+$/.test(name) ||
      name === 'style',
  );
  return found && `<${node.name} ${found.name ?? '{…}'}>`;
}

function firstLine(value: unknown): string {
  return (
    String(value ?? '')
      .split('\n', 1)[0]
      ?.slice(0, 60) ?? ''
  );
}

/** Page ids that exist in any language, broken ones too. */
export function pageIds(files: PageFile[]): Set<string> {
  return new Set(files.filter(({ lang }) => LANGS.includes(lang)).map(({ id }) => id));
}

import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const ROOT = path.resolve(import.meta.dirname, '..', '..');

/** One import: `to` is a file of the project, relative to its root, or the name of a package. */
export interface Import {
  from: string;
  to: string;
  external: boolean;
  /** Absent at run time. */
  typeOnly: boolean;
}

/** Source files of the project, relative to its root. */
export function sourceFiles(): string[] {
  const files = globSync('src/**/*.{ts,mjs,astro,mdx,css}', { cwd: ROOT }).map((file) =>
    file.split(path.sep).join('/'),
  );
  return files.filter((file) => !file.endsWith('.d.ts')).sort();
}

/** The text of a file of the project. */
export function readSource(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

/** All imports of a file: static, `import type`, `export … from`, dynamic, globs, and those of style sheets. */
export function importsOf(file: string, source: string): Import[] {
  const found = file.endsWith('.css') ? styleSheets(source) : modules(file, source);
  return found
    .filter(({ specifier }) => !specifier.startsWith('node:'))
    .map(({ specifier, typeOnly }) => ({ ...resolve(file, specifier.replace(/\?.*$/, '')), typeOnly }));
}

interface Found {
  specifier: string;
  typeOnly: boolean;
}

function modules(file: string, source: string): Found[] {
  const code = file.endsWith('.astro') ? scriptsOf(source) : file.endsWith('.mdx') ? statementsOf(source) : source;
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
  const found: Found[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean): void => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
    if (node && ts.isArrayLiteralExpression(node)) for (const element of node.elements) add(element, typeOnly);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && /^import(\.meta\.glob)?$/.test(node.expression.getText(tree))) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Code of an Astro file: its frontmatter, its scripts, and the `import()` calls of its template. */
function scriptsOf(source: string): string {
  const frontmatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(source)?.[1] ?? '';
  const template = source.replace(/^---\r?\n[\s\S]*?\r?\n---/, '');
  const scripts = [...template.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
  const dynamic = [...template.matchAll(/\bimport\(\s*['"][^'"]+['"]\s*\)/g)].map((match) => `${match[0]};`);
  return [frontmatter, ...scripts, ...dynamic].join('\n');
}

function statementsOf(source: string): string {
  return source
    .split('\n')
    .filter((line) => /^(import|export)\b/.test(line))
    .join('\n');
}

function styleSheets(source: string): Found[] {
  const imports = source.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g);
  return [...imports].map((match) => ({ specifier: match[1] ?? '', typeOnly: false }));
}

function resolve(file: string, specifier: string): Omit<Import, 'typeOnly'> {
  if (specifier.startsWith('.')) {
    return { from: file, to: path.posix.join(path.posix.dirname(file), specifier), external: false };
  }
  return { from: file, to: packageName(specifier), external: true };
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

/**
 * The cycles of the project's imports, types included: each is the sorted list of all files that import one another,
 * directly or through others (Tarjan's strongly connected components).
 */
export function cycles(imports: Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, external } of imports) if (!external) next.set(from, [...(next.get(from) ?? []), to]);
  const found: string[][] = [];
  const order = new Map<string, number>();
  const trail: string[] = [];
  /** @returns the index of the earliest file on the stack that this one reaches */
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    trail.push(file);
    let earliest = own;
    for (const target of next.get(file) ?? []) {
      if (!order.has(target)) earliest = Math.min(earliest, visit(target));
      else if (trail.includes(target)) earliest = Math.min(earliest, order.get(target) ?? own);
    }
    if (earliest === own) {
      const members = trail.splice(trail.indexOf(file));
      if (members.length > 1) found.push(members.sort());
    }
    return earliest;
  };
  for (const file of next.keys()) if (!order.has(file)) visit(file);
  return found;
}

/** True when a relative import resolves to a file. Globs resolve to a folder. */
export function leadsSomewhere({ to }: Import): boolean {
  return to.includes('*') || existsSync(path.join(ROOT, to));
}

import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

// Comments and documents refer to other files: these tests follow the references, so that none is dead.

const ROOT = path.resolve(import.meta.dirname, '..');

const glob = (pattern: string) =>
  globSync(pattern, { cwd: ROOT, exclude: ['**/node_modules/**', 'tests/fixtures/**'] }).map((file) =>
    file.split(path.sep).join('/'),
  );
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** All files except this one, which contains dead citations. */
const sources = glob('{src,scripts,tests}/**/*.{ts,mjs,astro,mdx,css}').filter(
  (it) => it !== 'tests/documents.test.ts',
);
const configs = [...glob('*.{ts,mjs}'), ...glob('.github/**/*.yml'), '.ci/run'];
const documents = [...glob('*.md'), ...glob('docs/*.md'), ...glob('.github/**/*.md')];
/** The guides name files of the content folder. */
const aboutCode = documents.filter((file) => !/guide\.\w+\.md$/.test(file));

/** Section numbers of a document: `## 8. Right to left`, `### 8.4 A line…`; undefined when it does not exist. */
function sectionsOf(document: string): Set<string> | undefined {
  if (!documents.includes(document)) return undefined;
  return new Set([...read(document).matchAll(/^#{2,4} (\d+(?:\.\d+)*)\.? /gm)].map(([, number = '']) => number));
}

/** A document in a documentation folder or at the root, with sections: `docs/findings.md, 1.2 and 3`. */
const CITATION = /((?:(?:docs|\.github)\/[\w.-]+|(?<!\/)\b[A-Z][A-Z-]+)\.md)((?:(?:,| and) \d+(?:\.\d+)*)*)/g;
/** A section citation without a file: `(design language, 3)`, `(FINDINGS, Print)`. */
const UNNAMED = /\((?:[a-z][a-z ]+, \d[\d.]*[^)]*|[A-Z]{5,}, [A-Z][^)]*)\)/g;

/** A text without line ends and comment markers. */
const onOneLine = (text: string) => text.replace(/\n\s*(?:\*(?!\/)|\/\/|#)?\s*/g, ' ');

/** Cited documents and sections that do not exist. */
function deadCitations(text: string, sections = sectionsOf): string[] {
  return [...onOneLine(text).matchAll(CITATION)].flatMap(([, document = '', numbers = '']) => {
    const known = sections(document);
    if (!known) return [`${document} does not exist`];
    const cited = numbers.match(/\d+(?:\.\d+)*/g) ?? [];
    return cited.filter((number) => !known.has(number)).map((number) => `${document} has no section ${number}`);
  });
}

/** The comments of a source file in any language. */
function commentsOf(text: string): string {
  const found = text.match(/(?<=^|[\s{(])\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/ .*$|<!--[\s\S]*?-->/gm) ?? [];
  return found.join('\n');
}

/** Citations in comments that name a section but no file. */
const unnamed = (text: string) => [...onOneLine(commentsOf(text)).matchAll(UNNAMED)].map(([found]) => found);

const CODE_FILE = /(?<![\w./<*-])((?:[\w.-]+\/)*[\w-][\w.-]*\.(?:ts|mjs|astro|css))\b/g;
const all = glob('{src,scripts,tests,tools}/**/*').concat(configs);

/** Source files named in a text that do not exist. */
function missingFiles(comments: string, files = all): string[] {
  const named = [...comments.matchAll(CODE_FILE)].map(([, file = '']) => file.replace(/^(?:\.\.?\/)+/, ''));
  // Folders of a built site start with an underscore.
  return named.filter((file) => !file.startsWith('_') && !files.some((it) => it === file || it.endsWith(`/${file}`)));
}

/** Dead links of a document; a label that ends with a number names a section. */
function deadLinks(text: string, document: string): string[] {
  const links = text.matchAll(/\[([^\]]*)\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g);
  return [...links].flatMap(([, label = '', target = '']) => {
    const file = path.posix.join(path.posix.dirname(document), target);
    if (glob(file).length === 0) return [`link to ${target}`];
    const section = /(?:^|, )(\d+(?:\.\d+)*)$/.exec(label)?.[1];
    return section && !sectionsOf(file)?.has(section) ? [`section ${section} of ${target}`] : [];
  });
}

const OUR_PATH = /^(?:src|scripts|tests|docs|tools|schemas|public|\.github|\.ci)\//;

/** Dead paths in a document, `between these marks`. `<id>` and `*` match any name. */
function deadPaths(text: string): string[] {
  const marked = [...text.matchAll(/`([^`\s]+)`/g)].map(([, found = '']) => found);
  return marked.flatMap((found) => {
    if (!OUR_PATH.test(found)) return /^[\w./-]+\.(?:ts|mjs|astro|css)$/.test(found) ? missingFiles(found) : [];
    const pattern = found.replace(/<[^>]+>/g, '*').replace(/\/$/, '');
    return glob(pattern).length === 0 ? [found] : [];
  });
}

const faults = (files: string[], faultsOf: (text: string, file: string) => string[]) =>
  files.flatMap((file) => faultsOf(read(file), file).map((fault) => `${file}: ${fault}`));

describe('the project', () => {
  it('cites documents and sections that exist', () => {
    expect(faults([...sources, ...configs, ...documents], (text) => deadCitations(text))).toEqual([]);
    expect(faults(sources, unnamed)).toEqual([]);
  });

  it('names files in comments that exist', () => {
    expect(faults(sources, (text) => missingFiles(commentsOf(text)))).toEqual([]);
  });

  it('has documents whose links and paths exist', () => {
    expect(faults(aboutCode, (text) => deadPaths(text))).toEqual([]);
    expect(faults(documents, (text, file) => deadLinks(text, file))).toEqual([]);
  });
});

describe('this test', () => {
  it('sees a document or a section that does not exist', () => {
    const sections = (document: string) => (document === 'docs/a.md' ? new Set(['1', '8', '8.4']) : undefined);
    expect(deadCitations('// As docs/a.md, 1 and 8.4 say.', sections)).toEqual([]);
    expect(deadCitations('/**\n * By (docs/a.md,\n * 8.5 and 9).\n */', sections)).toEqual([
      'docs/a.md has no section 8.5',
      'docs/a.md has no section 9',
    ]);
    expect(deadCitations('/* (DESIGN.md, 3) */', sections)).toEqual(['DESIGN.md does not exist']);
  });

  it('sees a citation without a file', () => {
    expect(unnamed('/** A tile (design language, 3 and 4). */\ndraw(tile, 3);\n// Slow (FINDINGS, Print).')).toEqual([
      '(design language, 3 and 4)',
      '(FINDINGS, Print)',
    ]);
  });

  it('sees files in comments of every kind, and only there', () => {
    const source = `import './x.ts';\n/* a.ts */ // b/c.ts\n<!-- d.css -->\n{/* e.astro */}\nconst f = 'https://g.ts';`;
    expect(missingFiles(commentsOf(source), ['src/b/c.ts'])).toEqual(['a.ts', 'd.css', 'e.astro']);
  });

  it('sees links, sections and paths of a document that lead nowhere', () => {
    const text = '[a](../README.md) [b](lost.md) [findings, 99](findings.md) `src/model/` `src/lost/` `src/*/lost.ts`';
    expect(deadLinks(text, 'docs/x.md')).toEqual(['link to lost.md', 'section 99 of findings.md']);
    expect(deadPaths(text)).toEqual(['src/lost/', 'src/*/lost.ts']);
  });
});

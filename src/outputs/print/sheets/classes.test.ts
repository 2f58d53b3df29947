import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// The class of a page is its template, `t-story`. A component must not have such a class, or its rules would apply to
// the whole page.

const FOLDERS = ['.', 'templates', 'parts', '../styles', '../../../components', '../../../components/prose'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((name) => /\.(astro|css)$/.test(name))
    .map((name) => path.join(import.meta.dirname, folder, name)),
);
const read = (file: string) => readFileSync(file, 'utf8');
const pageTypes = read(path.join(import.meta.dirname, '../page-types.ts'));
const templates = [...pageTypes.matchAll(/^ {2}'?([a-z-]+)'?: \{\n {4}component:/gm)].map(([, name]) => `t-${name}`);

test('style sheets name existing templates', () => {
  const named = files.flatMap((file) => (file.endsWith('.css') ? (read(file).match(/\.t-[a-z-]+/g) ?? []) : []));
  expect(templates).toContain('t-story');
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !templates.includes(name.slice(1)))).toEqual([]);
});

test('no component has the class of a template, and every page has one', () => {
  const markup = files.filter((file) => file.endsWith('.astro'));
  const classes = markup.flatMap((file) =>
    [...read(file).matchAll(/class(?::list)?=("[^"]*"|\{[^\n]*\})/g)].flatMap(
      ([, value = '']) => value.match(/[a-z][a-z-]*/g) ?? [],
    ),
  );
  expect(classes.filter((name) => templates.includes(name))).toEqual([]);
  expect(read(path.join(import.meta.dirname, 'Sheet.astro'))).toMatch(/'sheet', side, `t-\$\{page\.template\}`/);
});

test('colours are in tokens.css alone', () => {
  const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|color-mix)\(/gi;
  const sheets = [...files, path.join(import.meta.dirname, '../preflight/report.css')].filter((file) =>
    file.endsWith('.css'),
  );
  const raw = sheets
    .filter((file) => !file.endsWith('tokens.css'))
    .flatMap((file) =>
      (
        read(file)
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .match(colour) ?? []
      ).map((found) => `${path.basename(file)} ${found}`),
    );
  expect(sheets.length).toBeGreaterThan(10);
  expect(raw).toEqual([]);
});

test('every style sheet of the book is in one cascade layer', () => {
  const layers = read(path.join(import.meta.dirname, 'styles.ts'));
  const listed = [...layers.matchAll(/'\.\.\/styles\/([\w-]+)\.css\?raw'/g)].map(([, name]) => name);
  const present = readdirSync(path.join(import.meta.dirname, '../styles')).map((name) => name.replace('.css', ''));
  // The spine is a document of its own.
  expect(listed.toSorted()).toEqual(present.filter((name) => name !== 'spine').toSorted());
  const order = /const LAYERS = \{([\s\S]*?)\} as const/.exec(layers)?.[1] ?? '';
  expect([...order.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)).toEqual([
    'tokens',
    'base',
    'components',
    'pages',
    'formats',
  ]);
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

// A page is named after its template, `t-story`: a class of what stands on pages must never be one of these, or the whole
// page would take on its type.

const FOLDERS = ['.', 'templates', 'parts', '../styles', '../../../components', '../../../components/prose'];
const files = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(import.meta.dirname, folder))
    .filter((name) => /\.(astro|css)$/.test(name))
    .map((name) => path.join(import.meta.dirname, folder, name)),
);
const read = (file: string) => readFileSync(file, 'utf8');
const templates = [...read(path.join(import.meta.dirname, 'templates.ts')).matchAll(/^ {2}'?([a-z-]+)'?: [A-Z]/gm)].map(
  ([, name]) => `t-${name}`,
);

test('styles name templates that there are', () => {
  const named = files.flatMap((file) => (file.endsWith('.css') ? (read(file).match(/\.t-[a-z-]+/g) ?? []) : []));
  expect(templates).toContain('t-story');
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !templates.includes(name.slice(1)))).toEqual([]);
});

test('nothing on a page has the class of a template, and no page that of a thing', () => {
  const markup = files.filter((file) => file.endsWith('.astro'));
  const classes = markup.flatMap((file) =>
    [...read(file).matchAll(/class(?::list)?=("[^"]*"|\{[^\n]*\})/g)].flatMap(
      ([, value = '']) => value.match(/[a-z][a-z-]*/g) ?? [],
    ),
  );
  expect(classes.filter((name) => templates.includes(name))).toEqual([]);
  expect(read(path.join(import.meta.dirname, 'Sheet.astro'))).toMatch(/'sheet', side, `t-\$\{page\.template\}`/);
});

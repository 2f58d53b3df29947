import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

// Requirements of every machine. The content folder is the programme's: `npm run check` checks its names.

const ROOT = path.resolve(import.meta.dirname, '..');
const FOLDERS = '{.ci,.github,docs,public,schemas,scripts,src,tests,tools}';

const files = globSync(`${FOLDERS}/**`, { cwd: ROOT, exclude: ['**/node_modules/**', 'tools/*/!(package*)'] }).map(
  (file) => file.split(path.sep).join('/'),
);

it('can be cloned on Windows and macOS', () => {
  const refused = /(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)|[<>:"|?*\\]|[. ](\/|$)/i;
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => refused.test(file))).toEqual([]);
  // Together with the project's parent folder, a path may have 260 characters.
  expect(files.filter((file) => file.length > 160)).toEqual([]);
  const names = Map.groupBy(files, (file) => file.normalize('NFC').toLowerCase());
  expect([...names.values()].filter((same) => same.length > 1)).toEqual([]);
});

it('skips no test without saying why', () => {
  const silent = /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|skipIf|runIf|todo|only|fails)\b/;
  const tests = files.filter((file) => file.endsWith('.test.ts') && file !== 'tests/repository.test.ts');
  expect(tests.filter((file) => silent.test(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
});

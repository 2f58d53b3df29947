import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { importedBy } from './program.ts';

const importedByFile = (file: string) => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  return importedBy(`${root}${file}`).map((found) => found.slice(root.length).replaceAll('\\', '/'));
};

it('finds the components, styles and texts of a book, and no file of the site', () => {
  const found = importedByFile('src/outputs/print/build.ts');
  for (const file of [
    'src/outputs/print/sheets/Book.astro',
    'src/outputs/print/sheets/templates/Story.astro',
    'src/outputs/print/styles/card.css',
    'src/styles/tokens.css',
    'src/i18n/ar/print.json',
    'src/press/ink-table.ts',
    'src/outputs/print/preflight/report.css',
  ]) {
    expect(found).toContain(file);
  }
  expect(found.filter((file) => file.startsWith('src/outputs/site/') || file.startsWith('src/pages/'))).toEqual([]);
});

it('finds the files that draw the site’s cards, and no file of the book', () => {
  const found = importedByFile('src/outputs/site/cards/cards.ts');
  for (const file of ['src/outputs/site/cards/fit.ts', 'src/styles/tokens.css', 'src/components/motif.ts']) {
    expect(found).toContain(file);
  }
  expect(found.filter((file) => file.startsWith('src/outputs/print/'))).toEqual([]);
});

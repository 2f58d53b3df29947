import { expect, it } from 'vitest';
import { cutIntoBatches, batchLength } from './cut-into-batches.ts';
import { documentOf, splitPages } from './book-html.ts';

const sheet = (id: string, inside = '') => `<section class="sheet recto" id="${id}">${inside}</section>`;
const book = (...sheets: string[]) => `<html><head></head><body>${sheets.join(' ')}</body></html>`;
const batchesOf = (document: string, length: number) => {
  const book = splitPages(document);
  return cutIntoBatches(book.sheets, length).map(({ sheets, ...batch }) => ({
    ...batch,
    html: documentOf(book, sheets),
  }));
};

it('keeps a short book in one batch', () => {
  const html = book(sheet('a'), sheet('b', '<section>a section of its own</section>'));
  expect(batchesOf(html, 2)).toEqual([{ html, pages: 2, crossLinkPage: false }]);
});

it('cuts a long book between pages, each batch a whole document', () => {
  const batches = batchesOf(book(sheet('a'), sheet('b'), sheet('c')), 2);
  expect(batches.map(({ html }) => html.replace(/<section class="sheet cross-links">.*?<\/section>/, ''))).toEqual([
    book(sheet('a'), sheet('b')).replace('</body>', ' </body>'),
    book(sheet('c')),
  ]);
});

it('ends a batch with dummy anchors for its outgoing links and dummy links to its anchors', () => {
  const link = (to: string) => `<a href="#${to}">${to}</a>`;
  const linking = sheet('a', link('a') + link('c') + link('nowhere'));
  const batches = batchesOf(book(linking, sheet('b'), sheet('c')), 2);
  expect(batches.map(({ html }) => html)).toEqual([
    expect.stringContaining('<section class="sheet cross-links">…<i id="c"></i></section></body>'),
    expect.stringContaining('<section class="sheet cross-links">…<a href="#c"></a></section></body>'),
  ]);
});

it('makes batches of nearly equal length, and one batch of a short book', () => {
  expect([1, 100, 120, 121, 192, 400, 2288].map(batchLength)).toEqual([1, 100, 120, 61, 64, 80, 79]);
});

import { expect, it } from 'vitest';
import { cutIntoRuns, runLength } from './cut-into-batches.ts';
import { documentOf, takeApart } from './book-html.ts';

const sheet = (id: string, inside = '') => `<section class="sheet recto" id="${id}">${inside}</section>`;
const book = (...sheets: string[]) => `<html><head></head><body>${sheets.join(' ')}</body></html>`;
const runsOf = (html: string, most: number) => {
  const drawing = takeApart(html);
  return cutIntoRuns(drawing.sheets, most).map(({ sheets, ...run }) => ({ ...run, html: documentOf(drawing, sheets) }));
};

it('leaves a book alone that is short enough', () => {
  const html = book(sheet('a'), sheet('b', '<section>a section of its own</section>'));
  expect(runsOf(html, 2)).toEqual([{ html, pages: 2, elsewhere: false }]);
});

it('cuts a long one between pages, each run a whole document', () => {
  const runs = runsOf(book(sheet('a'), sheet('b'), sheet('c')), 2);
  expect(runs.map(({ html }) => html.replace(/<section class="sheet elsewhere">.*?<\/section>/, ''))).toEqual([
    book(sheet('a'), sheet('b')).replace('</body>', ' </body>'),
    book(sheet('c')),
  ]);
});

it('holds on a last page the places it leads to, and what others lead to', () => {
  const link = (to: string) => `<a href="#${to}">${to}</a>`;
  const leading = sheet('a', link('a') + link('c') + link('nowhere'));
  const runs = runsOf(book(leading, sheet('b'), sheet('c')), 2);
  expect(runs.map(({ html }) => html)).toEqual([
    expect.stringContaining('<section class="sheet elsewhere">…<i id="c"></i></section></body>'),
    expect.stringContaining('<section class="sheet elsewhere">…<a href="#c"></a></section></body>'),
  ]);
});

it('makes runs of nearly the same length, and one of a book that is short', () => {
  expect([1, 100, 120, 121, 192, 400, 2288].map(runLength)).toEqual([1, 100, 120, 61, 64, 80, 79]);
});

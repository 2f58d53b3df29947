import { expect, it } from 'vitest';
import { cutIntoRuns } from './cut-into-runs.ts';

const sheet = (id: string, inside = '') => `<section class="sheet recto" id="${id}">${inside}</section>`;
const book = (...sheets: string[]) => `<html><head></head><body>${sheets.join(' ')}</body></html>`;

it('leaves a book alone that is short enough', () => {
  const html = book(sheet('a'), sheet('b', '<section>a section of its own</section>'));
  expect(cutIntoRuns(html, 2)).toEqual([html]);
});

it('cuts a long one between pages, each run a whole document', () => {
  const runs = cutIntoRuns(book(sheet('a'), sheet('b'), sheet('c')), 2);
  expect(runs.map((run) => run.replace(/<section class="sheet elsewhere">.*?<\/section>/, ''))).toEqual([
    book(sheet('a'), sheet('b')).replace('</body>', ' </body>'),
    book(sheet('c')),
  ]);
});

it('holds on a last page the places it leads to, and what others lead to', () => {
  const link = (to: string) => `<a href="#${to}">${to}</a>`;
  const leading = sheet('a', link('a') + link('c') + link('nowhere'));
  expect(cutIntoRuns(book(leading, sheet('b'), sheet('c')), 2)).toEqual([
    expect.stringContaining('<section class="sheet elsewhere">…<i id="c"></i></section></body>'),
    expect.stringContaining('<section class="sheet elsewhere">…<a href="#c"></a></section></body>'),
  ]);
});

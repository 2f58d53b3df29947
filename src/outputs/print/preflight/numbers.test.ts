import { describe, expect, it } from 'vitest';
import type { Book, BookPage, IndexLine } from '../book.ts';
import { compose } from '../compose/compose.ts';
import { productsOn } from '../compose/draft-page.ts';
import type { Manuscript } from '../compose/manuscript.ts';
import { type Sketch, sketch } from '../../../../tests/setup/composed-sample.ts';
import { wrongNumbers } from './numbers.ts';

/** Cooperatives that carry a mark, with products that carry none. */
function marked(sketches: Sketch[]): Manuscript {
  const manuscript = sketch(sketches);
  for (const cooperative of manuscript.catalogue.cooperatives) {
    cooperative.marks = [{ type: 'handmade' }];
    for (const product of cooperative.products) product.marks = [];
  }
  return manuscript;
}

const manuscript = marked([{ products: 2 }, { products: 2 }]);
const book = compose({
  ...manuscript,
  edition: { ...manuscript.edition, sections: ['contents', 'cooperatives', 'index', 'index-towns', 'index-marks'] },
});

/** The text of a page as a PDF reader extracts it: a name, a code and a number on each line. */
function textOf(page: BookPage): string {
  if (page.template === 'index') return page.columns.flat().map(lineOf).join('\n');
  if (page.template === 'contents') {
    return page.groups
      .flatMap(({ title, page: at, entries }) => [
        `${title.ar} ${at}`,
        ...entries.map(({ label, code = '', page: to }) => `${label.ar ?? label.fr} ${code} ${to}`),
      ])
      .join('\n');
  }
  if (page.template === 'chapter') {
    return page.cooperatives
      .map(({ cooperative, page: to }) => `${cooperative.name.ar} ${cooperative.code}\n${to}`)
      .join('\n');
  }
  if (page.template === 'back-cover')
    return page.chapters.map(({ category, page: to }) => `${category.name.ar} ${to}`).join('\n');
  const named = 'cooperative' in page ? [page.cooperative] : [];
  const chapter = page.template === 'chapter-opener' ? page.category.name.ar : '';
  return [chapter, ...[...named, ...productsOn(page)].map(({ name, code }) => `${name.ar} ${code}`)].join('\n');
}

function lineOf(line: IndexLine): string {
  if ('name' in line) return `${line.name} ${line.code ?? ''} ${line.page}`;
  if ('letter' in line) return line.letter;
  return 'title' in line ? line.title : line.heading;
}

const wrong = (of: Book, pages = of.pages.map(textOf)) => wrongNumbers(of, pages, (page) => page);
const without = (of: Book, gone: (line: IndexLine, kind: string) => boolean): Book => ({
  ...of,
  pages: of.pages.map((page): BookPage => {
    if (page.template !== 'index') return page;
    let kind: string = page.kind;
    const kept = (line: IndexLine) => {
      if ('title' in line) ({ kind } = line);
      return !gone(line, kind);
    };
    return { ...page, columns: page.columns.map((column) => column.filter(kept)) };
  }),
});

describe('the numbers of a book', () => {
  it('are right in an unchanged book', () => {
    expect(wrong(book)).toEqual([]);
  });

  it.each(['names', 'towns', 'marks'])('are reported when the index of %s leaves a cooperative out', (kind) => {
    const damaged = without(book, (line, of) => of === kind && 'name' in line && line.code === '202');
    expect(wrong(damaged).map(({ values }) => values['entry'])).toEqual(['202']);
  });

  it('are reported when a cooperative is not on the page given under its town', () => {
    const moved = {
      ...book,
      pages: book.pages.map((page): BookPage =>
        page.template === 'index' && page.kind === 'towns' && page.lang === 'ar'
          ? {
              ...page,
              columns: page.columns.map((column) =>
                column.map((line) => ('name' in line && line.code === '201' ? { ...line, page: 2 } : line)),
              ),
            }
          : page,
      ),
    };
    const found = wrong(moved).map(({ values }) => [values['entry'], values['number']]);
    expect(found).toContainEqual(['201', 2]);
  });

  it('are found below a long name that is broken over lines', () => {
    const pages = book.pages.map((page) =>
      page.template === 'contents' ? textOf(page).replace(/ (\d+)$/gm, '\nبقية\nالاسم\n$1') : textOf(page),
    );
    expect(wrong(book, pages)).toEqual([]);
  });
});

it('reads the numbers of two chapters side by side on the back cover', () => {
  const two = compose(marked([{ products: 2 }, { products: 2, chapter: 2 }]));
  const abreast = (text: string, page: BookPage) =>
    page.template === 'back-cover' ? text.replaceAll('\n', ' ') : text;
  const pages = two.pages.map((page) => abreast(textOf(page), page));
  const onBack = (texts: string[]) => wrong(two, texts).filter(({ page }) => page === two.pages.length);
  expect(onBack(pages)).toEqual([]);
  const [first] = two.pages.flatMap((page) => (page.template === 'back-cover' ? page.chapters : []));
  const moved = pages.with(-1, (pages.at(-1) ?? '').replace(` ${first?.page} `, ' 99 '));
  expect(onBack(moved).map(({ values }) => values['number'])).toEqual([first?.page]);
});

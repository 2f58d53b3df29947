import { type Text, wordsOf } from '../../../model/text.ts';
import type { Book } from '../book.ts';
import type { Finding } from './finding.ts';
import { holds } from './missing-from.ts';

/** A promise that something stands on a page, by its code or, without one, by its name. */
interface Pointer {
  /** Page that says so, from 1 within the book. */
  on: number;
  /** Page it names. */
  to: number;
  code?: string;
  label?: Text | string;
  /** What stands on the same line as the number. */
  listed?: string;
}

/**
 * Every number in contents, lists and indexes that does not lead to what it promises, and every cooperative and product
 * of the book that no contents and no index leads to.
 *
 * @param pages the text of the book's pages, in reading order
 * @param position of a page of the book in the file
 */
export function wrongNumbers(book: Book, pages: readonly string[], position: (page: number) => number): Finding[] {
  const names = new Map(
    book.edition.cooperatives.flatMap(({ code, name, products }) => [
      [code, name] as const,
      ...products.map((product) => [product.code, product.name] as const),
    ]),
  );
  const pointers = pointersOf(book);
  const findings: Finding[] = [];
  for (const { on, to, code, label, listed } of pointers) {
    const target = pages[to - 1] ?? '';
    const lines = (pages[on - 1] ?? '').split('\n');
    const title = (code && names.get(code)) ?? label;
    const name = typeof title === 'object' ? wordsOf(title, book.lang) : title;
    const printed = lines.some((line) => endsWith(line, to) && (!listed || line.includes(listed)));
    // Readers glue a code to the figure beside it, so the name must be there too.
    const there = (!code || target.includes(code)) && (!name || holds(target, name));
    if (printed && there) continue;
    const values = { entry: code ?? name ?? '', number: to };
    findings.push({ severity: 'fail', check: 'number', page: position(on), values });
  }
  return [...findings, ...unlisted(book, pointers, position)];
}

/** Does a line end with a number? Readers of Arabic lines sometimes put what is last in sight first. */
function endsWith(line: string, number: number): boolean {
  const figure = String(number);
  return line.endsWith(figure) || line.startsWith(figure);
}

function pointersOf(book: Book): Pointer[] {
  return book.pages.flatMap((page): Pointer[] => {
    const on = page.number;
    if (page.template === 'contents') {
      return page.groups.flatMap(({ page: start, title, entries }) => [
        ...(start === undefined ? [] : [{ on, to: start, label: title }]),
        ...entries.map(({ page: to, code }) => ({ on, to, code, listed: code })),
      ]);
    }
    if (page.template === 'chapter') {
      return page.cooperatives.map(({ cooperative, page: to }) => ({ on, to, code: cooperative.code }));
    }
    if (page.template === 'index') {
      return page.columns
        .flat()
        .flatMap((line) => ('letter' in line ? [] : [{ on, to: line.page, code: line.code, listed: line.code }]));
    }
    if (page.template === 'back-cover') {
      return page.chapters.map(({ category, page: to }) => ({ on, to, label: category.name }));
    }
    return [];
  });
}

function unlisted(book: Book, pointers: readonly Pointer[], position: (page: number) => number): Finding[] {
  const { sections, cooperatives } = book.edition;
  if (!sections.includes('cooperatives')) return [];
  const listedOn = (template: 'contents' | 'index') => {
    const pages = book.pages.filter((page) => page.template === template).map(({ number }) => number);
    const codes = new Set(pointers.filter(({ on }) => pages.includes(on)).map(({ code }) => code));
    return { first: pages[0], codes };
  };
  const codes = cooperatives.map(({ code }) => code);
  const products = cooperatives.flatMap((it) => it.products.map(({ code }) => code));
  const wanted = [
    { ...listedOn('contents'), section: 'contents' as const, all: codes },
    { ...listedOn('index'), section: 'index' as const, all: [...codes, ...products] },
  ];
  return wanted.flatMap(({ first, codes: listed, section, all }) =>
    sections.includes(section)
      ? all
          .filter((code) => !listed.has(code))
          .map((code): Finding => ({
            severity: 'fail',
            check: 'number',
            page: first && position(first),
            values: { entry: code, number: '–' },
          }))
      : [],
  );
}

import type { Section } from '../../../model/edition.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';
import type { Book, IndexKind } from '../book.ts';
import type { Finding } from './finding.ts';
import { holds, holdsCode, holdsFigure } from './missing-from.ts';

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
  /** The number may have others behind it on its line: two chapters stand side by side. */
  abreast?: boolean;
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
    book.catalogue.cooperatives.flatMap(({ code, name, products }) => [
      [code, name] as const,
      ...products.map((product) => [product.code, product.name] as const),
    ]),
  );
  const pointers = pointersOf(book);
  const known = new Map<number, string[]>();
  const entries = (number: number): string[] => {
    const found = known.get(number) ?? entriesOf(pages[number - 1] ?? '');
    known.set(number, found);
    return found;
  };
  const findings: Finding[] = [];
  for (const { on, to, code, label, listed, abreast } of pointers) {
    const target = pages[to - 1] ?? '';
    const lines = entries(on);
    const title = (code && names.get(code)) ?? label;
    const name = typeof title === 'object' ? wordsOf(title, book.lang) : title;
    const shows = abreast ? (line: string) => holdsFigure(line, String(to)) : (line: string) => endsWith(line, to);
    const printed = lines.some((line) => shows(line) && (!listed || holdsCode(line, listed)));
    // Readers glue a code to the figure beside it, so the name must be there too.
    const there = (!code || holdsCode(target, code)) && (!name || holds(target, name));
    if (printed && there) continue;
    const values = { entry: code ?? name ?? '', number: to };
    findings.push({ severity: 'fail', check: 'number', page: position(on), values });
  }
  return [...findings, ...unlisted(book, pointers, position)];
}

/** The lines of a page, and every few that follow one another: a long name is broken over lines. */
function entriesOf(page: string): string[] {
  const lines = page.split('\n');
  return lines.flatMap((_, index) => [1, 2, 3, 4, 5].map((count) => lines.slice(index, index + count).join(' ')));
}

/** Does a line end with a number, and not with a longer one? Readers of Arabic lines sometimes put what is last in sight first. */
function endsWith(line: string, number: number): boolean {
  return new RegExp(`(?:^|\\D)${number}$|^${number}(?:\\D|$)`).test(line);
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
        .flatMap((line) =>
          'name' in line ? [{ on, to: line.page, code: line.code, label: line.seller, listed: line.code }] : [],
        );
    }
    if (page.template === 'back-cover') {
      return page.chapters.map(({ category, page: to }) => ({ on, to, label: category.name, abreast: true }));
    }
    return [];
  });
}

function unlisted(book: Book, pointers: readonly Pointer[], position: (page: number) => number): Finding[] {
  const { sections } = book.edition;
  const { cooperatives } = book.catalogue;
  if (!sections.includes('cooperatives')) return [];
  const contents = book.pages.filter(({ template }) => template === 'contents').map(({ number }) => number);
  const codes = cooperatives.map(({ code }) => code);
  const products = cooperatives.flatMap((it) => it.products);
  const marked = [...cooperatives, ...products].filter(({ marks }) => marks.length > 0).map(({ code }) => code);
  const wanted: (Listed & { section: Section; all: string[] })[] = [
    {
      section: 'contents',
      all: codes,
      first: contents[0],
      codes: new Set(pointers.filter(({ on }) => contents.includes(on)).map(({ code }) => code)),
    },
    { section: 'index', all: [...codes, ...products.map(({ code }) => code)], ...listedIn(book, 'names') },
    { section: 'index-towns', all: codes, ...listedIn(book, 'towns') },
    { section: 'index-marks', all: marked, ...listedIn(book, 'marks') },
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

/** What a list leads to, and the page it begins on. */
interface Listed {
  first: number | undefined;
  codes: Set<string | undefined>;
}

/** The codes in an index of a kind. It may begin in the middle of a page, after another one. */
function listedIn(book: Book, wanted: IndexKind): Listed {
  const listed: Listed = { first: undefined, codes: new Set() };
  for (const page of book.pages) {
    if (page.template !== 'index') continue;
    let { kind } = page;
    for (const line of page.columns.flat()) {
      if ('title' in line) kind = line.kind;
      if (kind !== wanted) continue;
      listed.first ??= page.number;
      if ('name' in line) listed.codes.add(line.code);
    }
  }
  return listed;
}

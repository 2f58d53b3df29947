import type { Section } from '../../../model/edition.ts';
import { wordsOf } from '../../../model/values/text.ts';
import type { Book, IndexKind } from '../book.ts';
import { type PageReference, pageTypeOf } from '../page-types.ts';
import type { Finding } from './finding.ts';
import { holds, holdsCode, holdsFigure } from './missing-from.ts';

/** A page number that is printed on a page of the book. */
interface PrintedReference extends PageReference {
  /** Number of the page it is printed on, from 1 within the book. */
  on: number;
}

/**
 * Every number in contents, lists and indexes whose entry is not on the page with that number, and every cooperative
 * and product of the book that is missing from the contents or from an index.
 *
 * @param pages the text of the book's pages, in reading order
 * @param position turns the number of a page of the book into its position in the file
 */
export function wrongNumbers(book: Book, pages: readonly string[], position: (page: number) => number): Finding[] {
  const names = new Map(
    book.catalogue.cooperatives.flatMap(({ code, name, products }) => [
      [code, name] as const,
      ...products.map((product) => [product.code, product.name] as const),
    ]),
  );
  const references = printedReferences(book);
  const known = new Map<number, string[]>();
  const entries = (number: number): string[] => {
    const found = known.get(number) ?? entriesOf(pages[number - 1] ?? '');
    known.set(number, found);
    return found;
  };
  const findings: Finding[] = [];
  for (const { on, to, code, label, listed, sharesLine } of references) {
    const target = pages[to - 1] ?? '';
    const lines = entries(on);
    const title = (code && names.get(code)) ?? label;
    const name = typeof title === 'object' ? wordsOf(title, book.lang) : title;
    const shows = sharesLine ? (line: string) => holdsFigure(line, String(to)) : (line: string) => endsWith(line, to);
    const printed = lines.some((line) => shows(line) && (!listed || holdsCode(line, listed)));
    // PDF readers join a code to the figure beside it, so the name must be on the page too.
    const there = (!code || holdsCode(target, code)) && (!name || holds(target, name));
    if (printed && there) continue;
    const values = { entry: code ?? name ?? '', number: to };
    findings.push({ severity: 'fail', check: 'number', page: position(on), values });
  }
  return [...findings, ...unlisted(book, references, position)];
}

/** The lines of a page, alone and joined with up to four lines after them: a long name is broken over lines. */
function entriesOf(page: string): string[] {
  const lines = page.split('\n');
  return lines.flatMap((_, index) => [1, 2, 3, 4, 5].map((count) => lines.slice(index, index + count).join(' ')));
}

/**
 * Whether a line ends with exactly this number. PDF readers sometimes put the visual end of an Arabic line at the start
 * of its text.
 */
function endsWith(line: string, number: number): boolean {
  return new RegExp(`(?:^|\\D)${number}$|^${number}(?:\\D|$)`).test(line);
}

function printedReferences(book: Book): PrintedReference[] {
  return book.pages.flatMap((page) =>
    pageTypeOf(page)
      .references(page)
      .map((reference) => ({ ...reference, on: page.number })),
  );
}

function unlisted(book: Book, references: readonly PrintedReference[], position: (page: number) => number): Finding[] {
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
      codes: new Set(references.filter(({ on }) => contents.includes(on)).map(({ code }) => code)),
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

/** The codes in a list, and the page where the list begins. */
interface Listed {
  first: number | undefined;
  codes: Set<string | undefined>;
}

/** The codes in an index of one kind. An index may begin in the middle of a page, after another index. */
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

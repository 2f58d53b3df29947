import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, expect, it } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Cooperative } from '../../src/model/cooperative.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Book, BookPage } from '../../src/outputs/print/book.ts';
import { compose } from '../../src/outputs/print/compose/compose.ts';
import { INITIAL_ROOM } from '../../src/outputs/print/compose/room.ts';
import { NO_PICTURES } from '../../src/outputs/print/pictures/picture-slots.ts';
import { fileFaults } from '../../src/outputs/print/preflight/file.ts';
import { missingFrom, expectedContent } from '../../src/outputs/print/preflight/missing-from.ts';
import { wrongNumbers } from '../../src/outputs/print/preflight/numbers.ts';
import { plainText } from '../../src/outputs/print/preflight/read-pdf.ts';
import { openRenderer, type Renderer } from '../../src/outputs/print/sheets/render.ts';
import { storiesOf } from '../../src/outputs/print/compose/stories.ts';
import { builtSample } from '../built.ts';
import { SAMPLE } from '../setup/sample.ts';

// The check must fail when an entry is removed from the laid-out pages, or it proves nothing.

let dist: string;
let catalogue: Catalogue;
let edition: Edition;
let book: Book;
let renderer: Renderer;
/** Entries missing from the unchanged layout, which has no flowing texts. */
let before: string[];

beforeAll(async () => {
  dist = await builtSample();
  const { catalogues } = await load(SAMPLE, { now: new Date() });
  if (!catalogues) throw new Error('The sample has no catalogue');
  catalogue = catalogues.print;
  edition = catalogue.editions.find((it) => it.id === 'guide-ar') as Edition;
  const stories = storiesOf(catalogue, 'ar');
  book = compose({ edition, catalogue, lang: 'ar', before: 0, stories, flowed: {}, room: INITIAL_ROOM });
  renderer = await openRenderer();
  before = missing(await textOf(book));
});

const missing = (pages: string[]) =>
  missingFrom(pages, expectedContent(edition, catalogue), 'ar').map(({ what }) => what);
const newlyMissing = (pages: string[]) => missing(pages).filter((what) => !before.includes(what));
const position = (page: number) => page;

async function textOf(drawn: Book): Promise<string[]> {
  return sheetsOf(await renderer.book([drawn], NO_PICTURES));
}

function withPage(old: BookPage, replacement: BookPage): Book {
  return { ...book, pages: book.pages.map((page) => (page === old ? replacement : page)) };
}

function pageOfProducts() {
  const page = book.pages.find((it) => it.template === 'products' && it.products.length > 1);
  if (page?.template !== 'products') throw new Error('The sample has no page of products');
  return page;
}

it('reports a removed card', async () => {
  const page = pageOfProducts();
  const [removed, ...left] = page.products;
  expect(newlyMissing(await textOf(withPage(page, { ...page, products: left })))).toEqual([removed?.code]);
});

it('reports a removed phone', async () => {
  const cooperative = catalogue.cooperatives.find(({ contacts }) => contacts.length > 1) as Cooperative;
  const removed = cooperative.contacts.at(-1)?.phone.national ?? '';
  const silent = { ...cooperative, contacts: cooperative.contacts.slice(0, -1) };
  const pages = book.pages.map((page) =>
    'cooperative' in page && page.cooperative === cooperative ? { ...page, cooperative: silent } : page,
  );
  expect(newlyMissing(await textOf({ ...book, pages }))).toContain(plainText(removed));
});

it('reports a removed page, by its entries and by every number that led there', async () => {
  const page = pageOfProducts();
  const whole = await textOf(book);
  const damaged = whole.toSpliced(page.number - 1, 1);
  expect(newlyMissing(damaged)).toEqual(expect.arrayContaining(page.products.map(({ code }) => code)));
  const wrong = wrongNumbers(book, damaged, position).map(({ values }) => values['entry']);
  expect(wrong).toEqual(expect.arrayContaining(page.products.map(({ code }) => code)));
});

it('reports a wrong number in the contents', () => {
  const contents = book.pages.find(({ template }) => template === 'contents');
  if (contents?.template !== 'contents') throw new Error('No contents');
  const entry = contents.groups[0]?.entries[0];
  // Every other page has all entries, so that only the contents can be wrong.
  const everything = book.pages.map((page) =>
    page === contents
      ? contents.groups
          .flatMap(({ entries }) => entries)
          .map(({ code, page: to }) => `${code} ${code === entry?.code ? to + 1 : to}`)
          .join('\n')
      : catalogue.cooperatives.map(({ code, name }) => `${code} ${name.ar}`).join('\n'),
  );
  const wrong = wrongNumbers(book, everything, position).filter(
    ({ page, values }) => page === contents.number && values['entry'] === entry?.code,
  );
  expect(wrong).toHaveLength(1);
});

it('reports a missing page, a page of another size, and the wrong reading direction', async () => {
  const press = await readFile(path.join(dist, 'print', 'guide-ar.press.pdf'));
  const faults = async (damage: (file: PDFDocument) => void) => {
    const file = await PDFDocument.load(press, { updateMetadata: false });
    damage(file);
    return fileFaults(file, book).map(({ check, page }) => (page ? `${check} ${page}` : check));
  };
  expect(await faults(() => undefined)).toEqual([]);
  expect(await faults((file) => file.removePage(10))).toEqual(['page-count']);
  expect(await faults((file) => file.getPage(4).setTrimBox(0, 0, 500, 700))).toEqual(['box 5']);
  const french = { ...book, dir: 'ltr', lang: 'fr' } as const;
  const file = await PDFDocument.load(press, { updateMetadata: false });
  expect(fileFaults(file, french).map(({ check }) => check)).toEqual(['direction', 'language']);
});

/** The text of each sheet of a drawn book, a line for each list item and paragraph. */
function sheetsOf(html: string): string[] {
  return html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .split(/<section class="sheet/)
    .slice(1)
    .map((sheet) =>
      plainText(
        sheet
          .replace(/^[^>]*>/, '')
          .replace(/\n/g, ' ')
          .replace(/<\/(li|p|h\d|div)>/g, '\n')
          // The parts of a code are one word.
          .replace(/<span>-<\/span>/g, '-')
          .replace(/<\/?[bi](?=[ >])[^>]*>/g, '')
          .replace(/<[^>]*>/g, ' ')
          .replace(/&nbsp;/g, ' '),
      )
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    );
}

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../src/browser/launch.ts';
import { PageBatches } from '../../src/outputs/print/batches/batches.ts';
import { cutIntoBatches } from '../../src/outputs/print/batches/cut-into-batches.ts';
import { documentOf, splitPages } from '../../src/outputs/print/batches/book-html.ts';
import { joinBatches, type BatchPdf } from '../../src/outputs/print/finish/join-batches.ts';
import { compose } from '../../src/outputs/print/compose/compose.ts';
import { PageCountError, withMiscountedPage } from '../../src/outputs/print/finish/page-count-error.ts';
import { sketch } from '../setup/composed-sample.ts';
import { openDocument, printBook } from '../../src/drawing/print-page.ts';
import { readPdf, writePdf } from '../../src/pdf/pdf-file.ts';
import { readBook } from '../../src/outputs/print/preflight/read-pdf.ts';

// A book printed in batches equals the book printed at once.

const PAGES = 7;
let folder: string;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'batches-'));
  browser = await launchBrowser({ signal: new AbortController().signal });
  page = await browser.newPage();
  const photo = { create: { width: 40, height: 30, channels: 3, background: '#a32a1f' } } as const;
  await sharp(photo).jpeg().toFile(path.join(folder, 'photo.jpg'));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** A book in which each page links to all pages and has a heading and the same picture. */
function drawnBook(): string {
  const numbers = Array.from({ length: PAGES }, (_, index) => index + 1);
  const sheets = numbers.map((number) => {
    const links = numbers.map((other) => `<a href="#page-${other}">to ${other}</a> `).join('');
    return `<section class="sheet recto" id="page-${number}"><h2>Page ${number}</h2>${links}<img src="photo.jpg" alt="Photo ${number}"></section>`;
  });
  return `<!doctype html><html lang="fr"><head><style>@page{size:80mm 80mm;margin:0}body{margin:0}
.sheet{block-size:79mm;overflow:hidden;break-after:page}</style></head><body>${sheets.join('\n')}</body></html>`;
}

async function* batchPdfs(most: number, drawn = drawnBook()): AsyncGenerator<BatchPdf> {
  const html = splitPages(drawn);
  for (const [index, { sheets, ...batch }] of cutIntoBatches(html.sheets, most).entries()) {
    const file = path.join(folder, `batch-${index}.html`);
    await writeFile(file, documentOf(html, sheets));
    await openDocument(page, pathToFileURL(file).href);
    yield { ...batch, pdf: await printBook(page) };
  }
}

/** The targets of the links of each page, as positions of pages from 0. */
function links(pdf: PDFDocument): number[][] {
  const pages = pdf.getPages();
  const destinations = pdf.catalog.lookup(PDFName.of('Dests'), PDFDict);
  return pages.map(({ node }) =>
    node
      .lookup(PDFName.of('Annots'), PDFArray)
      .asArray()
      .map((link) => {
        const name = pdf.context.lookup(link, PDFDict).lookup(PDFName.of('Dest'), PDFName);
        const target = destinations.lookup(name, PDFArray).get(0);
        return pages.findIndex(({ ref }) => ref === target);
      }),
  );
}

/** The types of the structure elements of each page, found through the parent tree as PDF readers do. */
function structure(pdf: PDFDocument): string[][] {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const parents = new Map<number, PDFArray>();
  for (let at = 0; at < numbers.size(); at += 2) {
    const entry = numbers.lookup(at + 1);
    if (entry instanceof PDFArray) parents.set(numbers.lookup(at, PDFNumber).asNumber(), entry);
  }
  return pdf.getPages().map(({ node, ref }) => {
    const elements = parents.get(node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber())?.asArray() ?? [];
    return elements.map((element) => {
      const dict = pdf.context.lookup(element, PDFDict);
      expect(dict.get(PDFName.of('Pg'))).toBe(ref);
      const above = dict.lookup(PDFName.of('P'), PDFDict);
      return `${above.get(PDFName.of('S'))} ${dict.get(PDFName.of('S'))}`;
    });
  });
}

/** The number of structure elements, reachable or not. */
const elements = (pdf: PDFDocument) =>
  pdf.context
    .enumerateIndirectObjects()
    .filter(([, it]) => it instanceof PDFDict && it.get(PDFName.of('Type')) === PDFName.of('StructElem')).length;

it('links every page to every page, is tagged alike and keeps nothing of the cross-link pages', async () => {
  const written: string[] = [];
  for (const most of [PAGES, 3]) {
    written.push(path.join(folder, `${most}.pdf`));
    await writePdf(await joinBatches(batchPdfs(most)), written.at(-1) as string);
  }
  const files = await Promise.all(written.map((file) => readFile(file)));
  const [whole, joined] = (await Promise.all(files.map((file) => readPdf(file)))) as [PDFDocument, PDFDocument];
  const all = Array.from({ length: PAGES }, (_, index) => index);
  expect(links(joined)).toEqual(all.map(() => all));
  expect(structure(joined)).toEqual(structure(whole));
  expect(elements(joined)).toBe(elements(whole));
  const words = await Promise.all(files.map(async (file) => (await readBook(file)).pages));
  expect(words[1]).toEqual(words[0]);
  expect(words[1]).toHaveLength(PAGES);
});

const BROKEN = 'id="page-5" style="block-size:120mm"';
const JOINED = 'id="page-5" style="block-size:0.5mm;break-after:auto"';

it.each([
  [PAGES, 1],
  [3, 2],
])('refuses a book whose sheet breaks in two, in batches of %i', async (length, batch) => {
  const broken = drawnBook().replace('id="page-5"', BROKEN);
  await expect(joinBatches(batchPdfs(length, broken))).rejects.toThrow(`Batch ${batch} has`);
});

it.each([
  ['breaks in two', BROKEN, 5],
  ['shares a page with the next one', JOINED, 6],
])('finds the page whose sheet %s', async (_, style, position) => {
  const html = splitPages(drawnBook().replace('id="page-5"', style));
  const batches = new PageBatches(async () => page, html, path.join(folder, 'counted'));
  expect(await batches.findMiscountedPage(0)).toBe(position);
  await batches.close();
});

it('names the page and the template that break the page count', () => {
  const book = compose(sketch([{ products: 2 }]));
  const error = withMiscountedPage(new PageCountError(1, 80, 82), 5, [book]);
  const { template, anchor } = book.pages[4] ?? {};
  expect(error.message).toContain('guide-ar: Batch 2 has 80 pages, but Chromium printed 82.');
  expect(error.message).toContain(`page 5 (template ${template}, anchor ${anchor})`);
});

it('refuses a document with a picture that cannot be shown', async () => {
  const file = path.join(folder, 'missing.html');
  await writeFile(file, drawnBook().replace('src="photo.jpg"', 'src="gone.jpg"'));
  await expect(openDocument(page, pathToFileURL(file).href)).rejects.toThrow('gone.jpg');
});

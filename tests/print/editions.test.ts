import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/load/load.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import type { Edition } from '../../src/model/edition.ts';
import { missingFrom, expectedContent } from '../../src/outputs/print/preflight/missing-from.ts';
import { originalOf } from '../../src/drawing/placeholder.ts';
import { builtSample } from '../built.ts';
import { type OpenPrint, readPrint } from '../read-print.ts';
import { SAMPLE } from '../setup/sample.ts';

const MM = 72 / 25.4;
const FIGURE = PDFName.of('Figure');
const EDITIONS = ['guide-ar', 'guide-fr', 'guide-two', 'guide-ar-a5'] as const;

let dist: string;
let catalogue: Catalogue;

beforeAll(async () => {
  dist = await builtSample();
  const { catalogues } = await load(SAMPLE, { now: new Date() });
  if (!catalogues) throw new Error('The sample has no catalogue');
  catalogue = catalogues.print;
});

const fileOf = (edition: string, what: string) => path.join(dist, 'print', `${edition}.${what}.pdf`);
const books = new Map<string, Promise<OpenPrint>>();

function read(edition: string, what: string): Promise<OpenPrint> {
  const file = fileOf(edition, what);
  const known = books.get(file) ?? readPrint(file);
  books.set(file, known);
  return known;
}

const editionOf = (id: string) => catalogue.editions.find((edition) => edition.id === id) as Edition;

function streams({ file }: OpenPrint, subtype: string): PDFRawStream[] {
  return file.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream ? [object] : []))
    .filter(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of(subtype));
}

/** References to missing objects, each with the object that has it. */
function missingObjects({ context }: PDFDocument): string[] {
  const missing: string[] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const waiting: PDFObject[] = [object];
    for (let each = waiting.pop(); each; each = waiting.pop()) {
      if (each instanceof PDFDict) waiting.push(...each.values());
      else if (each instanceof PDFArray) waiting.push(...each.asArray());
      else if (each instanceof PDFStream) waiting.push(each.dict);
      else if (each instanceof PDFRef && !context.lookup(each)) missing.push(`${ref} → ${each}`);
    }
  }
  return missing;
}

describe.each(EDITIONS)('%s', (id) => {
  it('has files for the press, the screen and the phone, with cover and order sheet', () => {
    const made = readdirSync(path.join(dist, 'print')).filter(
      (name) => name.startsWith(`${id}.`) && name.endsWith('.pdf'),
    );
    const wanted = ['cover', 'light', 'order', 'press', 'screen', ...(id === 'guide-ar-a5' ? ['booklet'] : [])];
    expect(made.toSorted()).toEqual(wanted.map((what) => `${id}.${what}.pdf`).toSorted());
  });

  it('prints in inks alone, and has no links', async () => {
    const press = await read(id, 'press');
    const images = streams(press, 'Image');
    expect(images.length).toBeGreaterThan(50);
    for (const { dict } of images) expect(dict.get(PDFName.of('ColorSpace'))).toBe(PDFName.of('DeviceCMYK'));
    expect(press.file.getPages().filter(({ node }) => node.has(PDFName.of('Annots')))).toEqual([]);
    expect(press.file.getPageCount() % (editionOf(id).binding === 'staple' ? 4 : 2)).toBe(0);
  });

  it.each(['screen', 'light', 'press'])('has every referenced object and no placeholder: %s', async (what) => {
    const { file } = await read(id, what);
    expect(missingObjects(file)).toEqual([]);
    expect(streams(await read(id, what), 'Image').filter(({ contents }) => originalOf(contents))).toEqual([]);
  });

  it('has a description of every figure on a screen', async () => {
    const { file } = await read(id, 'screen');
    const elements = file.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict && object.get(PDFName.of('S')) === FIGURE ? [object] : []));
    expect(elements.length).toBeGreaterThan(50);
    expect(elements.filter((element) => !element.has(PDFName.of('Alt')))).toEqual([]);
  });

  it('shows the trimmed page on a screen, with links from contents and index to pages', async () => {
    const { file, reader } = await read(id, 'screen');
    for (const page of file.getPages()) expect(page.getCropBox()).toEqual(page.getTrimBox());
    const links = file
      .getPages()
      .reduce((sum, { node }) => sum + (node.lookupMaybe(PDFName.of('Annots'), PDFArray)?.size() ?? 0), 0);
    const products = catalogue.products.length;
    expect(links).toBeGreaterThan(products);
    // Contents begin on page 3, and take two pages of A5.
    const contents = (
      await Promise.all([3, 4].map(async (page) => (await reader.getPage(page)).getAnnotations()))
    ).flat();
    const targets = await Promise.all(
      contents.map(async ({ dest }: { dest: unknown }) => {
        const explicit = typeof dest === 'string' ? await reader.getDestination(dest) : dest;
        return reader.getPageIndex((explicit as [{ num: number; gen: number }])[0]);
      }),
    );
    expect(new Set(targets).size).toBeGreaterThan(editionOf(id).catalogue.cooperatives.length);
  });

  it('is light enough to be sent by WhatsApp', () => {
    expect(statSync(fileOf(id, 'light')).size).toBeLessThan(8_000_000);
  });
});

it('gives each size its trim', async () => {
  for (const [id, width, height] of [
    ['guide-ar-a5', 148, 210],
    ['guide-two', 210, 297],
  ] as const) {
    const { file } = await read(id, 'press');
    const trim = file.getPage(5).getTrimBox();
    expect([trim.width / MM, trim.height / MM].map(Math.round)).toEqual([width, height]);
  }
});

it('holds both halves of the two-direction book, each from its own end', async () => {
  const { pages, reader, file } = await read('guide-two', 'screen');
  const expected = expectedContent(editionOf('guide-two'), catalogue);
  const labels = (await reader.getPageLabels()) ?? [];
  const arabic = labels.filter((label) => /^\d+$/.test(label)).length;
  expect(labels.slice(arabic)).toEqual(pages.slice(arabic).map((_, index, half) => `fr ${half.length - index}`));
  expect(missingFrom(pages.slice(0, arabic), expected, 'ar')).toEqual([]);
  expect(missingFrom(pages.slice(arabic).toReversed(), expected, 'fr')).toEqual([]);
  expect(file.catalog.getOrCreateViewerPreferences().getReadingDirection()).toBe('R2L');
});

it('lays the glued cover flat, with its spine between the two fronts', async () => {
  const { file } = await read('guide-two', 'cover');
  const inside = (await read('guide-two', 'press')).file.getPageCount() - 4;
  const { caliper } = editionOf('guide-two').profile;
  const spine = Math.round((inside / 2) * caliper * 10) / 10;
  const sheet = file.getPage(0).getTrimBox();
  expect(sheet.width / MM).toBeCloseTo(2 * 210 + spine, 1);
  expect(file.getPageCount()).toBe(2);
  // The title of the file tells it from other covers at the printer.
  expect(file.getTitle()).toBe(editionOf('guide-two').title.ar);
  expect(file.catalog.lookup(PDFName.of('Lang'), PDFString).decodeText()).toBe('ar-MA');
});

it('puts two pages of A5 on each side of the booklet’s sheets', async () => {
  const { file } = await read('guide-ar-a5', 'booklet');
  const pages = (await read('guide-ar-a5', 'press')).file.getPageCount();
  expect(file.getPageCount()).toBe(Math.ceil(pages / 4) * 2);
  expect(file.getPage(0).getWidth() / MM).toBeCloseTo(297, 1);
});

it('reports in both languages which editions are safe to print', () => {
  for (const lang of ['ar', 'fr']) {
    const html = readFileSync(path.join(dist, 'report', `print-${lang}.html`), 'utf8');
    for (const id of EDITIONS) expect(html).toContain(`id="${id}"`);
    expect(html).toContain(`<html lang="${lang}"`);
    expect(html).not.toMatch(/class="unsafe"/);
    expect(html).not.toMatch(/print:preflight|(?:src|href)="https?:/);
  }
});

it('gives the printer the checksums of the files', async () => {
  const order = await read('guide-ar', 'order');
  const { createHash } = await import('node:crypto');
  const sum = createHash('sha256')
    .update(readFileSync(fileOf('guide-ar', 'press')))
    .digest('hex');
  expect(order.pages).toHaveLength(2);
  for (const page of order.pages) expect(page.replace(/\s/g, '')).toContain(sum);
  expect(order.file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
});

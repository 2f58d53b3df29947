import { PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { contentStream, textOf } from '../../../pdf/streams.ts';
import { imposeCover, spineWidth } from './cover.ts';

const MM = 72 / 25.4;
const BLEED = 3 * MM;
const [WIDTH, HEIGHT] = [210 * MM, 297 * MM];

describe('the spine of a book', () => {
  it('is as wide as the leaves are thick, and 0 when the book is stapled', () => {
    expect(spineWidth(96, 0.1, 'glue')).toBe(4.8);
    expect(spineWidth(200, 0.13, 'glue')).toBe(13);
    expect(spineWidth(97, 0.1, 'glue')).toBe(4.9);
    expect(spineWidth(96, 0.1, 'staple')).toBe(0);
  });
});

/** Three pages; the content of each is its name. */
async function book(names = ['FRONT', 'INSIDE', 'BACK'], width = WIDTH): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  for (const name of names) {
    const page = doc.addPage([width + 2 * BLEED, HEIGHT + 2 * BLEED]);
    page.setTrimBox(BLEED, BLEED, width, HEIGHT);
    page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(`/${name} MP`)));
  }
  return doc.save();
}

/** The pages on the sheet from left to right: name, left edge and width in millimetres. */
async function layOut(pdf: Uint8Array): Promise<[string, number, number][]> {
  const doc = await PDFDocument.load(pdf);
  expect(doc.getPageCount()).toBe(1);
  const { node } = doc.getPage(0);
  const text = textOf(contentStream(node)?.stream as PDFRawStream);
  const drawings = node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
  const found = [...text.matchAll(/q 1 0 0 1 (\S+) \S+ cm \/(\w+) Do/g)].map(([, shift = '', name = '']) => {
    const form = drawings?.lookup(PDFName.of(name)) as PDFRawStream;
    const [left = 0, , right = 0] =
      String(form.dict.get(PDFName.of('BBox')))
        .match(/[-\d.]+/g)
        ?.map(Number) ?? [];
    const words = /\/(\w+) MP/.exec(textOf(form))?.[1] ?? '';
    return [words, round((left + Number(shift)) / MM), round((right - left) / MM)] as [string, number, number];
  });
  return found.sort((a, b) => a[1] - b[1]);
}

const round = (millimetres: number) => Math.round(millimetres * 100) / 100;

describe('a flat cover', () => {
  it('has an Arabic front on the left and a French front on the right', async () => {
    const pages = { pdf: await book(), front: 1, back: 3 };
    expect(await layOut(await imposeCover(pages, { dir: 'rtl', spine: 5 }))).toEqual([
      ['FRONT', 0, 213],
      ['BACK', 218, 213],
    ]);
    expect(await layOut(await imposeCover(pages, { dir: 'ltr', spine: 0 }))).toEqual([
      ['BACK', 0, 213],
      ['FRONT', 213, 213],
    ]);
  });

  it('has the spine between them, when there is one', async () => {
    const pages = { pdf: await book(), front: 1, back: 3, spine: await book(['SPINE'], 5 * MM) };
    expect(await layOut(await imposeCover(pages, { dir: 'rtl', spine: 5 }))).toEqual([
      ['FRONT', 0, 213],
      ['SPINE', 213, 5],
      ['BACK', 218, 213],
    ]);
    await expect(imposeCover(pages, { dir: 'rtl', spine: 6 })).rejects.toThrow('spine');
  });

  it('has the boxes of one sheet, and a slug for crop marks when they are requested', async () => {
    const pages = { pdf: await book(), front: 1, back: 3 };
    for (const [marks, slug] of [
      [false, 0],
      [true, 8],
    ] as const) {
      const doc = await PDFDocument.load(await imposeCover(pages, { dir: 'rtl', spine: 5, marks }));
      const page = doc.getPage(0);
      expect(round(page.getTrimBox().width / MM)).toBe(425);
      expect(round(page.getBleedBox().width / MM)).toBe(431);
      expect(round(page.getMediaBox().width / MM)).toBe(431 + 2 * slug);
      expect(round(page.getTrimBox().height / MM)).toBe(297);
    }
  });

  it('refuses pages of different sizes', async () => {
    const doc = await PDFDocument.load(await book());
    doc.getPage(2).setTrimBox(BLEED, BLEED, 100, HEIGHT);
    await expect(imposeCover({ pdf: await doc.save(), front: 1, back: 3 }, { dir: 'rtl', spine: 0 })).rejects.toThrow(
      'differ',
    );
  });
});

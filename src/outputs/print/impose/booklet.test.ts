import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { pdfBytes } from '../../../pdf/pdf-file.ts';
import { bookletOrder, imposeBooklet } from './booklet.ts';

describe('the order of a booklet', () => {
  it('puts the first page on the right in French and on the left in Arabic', () => {
    expect(bookletOrder(8, 'ltr')).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
    expect(bookletOrder(8, 'rtl')).toEqual([
      [1, 8],
      [7, 2],
      [3, 6],
      [5, 4],
    ]);
  });

  it('puts blank pages at the end', () => {
    expect(bookletOrder(5, 'rtl')).toEqual([
      [1, null],
      [null, 2],
      [3, null],
      [5, 4],
    ]);
    expect(bookletOrder(0, 'rtl')).toEqual([]);
  });

  it('is valid for every length: each page once, and the pages of a leaf back to back', () => {
    for (const dir of ['ltr', 'rtl'] as const) {
      for (let count = 1; count <= 40; count += 1) {
        const sides = bookletOrder(count, dir);
        expect(sides.length % 2).toBe(0);
        expect(
          sides
            .flat()
            .filter((page) => page !== null)
            .sort((a, b) => a - b),
        ).toEqual(Array.from({ length: count }, (_, index) => index + 1));
        for (let sheet = 0; sheet < sides.length; sheet += 2) {
          const [outer, inner] = [sides[sheet] ?? [], sides[sheet + 1] ?? []];
          // Turned over the short edge, left is behind right. The leaf of page n carries n and n ± 1.
          for (const [front, back] of [
            [outer[0], inner[1]],
            [outer[1], inner[0]],
          ]) {
            if (front != null && back != null) expect(Math.ceil(front / 2)).toBe(Math.ceil(back / 2));
          }
        }
      }
    }
  });
});

async function book(pages: number, width: number, height: number, bleed: number): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) {
    const sheet = doc.addPage([width + 2 * bleed, height + 2 * bleed]);
    sheet.setTrimBox(bleed, bleed, width, height);
    sheet.drawRectangle({ width: 10 + page, height: 10 });
  }
  return doc.save();
}

/** The matrices of the pages on a sheet. */
async function maps(pdf: Uint8Array, page = 0): Promise<number[][]> {
  const doc = await PDFDocument.load(pdf);
  const { contentStream, textOf } = await import('../../../pdf/streams.ts');
  const content = contentStream(doc.getPage(page).node);
  return [...(content ? textOf(content.stream) : '').matchAll(/q (.*?) cm/g)].map(([, map = '']) =>
    map.split(' ').map(Number),
  );
}

describe('a booklet', () => {
  it('has A4 sheets with A4 pages scaled to A5 that meet at the fold, without bleed', async () => {
    const pdf = await pdfBytes(await imposeBooklet(await book(6, 595.276, 841.89, 8.504), 'rtl'));
    const doc = await PDFDocument.load(pdf);
    expect(doc.getPages().map((page) => Math.round(page.getWidth()))).toEqual([842, 842, 842, 842]);
    const [left, right] = await maps(pdf, 2);
    const [scale = 0, , , , x = 0] = left ?? [];
    expect(scale).toBeCloseTo(Math.SQRT1_2, 3);
    expect(x + (8.504 + 595.276) * scale).toBeCloseTo(420.94, 1);
    expect((right?.[4] ?? 0) + 8.504 * scale).toBeCloseTo(420.94, 1);
    expect(await maps(pdf, 0)).toHaveLength(1);
  });

  it('does not enlarge A5 pages', async () => {
    const pdf = await pdfBytes(await imposeBooklet(await book(4, 419.528, 595.276, 8.504), 'ltr'));
    expect((await maps(pdf)).map(([scale]) => scale)).toEqual([1, 1]);
  });

  it('sets printing on both sides in actual size', async () => {
    const doc = await PDFDocument.load(await pdfBytes(await imposeBooklet(await book(4, 595.276, 841.89, 0), 'rtl')));
    const preferences = doc.catalog.getOrCreateViewerPreferences().dict;
    expect(preferences.get(PDFName.of('Duplex'))).toBe(PDFName.of('DuplexFlipShortEdge'));
    expect(preferences.get(PDFName.of('PrintScaling'))).toBe(PDFName.of('None'));
  });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFHeader, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfBytes, readPdf, writePdf } from './pdf-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pdf-file-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A file with text, a picture, more small objects than one object stream holds, and unused object numbers. */
async function book(): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  pdf.context.header = PDFHeader.forVersion(1, 4);
  const { context } = pdf;
  for (let number = 1; number <= 120; number += 1) {
    const page = pdf.addPage([100, 100]);
    page.drawText(`Page ${number}`, { x: 10, y: 50, size: 12 });
    page.node.set(PDFName.of('PieceInfo'), context.register(context.obj({ Number: number })));
  }
  const picture = context.stream('the bytes of a picture', { Subtype: 'Image', Width: 1, Height: 1 });
  pdf.getPage(0).node.set(PDFName.of('Thumb'), context.register(picture));
  for (const _ of [1, 2]) context.delete(context.register(context.obj({})));
  pdf.setTitle('كتاب');
  return pdf;
}

describe.each([{ objectStreams: true }, { objectStreams: false }])(
  'a file with object streams: $objectStreams',
  ({ objectStreams }) => {
    it('has the content of the document, for pdf-lib and for pdf.js', async () => {
      const file = path.join(folder, `${objectStreams}.pdf`);
      const length = await writePdf(await book(), file, { objectStreams });
      const bytes = await readFile(file);
      expect(bytes).toHaveLength(length);
      // Object streams need 1.5 (ISO 32000-1, 7.5.7), our tags of figures and tables 1.7.
      expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
      const pdf = await readPdf(bytes);
      expect(pdf.getTitle()).toBe('كتاب');
      const numbers = pdf
        .getPages()
        .map(({ node }) => String(node.lookup(PDFName.of('PieceInfo'), PDFDict).get(PDFName.of('Number'))));
      expect(numbers).toEqual(Array.from({ length: 120 }, (_, index) => String(index + 1)));
      const { text } = await extractText(await getDocumentProxy(Uint8Array.from(bytes)), { mergePages: false });
      expect(text).toEqual(Array.from({ length: 120 }, (_, index) => `Page ${index + 1}`));
    });

    it('can be read and written again', async () => {
      const first = path.join(folder, 'first.pdf');
      const second = path.join(folder, 'second.pdf');
      await writePdf(await book(), first, { objectStreams });
      const length = await writePdf(await readPdf(await readFile(first)), second, { objectStreams });
      // Without the cross-reference table and the object streams of the first file.
      expect(length).toBeLessThan((await readFile(first)).length * 1.01);
      expect((await readPdf(await readFile(second))).getPageCount()).toBe(120);
    });
  },
);

it('packs small objects into object streams', async () => {
  const [small, large] = [path.join(folder, 'small.pdf'), path.join(folder, 'large.pdf')];
  expect(await writePdf(await book(), small)).toBeLessThan(
    (await writePdf(await book(), large, { objectStreams: false })) / 1.5,
  );
});

it('omits the bytes of pictures on request, and nothing else', async () => {
  const file = path.join(folder, 'words.pdf');
  await writePdf(await book(), file, { pictures: false });
  const bytes = await readFile(file);
  expect(bytes.includes('the bytes of a picture')).toBe(false);
  const pdf = await readPdf(bytes);
  const picture = pdf.getPage(0).node.lookup(PDFName.of('Thumb'));
  expect(picture instanceof PDFRawStream && picture.contents).toHaveLength(0);
  expect(pdf.getPageCount()).toBe(120);
});

it('lists free object numbers in the table for old programs', async () => {
  const text = Buffer.from(await pdfBytes(await book())).toString('latin1');
  const file = path.join(folder, 'table.pdf');
  await writePdf(await book(), file, { objectStreams: false });
  const ours = (await readFile(file)).toString('latin1');
  const size = (whole: string) => /\/Size (\d+)/.exec(whole)?.[1];
  expect(size(ours)).toBe(size(text));
  // Every offset of the table is that of the object with its number.
  const [, ...rows] = (ours.split('xref\n')[1] ?? '').split('trailer')[0]?.trim().split('\n') ?? [];
  let number = 0;
  for (const row of rows) {
    const [start = '', second = '', kind] = row.trim().split(' ');
    if (!kind) number = Number(start);
    else {
      if (kind === 'n')
        expect(ours.slice(Number(start)).startsWith(`${PDFRef.of(number).tag.replace(' R', '')} obj`)).toBe(true);
      expect(second).toHaveLength(5);
      number += 1;
    }
  }
});

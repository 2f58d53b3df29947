import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFRef, PDFStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPdf, writePdf } from '../../../pdf/pdf-file.ts';
import { placeholderFor } from '../../../drawing/placeholder.ts';
import { drawPictures } from './draw-pictures.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const jpegOf = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a32a1f' } })
    .jpeg()
    .toBuffer();

/** A page for each placeholder, as Chromium prints it. */
async function printed(addresses: readonly string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (const address of addresses) {
    const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
    const dict = pdf.context.obj({ Type: 'XObject', Subtype: 'Image', Width: 255, Height: 191, Filter: 'DCTDecode' });
    const ref = pdf.context.register(PDFRawStream.of(dict, bytes));
    pdf.addPage().node.set(PDFName.of('Resources'), pdf.context.obj({ XObject: { X1: ref } }));
  }
  return pdf;
}

const imageOn = (pdf: PDFDocument, page: number) =>
  pdf.getPage(page).node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).get(PDFName.of('X1'));

it('replaces placeholders with their picture, embedded once, byte for byte', async () => {
  const file = path.join(folder, 'عسل.jpg');
  writeFileSync(file, await jpegOf(640, 480));
  const placeholder = await placeholderFor(file);
  const pdf = await printed([placeholder, placeholder]);
  drawPictures(pdf, pdf.getPages(), new Map());
  expect(imageOn(pdf, 1)).toBe(imageOn(pdf, 0));

  const to = path.join(folder, 'book.pdf');
  await writePdf(pdf, to);
  const read = await readPdf(readFileSync(to));
  const images = read.context
    .enumerateIndirectObjects()
    .filter(([, it]) => it instanceof PDFStream && it.dict.has(PDFName.of('Subtype')));
  expect(images).toHaveLength(1);
  const [, image] = images[0] as [unknown, PDFRawStream];
  expect(Buffer.from(image.contents).equals(readFileSync(file))).toBe(true);
  expect(`${image.dict.get(PDFName.of('Width'))}×${image.dict.get(PDFName.of('Height'))}`).toBe('640×480');
});

it('recognises a picture that several pages of a later batch share', async () => {
  const file = path.join(folder, 'shared.jpg');
  writeFileSync(file, await jpegOf(64, 48));
  const placeholder = await placeholderFor(file);
  const pdf = await printed([placeholder, placeholder, placeholder]);
  const shared = imageOn(pdf, 1) as PDFRef;
  pdf.getPage(2).node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).set(PDFName.of('X1'), shared);
  const [first, ...others] = pdf.getPages();
  const pictures = new Map<string, PDFRef>();
  drawPictures(pdf, first ? [first] : [], pictures);
  drawPictures(pdf, others, pictures);
  expect([1, 2].map((page) => imageOn(pdf, page))).toEqual([imageOn(pdf, 0), imageOn(pdf, 0)]);
});

it('keeps every other picture', async () => {
  const jpeg = await jpegOf(40, 30);
  const pdf = await printed([`data:image/jpeg;base64,${jpeg.toString('base64')}`]);
  drawPictures(pdf, pdf.getPages(), new Map());
  const stream = pdf.context.lookup(imageOn(pdf, 0), PDFStream);
  expect(Buffer.from(stream.getContents()).equals(jpeg)).toBe(true);
});

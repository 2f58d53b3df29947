import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, type PDFRawStream } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { shareDrawings } from './share-drawings.ts';

const PATH = `${Array.from({ length: 20 }, (_, index) => `${index}.333333 ${-index} l`).join('\n')}\nh\nf\n`;
const DRAWING = `10 20 m\n${PATH}`;

async function book(...contents: string[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (const content of contents) {
    const page = pdf.addPage([100, 100]);
    page.node.set(PDFName.of('Resources'), pdf.context.obj({}));
    page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.flateStream(content)));
  }
  return pdf;
}

const textOf = (stream: unknown) => inflateSync((stream as PDFRawStream).contents).toString('latin1');

it('keeps a drawing once, where it stands and in the colour it has there', async () => {
  const pdf = await book(`1 0 0 rg\n${DRAWING}0 1 0 rg\n${DRAWING}`, `q\n1 0 0 1 5 5 cm\n${DRAWING}Q\n`);
  shareDrawings(pdf);
  const pages = pdf.getPages().map(({ node }) => node);
  expect(pages.map((node) => textOf(node.Contents()))).toEqual([
    '1 0 0 rg\n/Drawing1 Do\n0 1 0 rg\n/Drawing1 Do\n',
    'q\n1 0 0 1 5 5 cm\n/Drawing1 Do\nQ\n',
  ]);
  const drawings = pages.map((node) => node.Resources()?.lookup(PDFName.of('XObject'), PDFDict));
  const [first, second] = drawings.map((dict) => dict?.get(PDFName.of('Drawing1')));
  expect(first).toBe(second);
  const form = pdf.context.lookup(first) as PDFRawStream;
  expect(textOf(form)).toBe(DRAWING);
  // The box cuts nothing off.
  expect(form.dict.get(PDFName.of('BBox'))?.toString()).toBe('[ -0.666667 -20 20.333333 21 ]');
});

it('leaves small drawings and words alone', async () => {
  const content = 'BT\n/F1 9 Tf\n<0007> Tj\nET\n0 0 m\n1 1 l\nh\nf\n';
  const pdf = await book(content);
  shareDrawings(pdf);
  expect(textOf(pdf.getPage(0).node.Contents())).toBe(content);
});

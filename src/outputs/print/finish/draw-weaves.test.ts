import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, type PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { pdfPathOf, drawWeaves } from './draw-weaves.ts';

/** The placeholder of the second thread of the first motif over two tiles, as Chromium prints it. */
const PRINTED_PLACEHOLDER = '0 0 m\n200 2 l\n200 100 l\n0 100 l\n0 0 l\nh\nf\n';

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

it('embeds a thread once and draws it at each position in the current colour', async () => {
  const pdf = await book(
    `1 0 0 rg\n${PRINTED_PLACEHOLDER}0 1 0 rg\n${PRINTED_PLACEHOLDER}`,
    `q\n1 0 0 1 5 5 cm\n${PRINTED_PLACEHOLDER}Q\n`,
  );
  await drawWeaves(pdf, pdf.getPages(), new Map());
  const pages = pdf.getPages().map(({ node }) => node);
  const name = 'Weave-honey-second-2x1';
  expect(pages.map((node) => textOf(node.Contents()))).toEqual([
    `1 0 0 rg\n/${name} Do\n0 1 0 rg\n/${name} Do\n`,
    `q\n1 0 0 1 5 5 cm\n/${name} Do\nQ\n`,
  ]);
  const drawings = pages.map((node) => node.Resources()?.lookup(PDFName.of('XObject'), PDFDict));
  const [first, second] = drawings.map((dict) => dict?.get(PDFName.of(name)));
  expect(first).toBe(second);
  const form = pdf.context.lookup(first) as PDFRawStream;
  // Five stars on each of two tiles.
  expect(textOf(form).match(/h\n/g)).toHaveLength(10);
});

it('numbers threads in page order, whatever page is inflated first', async () => {
  const other = PRINTED_PLACEHOLDER.replaceAll('200', '300');
  const pdf = await book(`${PRINTED_PLACEHOLDER}${'% a long page\n'.repeat(400_000)}`, other);
  await drawWeaves(pdf, pdf.getPages(), new Map());
  const numbers = pdf.getPages().map(({ node }) => {
    const [thread] = node.Resources()?.lookup(PDFName.of('XObject'), PDFDict).values() ?? [];
    return (thread as PDFRef).objectNumber;
  });
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  expect(new Set(numbers).size).toBe(2);
});

it('keeps other drawings and text', async () => {
  const content = 'BT\n/F1 9 Tf\n<0007> Tj\nET\n0 0 m\n1 1 l\nh\nf\n';
  const pdf = await book(content);
  await drawWeaves(pdf, pdf.getPages(), new Map());
  expect(textOf(pdf.getPage(0).node.Contents())).toBe(content);
});

it('turns an SVG path into operators, with the bounding box of all points', () => {
  expect(pdfPathOf('M10 20L-5.5 3Q30 60 40 20h5v-2.5Z')).toEqual({
    operators: '10 20 m\n-5.5 3 l\n18.17 41 33.33 46.67 40 20 c\n45 20 l\n45 17.5 l\nh\nf\n',
    box: [-5.5, 3, 45, 60],
  });
});

import { PDFDict, PDFDocument, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { readPdf } from './pdf-file.ts';
import { StructElem } from './struct-elem.ts';

const element =
  '<<\n/Type /StructElem\n/S /Figure\n/Alt (Jar 7 0 R \\(8 0 R\\))\n/P 4 0 R\n/Pg 12 0 R\n/K [ 3 15 0 R ]\n>>';

it('finds the references outside its strings', () => {
  expect(new StructElem(element).references().map(String)).toEqual(['4 0 R', '12 0 R', '15 0 R']);
  expect(new StructElem('<</Alt <FEFF0020> /P 4 0 R>>').references().map(String)).toEqual(['4 0 R']);
});

it('replaces its references and keeps its strings', () => {
  const other = new StructElem(element).withReferences((ref) => PDFRef.of(ref.objectNumber + 100));
  expect(other.toString()).toBe(
    element.replace('/P 4', '/P 104').replace('/Pg 12', '/Pg 112').replace('15 0 R ]', '115 0 R ]'),
  );
});

const bytesOf = (object: PDFObject) => {
  const bytes = new Uint8Array(object.sizeInBytes() + 2);
  expect(object.copyBytesInto(bytes, 1)).toBe(object.sizeInBytes());
  return Buffer.from(bytes).toString('latin1');
};

it('writes the bytes of the original dictionary', async () => {
  const { context } = await PDFDocument.create();
  const alt = PDFString.of('\xe9t\xe9 (1)');
  const made = context.obj({ Type: 'StructElem', S: 'P', P: PDFRef.of(4), Alt: alt });
  expect(bytesOf(new StructElem(made.toString()))).toBe(bytesOf(made));
});

it('matches every structure element but the document element', async () => {
  const { context } = await PDFDocument.create();
  const dicts = [{ Type: 'StructElem', S: 'H1' }, { Type: 'StructElem', S: 'Document' }, { S: 'GoTo' }];
  expect(dicts.map((dict) => StructElem.matches(context.obj(dict)))).toEqual([true, false, false]);
  expect(StructElem.matches(context.obj([1]))).toBe(false);
});

it.each([
  ['parsed', [true, false]],
  ['unparsed', [false, true]],
  ['dropped', [false, false]],
] as const)('is made of the elements of a file when its structure is %s', async (tags, kinds) => {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  const ref = pdf.context.register(pdf.context.obj({ Type: 'StructElem', S: 'P', P: pdf.getPage(0).ref }));
  for (const useObjectStreams of [false, true]) {
    const object = (await readPdf(await pdf.save({ useObjectStreams }), tags)).context.lookup(ref);
    expect([object instanceof PDFDict, object instanceof StructElem]).toEqual(kinds);
  }
});

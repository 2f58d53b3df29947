import { PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { keepTagsWritten, Tag } from './tag.ts';

const element =
  '<<\n/Type /StructElem\n/S /Figure\n/Alt (Jar 7 0 R \\(8 0 R\\))\n/P 4 0 R\n/Pg 12 0 R\n/K [ 3 15 0 R ]\n>>';

it('refers to what stands outside its strings', () => {
  expect(new Tag(element).references().map(String)).toEqual(['4 0 R', '12 0 R', '15 0 R']);
  expect(new Tag('<</Alt <FEFF0020> /P 4 0 R>>').references().map(String)).toEqual(['4 0 R']);
});

it('takes other references and keeps its words', () => {
  const other = new Tag(element).withReferences((ref) => PDFRef.of(ref.objectNumber + 100));
  expect(other.toString()).toBe(
    element.replace('/P 4', '/P 104').replace('/Pg 12', '/Pg 112').replace('15 0 R ]', '115 0 R ]'),
  );
});

it('writes the bytes of the dictionary it was', async () => {
  const pdf = await PDFDocument.create();
  const made = pdf.context.obj({ Type: 'StructElem', S: 'P', P: PDFRef.of(4), Alt: PDFString.of('\xe9t\xe9 (1)') });
  const ref = pdf.context.register(made);
  keepTagsWritten(pdf);
  const tag = pdf.context.lookup(ref) as Tag;
  const bytesOf = (object: PDFDict | Tag) => {
    const bytes = new Uint8Array(object.sizeInBytes() + 2);
    expect(object.copyBytesInto(bytes, 1)).toBe(object.sizeInBytes());
    return Buffer.from(bytes).toString('latin1');
  };
  expect(tag).toBeInstanceOf(Tag);
  expect(bytesOf(tag)).toBe(bytesOf(made));
});

it('leaves the root of the structure alone, and what is no element', async () => {
  const pdf = await PDFDocument.create();
  const refs = [{ Type: 'StructElem', S: 'Document' }, { S: 'GoTo' }].map((dict) =>
    pdf.context.register(pdf.context.obj(dict)),
  );
  keepTagsWritten(pdf);
  expect(refs.map((ref) => pdf.context.lookup(ref) instanceof PDFDict)).toEqual([true, true]);
  expect(pdf.context.lookup(refs[1], PDFDict).get(PDFName.of('S'))).toBe(PDFName.of('GoTo'));
});

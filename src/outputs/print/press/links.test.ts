import { PDFArray, type PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { removeLinks } from './links.ts';

it('takes links off the pages and their pointers out of the structure, and leaves the words', async () => {
  const doc = await PDFDocument.create();
  const { context } = doc;
  const page = doc.addPage();
  const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link' }));
  page.node.addAnnot(link);
  const element = (kids: PDFArray | PDFDict) => {
    const dict = context.obj({ Type: 'StructElem', S: 'Link' });
    dict.set(PDFName.of('K'), kids);
    context.register(dict);
    return dict;
  };
  const pointer = () => context.obj({ Type: 'OBJR', Obj: link });
  const mixed = element(context.obj([7, pointer()]));
  const only = element(pointer());
  removeLinks(doc);
  expect(page.node.has(PDFName.of('Annots'))).toBe(false);
  expect(mixed.lookup(PDFName.of('K'), PDFArray).toString()).toBe('[ 7 ]');
  expect(only.has(PDFName.of('K'))).toBe(false);
});

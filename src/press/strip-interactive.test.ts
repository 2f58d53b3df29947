import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { stripInteractive } from './strip-interactive.ts';
import { dropUnreachable } from '../pdf/reachable.ts';

it('removes links, structure and bookmarks, and keeps the page labels', async () => {
  const doc = await PDFDocument.create();
  const { context, catalog } = doc;
  const page = doc.addPage();
  const link = context.register(context.obj({ Type: 'Annot', Subtype: 'Link' }));
  page.node.addAnnot(link);
  const element = context.register(context.obj({ Type: 'StructElem', S: 'P', Pg: page.ref }));
  catalog.set(PDFName.of('StructTreeRoot'), context.register(context.obj({ K: element })));
  catalog.set(PDFName.of('Outlines'), context.register(context.obj({ Count: 0 })));
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }));
  stripInteractive(doc);
  dropUnreachable(doc);
  expect([link, element].map((ref) => context.lookup(ref))).toEqual([undefined, undefined]);
  expect(catalog.keys().map(String)).toEqual(['/Type', '/Pages', '/PageLabels']);
  expect(page.node.has(PDFName.of('Annots'))).toBe(false);
});

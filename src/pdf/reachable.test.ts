import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { pdfBytes } from './pdf-file.ts';
import { dropUnreachable } from './reachable.ts';

it('removes unreachable objects and updates the number of objects', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([100, 100]);
  const kept = pdf.context.register(pdf.context.obj({ Kept: true }));
  page.node.set(PDFName.of('PieceInfo'), kept);
  const lost = pdf.context.register(pdf.context.obj({ Lost: true }));
  dropUnreachable(pdf);
  expect(pdf.context.lookup(lost)).toBeUndefined();
  const text = Buffer.from(await pdfBytes(pdf)).toString('latin1');
  expect(text).toContain('/Kept true');
  expect(text).toContain(`/Size ${kept.objectNumber + 1}\n`);
});

import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { collectResources } from './used-resources.ts';
import { locatePictures, readDrawOperators } from './picture-matrices.ts';
import { jpeg, jpegObject, samplePdf } from '../../tests/setup/sample-pdf.ts';
import { bytesOf, flateStream } from '../pdf/streams.ts';

describe('pictures on paper', () => {
  it('are measured through all matrices around them, in the direction with fewer pixels', async () => {
    const data = await jpeg('#fff', 300, 300);
    const pdf = await samplePdf(
      { content: '' },
      {
        // 1 by 2 inches, turned by a right angle, at half scale; then through a form that doubles.
        content: 'q .5 0 0 .5 0 0 cm 0 144 288 0 10 10 cm /I Do Q /F Do q 72 0 0 72 0 0 cm /I Do Q',
        resources: (context) => {
          const image = jpegObject(context, data, 300, 300);
          const form = flateStream(context, bytesOf('36 0 0 36 0 0 cm /I Do'), { Subtype: 'Form' });
          form.dict.set(context.obj('Matrix'), context.obj([2, 0, 0, 2, 0, 0]));
          form.dict.set(context.obj('Resources'), context.obj({ XObject: { I: image } }));
          return { XObject: { I: image, F: context.register(form) } };
        },
      },
    );
    const doc = await PDFDocument.load(pdf);
    const placed = locatePictures(doc, readDrawOperators(collectResources(doc), doc.context));
    expect(placed.map(({ page, dpi }) => [page, Math.round(dpi)])).toEqual([
      [2, 150],
      [2, 300],
      [2, 300],
    ]);
  });
});

import { type PDFContext, PDFDocument, PDFName, type PDFObject, type PDFRef, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { bytesOf, flateStream, textOf } from '../../src/pdf/streams.ts';

// Small PDF files for tests, written by hand: each test controls every operator.

/** A page of 200 × 100 points: its operators and resources. */
export interface SamplePage {
  content: string;
  resources?: (context: PDFContext) => Record<string, Record<string, PDFObject>>;
  entries?: (context: PDFContext) => Record<string, PDFObject>;
}

/** The same pages give the same bytes at any time. */
export async function samplePdf(...pages: SamplePage[]): Promise<Uint8Array> {
  const doc = await PDFDocument.create();
  doc.setCreationDate(new Date(0));
  doc.setModificationDate(new Date(0));
  for (const { content, resources, entries } of pages) {
    const page = doc.addPage([200, 100]);
    page.setBleedBox(0, 0, 200, 100);
    page.setTrimBox(10, 10, 180, 80);
    page.node.set(PDFName.of('Contents'), doc.context.register(flateStream(doc.context, bytesOf(content))));
    page.node.set(PDFName.of('Resources'), doc.context.obj(resources?.(doc.context) ?? {}));
    for (const [key, value] of Object.entries(entries?.(doc.context) ?? {})) page.node.set(PDFName.of(key), value);
  }
  return doc.save();
}

/** A JPEG of one colour, as a picture of the file. */
export async function jpeg(background: string, width = 64, height = 64): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg({ quality: 95 })
    .toBuffer();
}

export function jpegObject(context: PDFContext, data: Buffer, width = 64, height = 64): PDFRef {
  const dict = context.obj({ Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 });
  dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceRGB'));
  dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'));
  return context.register(PDFRawStream.of(dict, data));
}

/** Operators of a page. */
export async function contentOf(pdf: Uint8Array, page = 1): Promise<string> {
  const doc = await PDFDocument.load(pdf);
  const contents = doc.getPage(page - 1).node.lookup(PDFName.of('Contents'));
  return contents instanceof PDFRawStream ? textOf(contents) : String(contents);
}

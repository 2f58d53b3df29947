import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildCache } from '../build-cache/build-cache.ts';
import { pdfBytes } from '../pdf/pdf-file.ts';
import { toLight } from './light.ts';
import { contentOf, jpegObject, samplePdf } from '../../tests/setup/sample-pdf.ts';

let pictures: string;
beforeAll(async () => {
  pictures = await mkdtemp(path.join(tmpdir(), 'light-'));
});
afterAll(() => rm(pictures, { recursive: true }));

async function book(): Promise<Uint8Array> {
  const noise = Buffer.from(Array.from({ length: 600 * 300 * 3 }, (_, index) => (index * 7919) % 251));
  const data = await sharp(noise, { raw: { width: 600, height: 300, channels: 3 } })
    .jpeg({ quality: 30 })
    .toBuffer();
  return samplePdf({
    content: '1 0 0 rg q 144 0 0 72 0 0 cm /I Do Q q 72 0 0 36 0 0 cm /I Do Q',
    resources: (context) => ({ XObject: { I: jpegObject(context, data, 600, 300) } }),
    entries: (context) => ({ Annots: context.obj([context.register(context.obj({ Subtype: 'Link' }))]) }),
  });
}

async function light(options: { dpi?: number; quality?: number } = {}): Promise<Uint8Array> {
  return pdfBytes(
    await toLight(await book(), {
      pictures: new BuildCache(pictures).folder('press'),
      signal: new AbortController().signal,
      ...options,
    }),
  );
}

function imageOf(doc: PDFDocument): PDFRawStream | undefined {
  const streams = doc.context.enumerateIndirectObjects().map(([, object]) => object);
  return streams
    .filter((object) => object instanceof PDFRawStream)
    .find(({ dict }) => dict.get(PDFName.of('Subtype')) === PDFName.of('Image'));
}

describe('a light copy', () => {
  it('has pictures of the requested resolution, at the largest size in which they are printed', async () => {
    const doc = await PDFDocument.load(await light());
    const image = imageOf(doc);
    expect(image?.dict.get(PDFName.of('Width'))?.toString()).toBe('220');
    expect(await sharp(image?.contents).metadata()).toMatchObject({ width: 220, height: 110, space: 'srgb' });
  });

  it('keeps operators and links as they are', async () => {
    const pdf = await light();
    expect(await contentOf(pdf)).toBe(await contentOf(await book()));
    expect((await PDFDocument.load(pdf)).getPage(0).node.Annots()?.size()).toBe(1);
  });

  it('keeps a picture that would come out heavier, and converts none twice', async () => {
    const folder = path.join(pictures, 'press');
    const before = await readdir(folder);
    await light();
    expect(await readdir(folder)).toEqual(before);
    const doc = await PDFDocument.load(await light({ dpi: 5000, quality: 100 }));
    expect(imageOf(doc)?.contents).toEqual(imageOf(await PDFDocument.load(await book()))?.contents);
  });
});

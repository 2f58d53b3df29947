import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuildCache } from '../build-cache/build-cache.ts';
import { jpeg, jpegObject, type SamplePage, samplePdf } from '../../tests/setup/sample-pdf.ts';
import { type PressReport, toPress } from './to-press.ts';
import { pdfBytes } from '../pdf/pdf-file.ts';

let pictures: string;
beforeAll(async () => {
  pictures = await mkdtemp(path.join(tmpdir(), 'press-'));
});
afterAll(() => rm(pictures, { recursive: true }));

async function press(pages: SamplePage[], profile = {}): Promise<{ pdf: Uint8Array; report: PressReport }> {
  const signal = new AbortController().signal;
  const { pdf, report } = await toPress(await samplePdf(...pages), {
    pictures: new BuildCache(pictures).folder('press'),
    profile: { inkLimit: 280, dpi: 300, ...profile },
    signal,
  });
  return { pdf: await pdfBytes(pdf), report };
}

describe('pictures of a press file', () => {
  /** A picture 72 points wide: its pixels per inch are its width. */
  const picture = (data: Buffer, size = 64): SamplePage => ({
    content: `q ${72} 0 0 ${72} 0 0 cm /I Do Q`,
    resources: (context) => ({ XObject: { I: jpegObject(context, data, size, size) } }),
  });
  const imageOf = async (pdf: Uint8Array) => {
    const doc = await PDFDocument.load(pdf);
    const found = doc.context
      .enumerateIndirectObjects()
      .find(
        ([, object]) =>
          object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image'),
      );
    return found?.[1] as PDFRawStream;
  };

  it('become CMYK JPEGs, which are cached', async () => {
    const data = await jpeg('#204060');
    const first = await press([picture(data), picture(data)]);
    const image = await imageOf(first.pdf);
    expect(image.dict.get(PDFName.of('ColorSpace'))).toBe(PDFName.of('DeviceCMYK'));
    expect(image.dict.get(PDFName.of('Decode'))?.toString()).toBe('[ 1 0 1 0 1 0 1 0 ]');
    expect(await sharp(image.contents).metadata()).toMatchObject({ format: 'jpeg', space: 'cmyk', width: 64 });
    expect(first.report).toMatchObject({
      inked: 2,
      pictures: [
        { page: 1, dpi: 64 },
        { page: 2, dpi: 64 },
      ],
    });
    const second = await press([picture(data), picture(data)]);
    expect(second.report).toMatchObject({ inked: 2, made: 0 });
    expect(Buffer.from(second.pdf).equals(first.pdf)).toBe(true);
  });

  it('keep the ink limit when they are decoded', async () => {
    const noise = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, index) => (index * 7919) % 61));
    const dark = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
      .jpeg({ quality: 95 })
      .toBuffer();
    const free = await press([picture(dark)], { inkLimit: 400 });
    const limit = (free.report.ink[0]?.ink ?? 0) - 30;
    const { report } = await press([picture(dark)], { inkLimit: limit });
    expect(report.ink).toMatchObject([{ page: 1, cause: { kind: 'picture' } }]);
    expect(report.ink[0]?.ink).toBeLessThanOrEqual(limit);
    expect(report.ink[0]?.ink).toBeGreaterThan(limit - 40);
  });

  it('are scaled down when paper cannot show their pixels, and never enlarged', async () => {
    const { pdf, report } = await press([picture(await jpeg('#804020', 400, 400), 400)], { dpi: 150 });
    expect((await imageOf(pdf)).dict.get(PDFName.of('Width'))?.toString()).toBe('150');
    expect(report.pictures).toMatchObject([{ width: 400, dpi: 400 }]);
  });

  const raw = (mask?: number): SamplePage => ({
    content: 'q 72 0 0 72 0 0 cm /I Do Q',
    resources: (context) => {
      const image = (space: string, bytes: number[]) => {
        const dict = {
          Subtype: 'Image',
          Width: 2,
          Height: 1,
          BitsPerComponent: 8,
          ColorSpace: space,
          Filter: 'FlateDecode',
        };
        return PDFRawStream.of(context.obj(dict), deflateSync(Uint8Array.from(bytes)));
      };
      const colours = image('DeviceRGB', [255, 255, 255, 200, 30, 30]);
      if (mask !== undefined) colours.dict.set(PDFName.of('SMask'), context.register(image('DeviceGray', [255, mask])));
      return { XObject: { I: context.register(colours) } };
    },
  });

  it('without loss stay lossless, also with a fully opaque mask', async () => {
    for (const page of [raw(), raw(255)]) {
      const { pdf, report } = await press([page]);
      const image = await imageOf(pdf);
      expect(image.dict.get(PDFName.of('ColorSpace'))).toBe(PDFName.of('DeviceCMYK'));
      expect(image.dict.has(PDFName.of('SMask'))).toBe(false);
      expect(report.ink[0]?.ink).toBeGreaterThan(100);
    }
  });

  it('with transparency are refused', async () => {
    const problems = [{ kind: 'picture-transparent', pages: [1], values: {} }];
    await expect(press([raw(128)])).rejects.toEqual(expect.objectContaining({ problems }));
  });
});

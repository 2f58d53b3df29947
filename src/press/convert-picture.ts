import sharp, { type Sharp } from 'sharp';
import { modulesHash } from '../build-cache/program.ts';
import { cmykTiff } from './cmyk-tiff.ts';
import { type CmykPixels, limitInk, maxInk } from './ink-limit.ts';
import { applyTable } from './ink-table.ts';

// The only module of the press that decodes and encodes pictures. sharp converts CMYK to RGB unless both
// `pipelineColourspace` and `toColourspace` keep the inks.

/** Hash of the code and libraries that convert pictures: part of every cache key. */
export function conversionHash(): string {
  const modules = ['./cmyk-tiff.ts', './ink-limit.ts', './ink-table.ts'].map((module) => import.meta.resolve(module));
  known ??= modulesHash(import.meta.url, ...modules) + JSON.stringify(sharp.versions);
  return known;
}

let known: string | undefined;

const QUALITY = 90;
/**
 * Compression lifts some pixels over the limit by a few percent: each further attempt aims lower by twice the excess.
 */
const MAX_ATTEMPTS = 6;

/** Pixels of a picture in screen colours: a JPEG file, or three raw channels. */
export type ScreenPixels = Buffer | { data: Uint8Array; width: number; height: number };

/** A size in pixels. */
export interface PixelSize {
  width: number;
  height: number;
}

/** The table that converts screen colours to inks, and its ink limit in percent. */
export interface InkConversion {
  table: CmykPixels;
  limit: number;
}

/** A picture in inks. */
export interface InkedPicture extends PixelSize {
  data: Buffer;
  /** Maximum ink coverage of a decoded pixel, in percent. */
  ink: number;
}

/** The pixels of a picture in inks, within the limit. */
export async function inkPixels(
  source: ScreenPixels,
  size: PixelSize | undefined,
  { table }: InkConversion,
): Promise<{ pixels: CmykPixels } & PixelSize> {
  const picture = resized(open(source), size).toColourspace('srgb').removeAlpha().raw({ depth: 'uchar' });
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { pixels: applyTable(data, table), width: info.width, height: info.height };
}

/**
 * A picture as a CMYK JPEG without chroma subsampling, in which every decoded pixel stays within the limit. Its inks
 * are inverted, as Adobe does; the PDF declares this with `Decode`.
 */
export async function inkJpeg(
  source: ScreenPixels,
  size: PixelSize | undefined,
  inks: InkConversion,
): Promise<InkedPicture> {
  const { pixels, width, height } = await inkPixels(source, size, inks);
  let target = inks.limit;
  for (let attempt = 1; ; attempt += 1) {
    const data = await sharp(cmykTiff(pixels, width, height))
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const ink = await jpegInk(data);
    if (ink <= inks.limit || attempt === MAX_ATTEMPTS) return { data, width, height, ink };
    target -= 2 * (ink - inks.limit);
    limitInk(pixels, target);
  }
}

/** Maximum ink coverage of a pixel of a CMYK JPEG, in percent. */
export async function jpegInk(jpeg: Uint8Array): Promise<number> {
  return maxInk(await sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer());
}

/** A smaller JPEG of a picture in screen colours, for reading on a phone. */
export async function lightJpeg(source: Buffer, size: PixelSize | undefined, quality: number): Promise<Buffer> {
  return resized(open(source), size).jpeg({ quality, mozjpeg: true }).toBuffer();
}

function open(source: ScreenPixels): Sharp {
  if (Buffer.isBuffer(source)) return sharp(source, { failOn: 'error' });
  const { data, width, height } = source;
  return sharp(data, { raw: { width, height, channels: 3 } });
}

function resized(picture: Sharp, size: PixelSize | undefined): Sharp {
  return size ? picture.resize(size.width, size.height, { fit: 'fill' }) : picture;
}

import sharp, { type Sharp } from 'sharp';
import { modulesHash } from '../build-cache/program.ts';
import { cmykTiff } from './cmyk-tiff.ts';
import { type CmykPixels, limitInk, maxInk } from './ink-limit.ts';
import { applyTable } from './ink-table.ts';

// The only place of the press that decodes and encodes pictures. sharp turns CMYK into RGB wherever it is not told
// twice (`pipelineColourspace` and `toColourspace`) that inks stay inks.

/** Part of every key: what decides a picture besides its original, its size and its inks. */
export function recipe(): string {
  const modules = ['./cmyk-tiff.ts', './ink-limit.ts', './ink-table.ts'].map((module) => import.meta.resolve(module));
  known ??= modulesHash(import.meta.url, ...modules) + JSON.stringify(sharp.versions);
  return known;
}

let known: string | undefined;

const QUALITY = 90;
/** Compression lifts single pixels over the limit by a few percent: each further try aims lower by twice as much. */
const MOST_TRIES = 6;

/** Pixels of a picture in screen colours: a JPEG file, or three raw channels. */
export type Source = Buffer | { data: Uint8Array; width: number; height: number };

/** Size to scale down to; the picture's own without it. */
export interface Size {
  width: number;
  height: number;
}

/** What turns lights into inks, and the limit it keeps in percent. */
export interface Inks {
  table: CmykPixels;
  limit: number;
}

/** A picture in inks. */
export interface InkedPicture extends Size {
  data: Buffer;
  /** Its heaviest pixel as a reader of the file decodes it, in percent. */
  ink: number;
}

/** The pixels of a picture in inks, within the limit. */
export async function inkPixels(
  source: Source,
  size: Size | undefined,
  { table }: Inks,
): Promise<{ pixels: CmykPixels } & Size> {
  const picture = resized(open(source), size).toColourspace('srgb').removeAlpha().raw({ depth: 'uchar' });
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  return { pixels: applyTable(data, table), width: info.width, height: info.height };
}

/**
 * A picture as a CMYK JPEG with full colour resolution, whose every decoded pixel stays within the limit. Inks are
 * inverted in it, as Adobe does: the PDF says so with `Decode`.
 */
export async function inkJpeg(source: Source, size: Size | undefined, inks: Inks): Promise<InkedPicture> {
  const { pixels, width, height } = await inkPixels(source, size, inks);
  let aim = inks.limit;
  for (let attempt = 1; ; attempt += 1) {
    const data = await sharp(cmykTiff(pixels, width, height))
      .pipelineColourspace('cmyk')
      .toColourspace('cmyk')
      .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const ink = await jpegInk(data);
    if (ink <= inks.limit || attempt === MOST_TRIES) return { data, width, height, ink };
    aim -= 2 * (ink - inks.limit);
    limitInk(pixels, aim);
  }
}

/** The heaviest pixel of a CMYK JPEG, in percent. */
export async function jpegInk(jpeg: Uint8Array): Promise<number> {
  return maxInk(await sharp(jpeg).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer());
}

/** A smaller JPEG of a picture in screen colours, for reading on a telephone. */
export async function lightJpeg(source: Buffer, size: Size | undefined, quality: number): Promise<Buffer> {
  return resized(open(source), size).jpeg({ quality, mozjpeg: true }).toBuffer();
}

function open(source: Source): Sharp {
  if (Buffer.isBuffer(source)) return sharp(source, { failOn: 'error' });
  const { data, width, height } = source;
  return sharp(data, { raw: { width, height, channels: 3 } });
}

function resized(picture: Sharp, size: Size | undefined): Sharp {
  return size ? picture.resize(size.width, size.height, { fit: 'fill' }) : picture;
}

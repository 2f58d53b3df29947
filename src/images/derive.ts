import sharp, { type Sharp } from 'sharp';
import { modulesHash } from '../build-cache/program.ts';
import type { Photo } from '../model/photo.ts';
import type { Crop } from './focus-crop.ts';
import { readOriginal } from './original.ts';

// The only module that decodes and encodes pictures. sharp writes no metadata by default: no EXIF, GPS or profile is
// published.

/** Part of every cache key: settings that affect a derivative, besides photo and crop. */
export function encodingKey(): string {
  known ??= modulesHash(import.meta.url) + JSON.stringify(sharp.versions);
  return known;
}

let known: string | undefined;

/** Background of transparent pictures: the colour of the card behind them. */
const CARD_COLOUR = '#fffdf8';

const WEBP_QUALITY = 72;
const PRINT_QUALITY = 88;
/** Messengers show no preview for heavier share images. */
const SHARE_BYTES = 300_000;

/** Pixels: sRGB, eight bits, three channels, upright, cropped and scaled. */
interface Pixels {
  data: Buffer;
  width: number;
  height: number;
}

async function readPixels(
  photo: Photo,
  crop: Crop,
  width: number,
  height: number,
  ground: string = CARD_COLOUR,
): Promise<Pixels> {
  const data = await sharp(await readOriginal(photo), { failOn: 'error' })
    .autoOrient()
    .extract(crop)
    .resize(width, height, { fit: 'fill' })
    .flatten({ background: ground })
    .toColourspace('srgb')
    .removeAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer();
  return { data, width, height };
}

function fromPixels({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** `#a26825`: the mean of all pixels. */
async function meanColour(pixels: Pixels): Promise<string> {
  const { channels } = await fromPixels(pixels).stats();
  return `#${channels.map(({ mean }) => Math.round(mean).toString(16).padStart(2, '0')).join('')}`;
}

/** A picture as WebP in each size, largest last, and its mean colour. The original is decoded once. */
export async function deriveWeb(
  photo: Photo,
  crop: Crop,
  sizes: { width: number; height: number }[],
): Promise<{ files: Buffer[]; colour: string }> {
  const largest = sizes.at(-1) ?? crop;
  const pixels = await readPixels(photo, crop, largest.width, largest.height);
  const files: Buffer[] = [];
  for (const { width, height } of sizes) {
    const picture = fromPixels(pixels).resize(width, height, { fit: 'fill' });
    files.push(await picture.webp({ quality: WEBP_QUALITY }).toBuffer());
  }
  return { files, colour: await meanColour(pixels) };
}

/** A JPEG that Chromium embeds in the PDF unchanged, with full colour resolution for print. */
export async function derivePrint(
  photo: Photo,
  crop: Crop,
  { width, height, ground }: { width: number; height: number; ground?: string },
): Promise<Buffer> {
  const pixels = await readPixels(photo, crop, width, height, ground);
  return fromPixels(pixels).jpeg({ quality: PRINT_QUALITY, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** A JPEG for link previews, in the best quality below the size limit of messengers. */
export async function deriveShare(photo: Photo, crop: Crop, width: number, height: number): Promise<Buffer> {
  const pixels = await readPixels(photo, crop, width, height);
  let file = Buffer.alloc(0);
  for (const quality of [82, 70, 58, 40]) {
    file = await fromPixels(pixels).jpeg({ quality, progressive: true }).toBuffer();
    if (file.length < SHARE_BYTES) break;
  }
  return file;
}

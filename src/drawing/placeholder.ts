import { closeSync, openSync, readSync } from 'node:fs';
import sharp from 'sharp';
import { HEADER_BYTES, type JpegHeader, readJpegHeader } from './jpeg-header.ts';

// Chromium gets a grey placeholder of a thousand bytes for each picture of a book, and the finished file gets the
// original picture: for four hundred pages, fifty megabytes would otherwise go through the browser.

/** Longer side of a placeholder in pixels: enough to keep the proportions to a ten-thousandth. */
const MAX_SIDE = 255;

/** Prefix of the JPEG comment that holds the path of the original. */
const COMMENT_PREFIX = 'dalil:';

const DATA = 'data:image/jpeg;base64,';

const greys = new Map<string, Promise<Buffer>>();

/**
 * A placeholder for a picture, with its proportions, ready for `src`.
 *
 * @param file path of a JPEG
 * @throws Error when the file is not a JPEG: it would be a grey spot in the book
 */
export async function placeholderFor(file: string): Promise<string> {
  const header = jpegHeaderOf(file);
  const { width, height } = smallSize(header);
  const key = `${width} ${height} ${header.components}`;
  const grey = greys.get(key) ?? drawGrey(width, height, header.components);
  greys.set(key, grey);
  const bytes = await grey;
  const comment = Buffer.from(COMMENT_PREFIX + file);
  const segment = Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 0xff]);
  return DATA + Buffer.concat([bytes.subarray(0, 2), segment, comment, bytes.subarray(2)]).toString('base64');
}

/** The path of the original, by the bytes or the address of its placeholder; undefined for any other picture. */
export function originalOf(picture: Uint8Array | string): string | undefined {
  if (typeof picture === 'string' && !picture.startsWith(DATA)) return undefined;
  const bytes = typeof picture === 'string' ? Buffer.from(picture.slice(DATA.length), 'base64') : picture;
  const comment = readJpegHeader(bytes)?.comment;
  return comment?.startsWith(COMMENT_PREFIX) ? comment.slice(COMMENT_PREFIX.length) : undefined;
}

/** The header of a JPEG file. @throws Error when the file is not a JPEG */
export function jpegHeaderOf(file: string): JpegHeader {
  const bytes = Buffer.alloc(HEADER_BYTES);
  const handle = openSync(file, 'r');
  const read = readSync(handle, bytes);
  closeSync(handle);
  const header = readJpegHeader(bytes.subarray(0, read));
  if (!header) throw new Error(`The file is not a JPEG: ${file}`);
  return header;
}

/** A grey picture with as many components as the original, so that Chromium writes the same colour space. */
function drawGrey(width: number, height: number, components: number): Promise<Buffer> {
  const grey = sharp({ create: { width, height, channels: 3, background: '#8c8c8c' } });
  return (components === 1 ? grey.toColourspace('b-w') : grey).jpeg({ quality: 20 }).toBuffer();
}

/** The size of the placeholder whose proportions are nearest to those of the picture. */
function smallSize({ width, height }: Pick<JpegHeader, 'width' | 'height'>): { width: number; height: number } {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const errorOf = (side: number) =>
    Math.abs((Math.max(1, Math.round((side * short) / long)) * long) / (side * short) - 1);
  let best = Math.min(MAX_SIDE, long);
  for (let side = best; side >= Math.min(64, best); side -= 1) if (errorOf(side) < errorOf(best)) best = side;
  const other = Math.max(1, Math.round((best * short) / long));
  return width >= height ? { width: best, height: other } : { width: other, height: best };
}

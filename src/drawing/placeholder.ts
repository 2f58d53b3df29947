import { closeSync, openSync, readSync } from 'node:fs';
import sharp from 'sharp';
import { HEAD_BYTES, type JpegHead, readJpegHead } from './jpeg-header.ts';

// Chromium gets a grey picture of a thousand bytes for each picture of the book, and the finished file gets the picture
// itself (finish/draw-pictures.ts): fifty megabytes would otherwise go through the browser for four hundred pages.

/** Longest side of a stand-in in pixels: enough to keep the proportions to a ten-thousandth. */
const LONGEST = 255;

/** What a comment begins with that tells the file a stand-in stands for. */
const STANDS_FOR = 'dalil:';

const DATA = 'data:image/jpeg;base64,';

const greys = new Map<string, Promise<Buffer>>();

/**
 * A stand-in for a picture, with its proportions, ready for `src`.
 *
 * @param file path of a JPEG
 * @throws Error when it is not one: it would be a grey spot in the book
 */
export async function standInFor(file: string): Promise<string> {
  const head = headOf(file);
  const { width, height } = smallSize(head);
  const key = `${width} ${height} ${head.components}`;
  const grey = greys.get(key) ?? drawGrey(width, height, head.components);
  greys.set(key, grey);
  const bytes = await grey;
  const comment = Buffer.from(STANDS_FOR + file);
  const segment = Buffer.from([0xff, 0xfe, (comment.length + 2) >> 8, (comment.length + 2) & 0xff]);
  return DATA + Buffer.concat([bytes.subarray(0, 2), segment, comment, bytes.subarray(2)]).toString('base64');
}

/** The file that a stand-in stands for, by its bytes or its address; undefined for every other picture. */
export function standsFor(picture: Uint8Array | string): string | undefined {
  if (typeof picture === 'string' && !picture.startsWith(DATA)) return undefined;
  const bytes = typeof picture === 'string' ? Buffer.from(picture.slice(DATA.length), 'base64') : picture;
  const comment = readJpegHead(bytes)?.comment;
  return comment?.startsWith(STANDS_FOR) ? comment.slice(STANDS_FOR.length) : undefined;
}

/** The head of a JPEG in a file. */
export function headOf(file: string): JpegHead {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const handle = openSync(file, 'r');
  const read = readSync(handle, bytes);
  closeSync(handle);
  const head = readJpegHead(bytes.subarray(0, read));
  if (!head) throw new Error(`A picture of the book cannot be shown: ${file}`);
  return head;
}

/** With the components of the picture itself, so that Chromium writes down its colour space. */
function drawGrey(width: number, height: number, components: number): Promise<Buffer> {
  const grey = sharp({ create: { width, height, channels: 3, background: '#8c8c8c' } });
  return (components === 1 ? grey.toColourspace('b-w') : grey).jpeg({ quality: 20 }).toBuffer();
}

/** The small size whose proportions are nearest to those of a picture. */
function smallSize({ width, height }: Pick<JpegHead, 'width' | 'height'>): { width: number; height: number } {
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const errorOf = (side: number) =>
    Math.abs((Math.max(1, Math.round((side * short) / long)) * long) / (side * short) - 1);
  let best = Math.min(LONGEST, long);
  for (let side = best; side >= Math.min(64, best); side -= 1) if (errorOf(side) < errorOf(best)) best = side;
  const other = Math.max(1, Math.round((best * short) / long));
  return width >= height ? { width: best, height: other } : { width: other, height: best };
}

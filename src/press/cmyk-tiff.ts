import type { CmykPixels } from './ink-limit.ts';

const SHORT = 3;
const LONG = 4;
const ENTRY_BYTES = 12;
const HEADER_BYTES = 8;

/**
 * CMYK pixels as an uncompressed TIFF (TIFF 6.0, section 16). sharp would read four raw channels as RGB with opacity;
 * the TIFF tells it that they are inks.
 */
export function cmykTiff(pixels: CmykPixels, width: number, height: number): Buffer {
  const entries: [tag: number, type: number, count: number, value: number][] = [];
  const directoryBytes = 2 + 10 * ENTRY_BYTES + 4;
  const bitsAt = HEADER_BYTES + directoryBytes;
  const pixelsAt = bitsAt + 4 * 2;
  entries.push([256, LONG, 1, width], [257, LONG, 1, height]);
  entries.push([258, SHORT, 4, bitsAt]); // bits per sample: four numbers, too long to stand here
  entries.push([259, SHORT, 1, 1]); // not compressed
  entries.push([262, SHORT, 1, 5]); // separated: inks
  entries.push([273, LONG, 1, pixelsAt], [277, SHORT, 1, 4], [278, LONG, 1, height], [279, LONG, 1, pixels.length]);
  entries.push([332, SHORT, 1, 1]); // the inks are CMYK

  const file = Buffer.alloc(pixelsAt + pixels.length);
  file.write('II*\0', 0, 'latin1');
  file.writeUInt32LE(HEADER_BYTES, 4);
  file.writeUInt16LE(entries.length, HEADER_BYTES);
  entries.forEach(([tag, type, count, value], index) => {
    const at = HEADER_BYTES + 2 + index * ENTRY_BYTES;
    file.writeUInt16LE(tag, at);
    file.writeUInt16LE(type, at + 2);
    file.writeUInt32LE(count, at + 4);
    if (type === SHORT && count === 1) file.writeUInt16LE(value, at + 8);
    else file.writeUInt32LE(value, at + 8);
  });
  for (let sample = 0; sample < 4; sample += 1) file.writeUInt16LE(8, bitsAt + 2 * sample);
  file.set(pixels, pixelsAt);
  return file;
}

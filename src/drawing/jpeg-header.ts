/** The header of a JPEG: everything before its pixels. */
export interface JpegHeader {
  width: number;
  height: number;
  /** 1 for grey, 3 for screen colours, 4 for inks. */
  components: number;
  comment?: string;
}

/** Number of bytes that contain the header of a JPEG without metadata. */
export const HEADER_BYTES = 4096;

const COMMENT = 0xfe;
/** Start-of-frame markers (ITU T.81, table B.1); the three excluded markers are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Reads the header of a JPEG.
 *
 * @param bytes the beginning of the file, or all of it
 * @returns undefined when these bytes contain no frame
 */
export function readJpegHeader(bytes: Uint8Array): JpegHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let comment: string | undefined;
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff;) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return { width, height, components: view.getUint8(at + 9), comment };
    }
    if (marker === COMMENT) comment = new TextDecoder().decode(bytes.subarray(at + 4, at + 2 + length));
    at += 2 + length;
  }
  return undefined;
}

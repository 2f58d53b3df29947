/** What a JPEG says of itself before its pixels. */
export interface JpegHead {
  width: number;
  height: number;
  /** 1 is grey, 3 are colours of a screen, 4 are inks. */
  components: number;
  comment?: string;
}

/** Bytes in which a JPEG without metadata has said everything. */
export const HEAD_BYTES = 4096;

const COMMENT = 0xfe;
/** Frames of every kind of JPEG (ITU T.81, table B.1); the three between them are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * Reads the head of a JPEG.
 *
 * @param bytes its beginning; the rest need not be there
 * @returns undefined when there is no frame in these bytes
 */
export function readJpegHead(bytes: Uint8Array): JpegHead | undefined {
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

import { encodingOf } from '../../load/files/encoding.ts';
import { UnreadableFile } from './unreadable.ts';

/** The text of bytes, and the encoding that was taken. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: string } {
  const encoding = encodingOf(bytes);
  if (encoding === 'encoding') throw new UnreadableFile('encoding');
  if (encoding !== 'utf-16') return { text: new TextDecoder(encoding).decode(bytes), encoding };
  const order = bigEndian(bytes) ? 'utf-16be' : 'utf-16le';
  return { text: new TextDecoder(order).decode(bytes), encoding: order };
}

/** By its mark; without one, by where the zeros and the high bytes of Arabic letters stand. */
function bigEndian(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return true;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return false;
  let first = 0;
  for (const [index, byte] of bytes.subarray(0, 4000).entries()) {
    if (byte === 0 || byte === 6) first += index % 2 === 0 ? 1 : -1;
  }
  return first > 0;
}

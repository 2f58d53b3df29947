import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Characters of a hash: eighty bits, more than any number of pictures needs. */
const LENGTH = 20;

/** Bytes of a file that are in memory at once. */
const PIECE = 1 << 20;

/** The hash by which a content is known: a name for it, and the proof that it is whole. */
export function contentHash(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, LENGTH);
}

/**
 * The same for a file of any size, without holding it in memory, and when it was last written.
 *
 * @returns milliseconds since 1970 in `modified`
 * @throws Error when the file cannot be read
 */
export async function fileHash(file: string): Promise<{ hash: string; modified: number }> {
  const handle = await open(file);
  try {
    const { size, mtimeMs: modified } = await handle.stat();
    const piece = Buffer.allocUnsafe(Math.min(size + 1, PIECE));
    const hash = createHash('sha256');
    for (;;) {
      const { bytesRead } = await handle.read(piece);
      if (bytesRead === 0) break;
      hash.update(piece.subarray(0, bytesRead));
    }
    return { hash: hash.digest('hex').slice(0, LENGTH), modified };
  } finally {
    await handle.close();
  }
}

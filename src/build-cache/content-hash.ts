import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

/** Length of a hash in characters: eighty bits, enough for any number of pictures. */
const HASH_LENGTH = 20;

/** Bytes read at once. */
const CHUNK_BYTES = 1 << 20;

/** Hash of a content: its name, and the check that it is intact. */
export function contentHash(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

/**
 * Hash of a file of any size, read in pieces, and its modification time.
 *
 * @returns milliseconds since 1970 in `modified`
 * @throws Error when the file cannot be read
 */
export async function fileHash(file: string): Promise<{ hash: string; modified: number }> {
  const handle = await open(file);
  try {
    const { size, mtimeMs: modified } = await handle.stat();
    const piece = Buffer.allocUnsafe(Math.min(size + 1, CHUNK_BYTES));
    const hash = createHash('sha256');
    for (;;) {
      const { bytesRead } = await handle.read(piece);
      if (bytesRead === 0) break;
      hash.update(piece.subarray(0, bytesRead));
    }
    return { hash: hash.digest('hex').slice(0, HASH_LENGTH), modified };
  } finally {
    await handle.close();
  }
}

import { readFile } from 'node:fs/promises';
import { contentHash } from '../build-cache/content-hash.ts';
import type { Photo } from '../model/photo.ts';

/** The file of a photo changed after the check: replaced or deleted during the build. */
export class PhotoChanged extends Error {
  override name = 'PhotoChanged';
  readonly file: string;

  constructor(file: string, options?: ErrorOptions) {
    super(`${file} changed while it was being used`, options);
    this.file = file;
  }
}

/**
 * The bytes of a photo, exactly as the loader checked them. Derivatives of other bytes would stay in the cache under
 * the wrong hash.
 *
 * @throws PhotoChanged
 */
export async function readOriginal({ file, hash }: Pick<Photo, 'file' | 'hash'>): Promise<Buffer> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new PhotoChanged(file, { cause });
  });
  if (contentHash(bytes) !== hash) throw new PhotoChanged(file);
  return bytes;
}

import { readFile } from 'node:fs/promises';
import { contentHash } from '../build-cache/content-hash.ts';
import type { Photo } from '../model/photo.ts';

/** The file of a photo is not the one that was checked: it was replaced or deleted while the build was running. */
export class PhotoChanged extends Error {
  override name = 'PhotoChanged';
  readonly file: string;

  constructor(file: string, options?: ErrorOptions) {
    super(`${file} changed while it was being used`, options);
    this.file = file;
  }
}

/**
 * The bytes of a photo, the very ones that the loader has checked. A derivative of others would be kept under the hash
 * of these for ever.
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

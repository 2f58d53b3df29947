import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentHash } from '../build-cache/content-hash.ts';
import { type KeyAfter, translator } from '../i18n/translate.ts';
import { STAFF_LANGS } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';

/** A printer's CMYK profile, read once, so that pictures and output intent use the same bytes. */
export interface IccProfile {
  bytes: Buffer;
  hash: string;
  /** Path of a copy of these bytes, for libvips, which reads profiles only from files. */
  file: string;
}

// Offsets in the header of an ICC profile (ICC.1:2010, 7.2).
const COLOUR_SPACE = [16, 20] as const;
const SIGNATURE = [36, 40] as const;

/**
 * Reads a printer's profile.
 *
 * @param folder for the copy, while the profile is used
 * @throws OperatorError when the file cannot be read or is not a CMYK profile
 */
export async function readIccProfile(file: string, folder: string): Promise<IccProfile> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw refusal('profile-unreadable', file, error);
  });
  const text = bytes.toString('latin1');
  if (text.slice(...SIGNATURE) !== 'acsp' || text.slice(...COLOUR_SPACE) !== 'CMYK')
    throw refusal('profile-kind', file);
  const hash = contentHash(bytes);
  const copy = path.join(folder, `${hash}.icc`);
  await writeFile(copy, bytes);
  return { bytes, hash, file: copy };
}

function refusal(key: KeyAfter<'print:press.'>, file: string, cause?: unknown): OperatorError {
  return new OperatorError(STAFF_LANGS.map((lang) => translator(lang)(`print:press.${key}`, { file })).join('\n'), {
    cause,
  });
}

import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../model/edition.ts';
import type { PrintContext } from './print-context.ts';
import { extractPages, writePdf } from '../../pdf/pdf-file.ts';
import type { Candidate } from './preflight/preflight.ts';
import { readIccProfile } from '../../press/icc-profile.ts';
import { PressError, type PressProblem } from '../../press/problems.ts';
import { type PressOptions, type PressReport, toPress } from '../../press/to-press.ts';

/** A book in inks, in a file that is not handed on before the preflight, or the reasons why it cannot be made. */
export type PressResult =
  | {
      file: string;
      /** Front, inside front, inside back and back. */
      cover: Uint8Array;
      /** Path of the same file without the bytes of its pictures. */
      withoutPictures: string;
      report: PressReport;
    }
  | { problems: readonly PressProblem[] };

/**
 * The printer's requirements for an edition.
 *
 * @throws OperatorError when the printer's profile is not a CMYK profile
 */
export async function pressOptions(edition: Edition, context: PrintContext): Promise<PressOptions> {
  const { cache, contentDir, scratchDir, signal } = context;
  const { ink_limit: inkLimit, dpi, icc } = edition.profile;
  return {
    pictures: cache.folder('print/press'),
    profile: { inkLimit, dpi, icc: icc ? await readIccProfile(path.resolve(contentDir, icc), scratchDir) : undefined },
    marks: edition.crop_marks,
    signal,
  };
}

/**
 * Converts a finished book to inks.
 *
 * @param screen path of the finished book
 * @param into path of the temporary files, without their endings
 */
export async function pressBook(screen: string, into: string, options: PressOptions): Promise<PressResult> {
  try {
    const { pdf, report } = await toPress(await readFile(screen), options);
    const [file, withoutPictures] = [`${into}.inks`, `${into}.without-pictures`];
    // Old machines at printers cannot read object streams.
    await writePdf(pdf, file, { objectStreams: false });
    await writePdf(pdf, withoutPictures, { objectStreams: false, pictures: false });
    const last = pdf.getPageCount() - 1;
    return { file, withoutPictures, report, cover: await extractPages(pdf, [0, 1, last - 1, last]) };
  } catch (error) {
    if (error instanceof PressError) return error;
    throw error;
  }
}

/**
 * The file that the preflight reads: every object of the press file except the bytes of its pictures, which the press
 * has reported on. With them, a large book would not fit into memory.
 */
export async function candidateOf(pressed: PressResult, screen: string): Promise<Candidate> {
  if ('problems' in pressed) return { pdf: await readFile(screen), problems: pressed.problems };
  const pdf = await readFile(pressed.withoutPictures);
  await rm(pressed.withoutPictures);
  return { pdf, report: pressed.report };
}

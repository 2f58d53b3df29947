import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../model/edition.ts';
import type { PrintContext } from './print-context.ts';
import { pagesOf, writePdf } from '../../pdf/pdf-file.ts';
import type { Candidate } from './preflight/preflight.ts';
import { readIccProfile } from '../../press/icc-profile.ts';
import { PressError, type PressProblem } from '../../press/problems.ts';
import { type PressOptions, type PressReport, toPress } from '../../press/to-press.ts';

/** A book in inks, in a file that nobody is given before it is examined, or why there can be none. */
export type Pressed =
  | {
      file: string;
      /** Front and back with their insides. */
      cover: Uint8Array;
      /** The book without the bytes of its pictures. */
      words: string;
      report: PressReport;
    }
  | { problems: readonly PressProblem[] };

/**
 * What the printer of an edition asks for.
 *
 * @throws OperatorError when the printer's profile is not one
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
 * Puts a finished book in inks.
 *
 * @param screen path of the finished book
 * @param into where its files may stand, without their endings
 */
export async function pressBook(screen: string, into: string, options: PressOptions): Promise<Pressed> {
  try {
    const { pdf, report } = await toPress(await readFile(screen), options);
    const [file, words] = [`${into}.inks`, `${into}.words`];
    // Old machines at printers read no packed objects.
    await writePdf(pdf, file, { packed: false });
    await writePdf(pdf, words, { packed: false, pictures: false });
    const last = pdf.getPageCount() - 1;
    return { file, words, report, cover: await pagesOf(pdf, [0, 1, last - 1, last]) };
  } catch (error) {
    if (error instanceof PressError) return error;
    throw error;
  }
}

/**
 * What the preflight reads: every object of the press file as it is written there, but for the bytes of its pictures,
 * which it knows from the press. With them, a large book would not fit into memory.
 */
export async function candidateOf(pressed: Pressed, screen: string): Promise<Candidate> {
  if ('problems' in pressed) return { pdf: await readFile(screen), problems: pressed.problems };
  const pdf = await readFile(pressed.words);
  await rm(pressed.words);
  return { pdf, report: pressed.report };
}

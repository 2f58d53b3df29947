import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Edition } from '../../model/edition.ts';
import type { Workshop } from './make-book.ts';
import { writePdf } from './pdf-file.ts';
import type { Candidate } from './preflight/preflight.ts';
import { PressError, type PressProblem } from './press/problems.ts';
import { type PressOptions, toPress } from './press/to-press.ts';

/** A book in inks, not written yet, or why there can be none. */
export type Pressed = Awaited<ReturnType<typeof toPress>> | { problems: readonly PressProblem[] };

/** What the printer of an edition asks for. */
export function pressOptions(edition: Edition, { cacheDir, contentDir, signal }: Workshop): PressOptions {
  const { ink_limit: inkLimit, dpi, icc } = edition.profile;
  return {
    pictures: path.join(cacheDir, 'press'),
    profile: { inkLimit, dpi, icc: icc && path.resolve(contentDir, icc) },
    marks: edition.crop_marks,
    signal,
  };
}

/** Puts a finished book in inks. */
export async function pressBook(screen: string, options: PressOptions): Promise<Pressed> {
  try {
    return await toPress(await readFile(screen), options);
  } catch (error) {
    if (error instanceof PressError) return error;
    throw error;
  }
}

/**
 * What the preflight reads: every object of the press file, written as it will be, but for the bytes of its pictures,
 * which it knows from the press. With them, a large book would not fit into memory.
 */
export async function candidateOf(pressed: Pressed, screen: string): Promise<Candidate> {
  if ('problems' in pressed) return { pdf: await readFile(screen), problems: pressed.problems };
  const file = `${screen}.words`;
  await writePdf(pressed.pdf, file, { packed: false, pictures: false });
  const pdf = await readFile(file);
  await rm(file);
  return { pdf, report: pressed.report };
}

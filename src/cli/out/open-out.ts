import { mkdir, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { isThere } from '../../disk/entries.ts';
import { patientMove } from '../../disk/patient-move.ts';
import { translator } from '../../i18n/translate.ts';
import type { Lang } from '../../model/languages.ts';
import { OperatorError } from '../../operator-error.ts';
import { LockHeld, withLock } from '../../processes/lock.mjs';
import { Place } from './place.ts';
import { whyRefused } from './refused.ts';
import { recover } from './swap.ts';

interface Keyboard {
  lang: Lang;
  signal: AbortSignal;
  /** Reports progress, one line at a time. */
  log: (line: string) => void;
}

/** Milliseconds to wait for another build in the same folder: longer than any build. */
const PATIENCE = 30 * 60_000;

/**
 * Runs work in an output folder under an exclusive lock, after recovery from killed builds.
 *
 * @throws OperatorError when the folder is refused, or another process holds the lock for half an hour
 */
export async function withOut<T>(
  outDir: string,
  { contentDir, cacheDir, ...keyboard }: Keyboard & { contentDir: string; cacheDir: string },
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const t = translator(keyboard.lang);
  const refusal = whyRefused(outDir, { contentDir, cacheDir });
  if (refusal) throw new OperatorError(t(`cli:error.out-${refusal}`, { folder: outDir }));
  const place = new Place(outDir);
  const wasThere = await isThere(outDir);
  await makeFolder(place.own).catch((error: NodeJS.ErrnoException) => {
    // A missing drive, or a file of that name.
    if (!['ENOENT', 'ENOTDIR', 'EEXIST'].includes(error.code ?? '')) throw error;
    throw new OperatorError(t('cli:error.out-impossible', { folder: outDir }), { cause: error });
  });
  try {
    return await alone(place, keyboard, async () => {
      await recover(place, patientMove(keyboard));
      return work(place);
    });
  } finally {
    // Remove the internal folder if nothing was built.
    await rmdir(place.own).catch(() => undefined);
    if (!wasThere) await rmdir(place.out).catch(() => undefined);
  }
}

/** Creates a folder and its parents. `recursive` never returns where the system refuses without an error. */
async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  if (!(await isThere(parent)) && parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  });
}

/** Completes or undoes a swap interrupted by a killed build, for commands that only read the output. */
export async function recoverOut(outDir: string, keyboard: Keyboard): Promise<void> {
  const place = new Place(outDir);
  if (!(await isThere(place.journal))) return;
  await alone(place, keyboard, () => recover(place, patientMove(keyboard)));
}

async function alone<T>(place: Place, { lang, signal, log }: Keyboard, work: () => Promise<T>): Promise<T> {
  const t = translator(lang);
  const values = ({ pid, since }: { pid: number; since: string }) => {
    const time = new Date(since);
    const two = (part: number) => String(part).padStart(2, '0');
    return { pid, time: `${two(time.getHours())}:${two(time.getMinutes())}`, folder: place.out, file: place.lock };
  };
  try {
    return await withLock(place.lock, work, {
      signal,
      patience: PATIENCE,
      waiting: (holder) => log(t('cli:waiting.build', values(holder))),
    });
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new OperatorError(t('cli:error.build-running', values(error.holder)), { cause: error });
  }
}

import { mkdir, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { pathExists } from '../../disk/entries.ts';
import { retryingMove } from '../../disk/retrying-move.ts';
import { translator } from '../../i18n/translate.ts';
import type { Lang } from '../../model/languages.ts';
import { OperatorError } from '../../operator-error.ts';
import { LockTimeout, withLock } from '../../processes/lock.mjs';
import { OutputFolder } from './output-folder.ts';
import { refusalOf } from './refused.ts';
import { recover } from './swap.ts';

interface Terminal {
  lang: Lang;
  signal: AbortSignal;
  /** Reports progress, one line at a time. */
  log: (line: string) => void;
}

/** Milliseconds to wait for another build in the same folder: longer than any build. */
const LOCK_TIMEOUT = 30 * 60_000;

/**
 * Runs work in an output folder under an exclusive lock, after recovery from killed builds.
 *
 * @throws OperatorError when the folder is refused, or another process holds the lock for half an hour
 */
export async function withOutputFolder<T>(
  outDir: string,
  { contentDir, cacheDir, ...keyboard }: Terminal & { contentDir: string; cacheDir: string },
  work: (place: OutputFolder) => Promise<T>,
): Promise<T> {
  const t = translator(keyboard.lang);
  const refusal = refusalOf(outDir, { contentDir, cacheDir });
  if (refusal) throw new OperatorError(t(`cli:error.out-${refusal}`, { folder: outDir }));
  const place = new OutputFolder(outDir);
  const wasThere = await pathExists(outDir);
  await makeFolder(place.internal).catch((error: NodeJS.ErrnoException) => {
    // A missing drive, or a file of that name.
    if (!['ENOENT', 'ENOTDIR', 'EEXIST'].includes(error.code ?? '')) throw error;
    throw new OperatorError(t('cli:error.out-impossible', { folder: outDir }), { cause: error });
  });
  try {
    return await withLockedFolder(place, keyboard, async () => {
      await recover(place, retryingMove(keyboard));
      return work(place);
    });
  } finally {
    // Remove the internal folder if nothing was built.
    await rmdir(place.internal).catch(() => undefined);
    if (!wasThere) await rmdir(place.out).catch(() => undefined);
  }
}

/** Creates a folder and its parents. `recursive` never returns where the system refuses without an error. */
async function makeFolder(folder: string): Promise<void> {
  const parent = path.dirname(folder);
  if (!(await pathExists(parent)) && parent !== folder) await makeFolder(parent);
  await mkdir(folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error;
  });
}

/** Completes or undoes a swap interrupted by a killed build, for commands that only read the output. */
export async function recoverOutput(outDir: string, keyboard: Terminal): Promise<void> {
  const place = new OutputFolder(outDir);
  if (!(await pathExists(place.journal))) return;
  await withLockedFolder(place, keyboard, () => recover(place, retryingMove(keyboard)));
}

async function withLockedFolder<T>(
  place: OutputFolder,
  { lang, signal, log }: Terminal,
  work: () => Promise<T>,
): Promise<T> {
  const t = translator(lang);
  const values = ({ pid, since }: { pid: number; since: string }) => {
    const time = new Date(since);
    const two = (part: number) => String(part).padStart(2, '0');
    return { pid, time: `${two(time.getHours())}:${two(time.getMinutes())}`, folder: place.out, file: place.lock };
  };
  try {
    return await withLock(place.lock, work, {
      signal,
      timeout: LOCK_TIMEOUT,
      waiting: (holder) => log(t('cli:waiting.build', values(holder))),
    });
  } catch (error) {
    if (!(error instanceof LockTimeout)) throw error;
    throw new OperatorError(t('cli:error.build-running', values(error.holder)), { cause: error });
  }
}

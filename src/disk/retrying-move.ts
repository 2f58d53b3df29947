import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { translator } from '../i18n/translate.ts';
import type { Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { entriesBelow } from './entries.ts';

/** Renames a file or folder. */
export type Move = (from: string, to: string) => Promise<void>;

/** Error codes while another program holds a file open: a PDF viewer on Windows, OneDrive, an antivirus. */
const HELD_CODES = ['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY'];

/** Milliseconds before the second attempt; each pause is half as long again, up to a maximum. */
const MIN_PAUSE = 50;
const MAX_PAUSE = 2000;

interface MoveOptions {
  lang: Lang;
  /** Ends the waiting. */
  signal?: AbortSignal;
  /** Reports that the move has to wait. */
  log: (line: string) => void;
  /** Milliseconds. */
  timeout?: number;
  rename?: Move;
}

/**
 * A rename that retries while another program holds a file open.
 *
 * @returns a {@link Move} that throws an OperatorError naming the file when it is held for too long
 */
export function retryingMove({ lang, signal, log, timeout = 30_000, rename: once = rename }: MoveOptions): Move {
  const t = translator(lang);
  return async (from, to) => {
    const began = performance.now();
    for (let pause = MIN_PAUSE; ; pause = Math.min(pause * 1.5, MAX_PAUSE)) {
      try {
        return await once(from, to);
      } catch (error) {
        if (!HELD_CODES.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
        const waited = performance.now() - began;
        if (waited > timeout || signal?.aborted) {
          throw new OperatorError(t('cli:error.locked', { file: await firstHeldFile(from) }), { cause: error });
        }
        // Most files are released at once: not worth a message.
        if (waited > 1000 && pause < MAX_PAUSE) log(t('cli:waiting.locked', { file: from }));
        await setTimeout(pause);
      }
    }
  };
}

/** The first file of a folder that cannot be opened for writing; the folder itself when there is none. */
async function firstHeldFile(folder: string): Promise<string> {
  for (const entry of await entriesBelow(folder).catch(() => [])) {
    const file = path.join(folder, entry);
    const code = await open(file, 'r+').then(
      async (handle) => handle.close(),
      (error: NodeJS.ErrnoException) => error.code,
    );
    if (code && HELD_CODES.includes(code)) return file;
  }
  return folder;
}

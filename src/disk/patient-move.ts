import { open, rename } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { translator } from '../i18n/translate.ts';
import type { Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { entriesBelow } from './entries.ts';

/** Gives a file or folder another name. */
export type Move = (from: string, to: string) => Promise<void>;

/** What a system says while another program holds something: an open PDF on Windows, OneDrive, an antivirus. */
const HELD = ['EPERM', 'EBUSY', 'EACCES', 'ENOTEMPTY'];

/** Milliseconds before the second try; each pause is half as long again, up to the longest. */
const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;

interface MoveOptions {
  lang: Lang;
  /** Ends the waiting. */
  signal?: AbortSignal;
  /** Says that something has to be waited for. */
  log: (line: string) => void;
  /** Milliseconds. */
  patience?: number;
  rename?: Move;
}

/**
 * A rename that waits for what another program holds.
 *
 * @returns a {@link Move} that throws an OperatorError, which names what is held, when it is held for too long
 */
export function patientMove({ lang, signal, log, patience = 30_000, rename: once = rename }: MoveOptions): Move {
  const t = translator(lang);
  return async (from, to) => {
    const began = performance.now();
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 1.5, LONGEST_PAUSE)) {
      try {
        return await once(from, to);
      } catch (error) {
        if (!HELD.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
        const waited = performance.now() - began;
        if (waited > patience || signal?.aborted) {
          throw new OperatorError(t('cli:error.locked', { file: await heldIn(from) }), { cause: error });
        }
        // Most are let go at once, and nobody need know.
        if (waited > 1000 && pause < LONGEST_PAUSE) log(t('cli:waiting.locked', { file: from }));
        await setTimeout(pause);
      }
    }
  };
}

/** The first file of a folder that cannot be written to; the folder itself when the system does not tell. */
async function heldIn(folder: string): Promise<string> {
  for (const entry of await entriesBelow(folder).catch(() => [])) {
    const file = path.join(folder, entry);
    const code = await open(file, 'r+').then(
      async (handle) => handle.close(),
      (error: NodeJS.ErrnoException) => error.code,
    );
    if (code && HELD.includes(code)) return file;
  }
  return folder;
}

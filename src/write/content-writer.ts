import type { Translate } from '../i18n/translate.ts';
import { translator } from '../i18n/translate.ts';
import { retryingMove } from '../disk/retrying-move.ts';
import type { Lang } from '../model/languages.ts';
import { OperatorError } from '../operator-error.ts';
import { LockTimeout, withLock } from '../processes/lock.mjs';
import { type Disk, diskWith } from './disk.ts';
import type { Refusal } from './refusal.ts';
import { changedSince, commit, type FileWrite, takeBack } from './transaction.ts';
import { UndoStore } from './undo-store.ts';

/** Milliseconds that one waits for another who writes to the same folder: longer than any transaction. */
const PATIENCE = 60_000;

export interface WriterOptions {
  contentDir: string;
  /** Where copies for undoing are kept. */
  cacheDir: string;
  lang: Lang;
  signal?: AbortSignal;
  /** One line for the person waiting. */
  log: (line: string) => void;
}

/** What was taken back, or why it was not: nothing is there to be, or these files have been changed since. */
export type Undone = { files: string[] } | { refusals: Refusal[] };

/**
 * Changes files of one content folder, in transactions that can be undone. One process at a time does so; each begins by
 * taking back what a killed one left half done.
 */
export class ContentWriter {
  readonly #options: WriterOptions;
  readonly #t: Translate;
  readonly #disk: Disk;
  readonly #store: UndoStore;

  constructor(options: WriterOptions, disk = diskWith(retryingMove(options))) {
    this.#options = options;
    this.#t = translator(options.lang);
    this.#disk = disk;
    this.#store = new UndoStore(options.cacheDir, options.contentDir, disk);
  }

  /**
   * Writes files, all or none.
   *
   * @returns what stands in the way; nothing was written then
   * @throws OperatorError when nothing can be written there; all is as it was
   */
  write(writes: readonly FileWrite[], now: Date): Promise<Refusal[]> {
    return this.#alone(async () => {
      const step = await this.#store.begin();
      return commit({ contentDir: this.#options.contentDir, step, disk: this.#disk }, writes, now);
    });
  }

  /**
   * Takes back the last transaction that has not been, if nobody has changed its files since.
   *
   * @throws OperatorError when nothing can be written there
   */
  undo(): Promise<Undone> {
    return this.#alone(async () => {
      const { contentDir } = this.#options;
      const step = (await this.#store.steps()).at(-1);
      const record = await step?.read();
      if (!step || !record) return { files: [] };
      const refusals = changedSince(contentDir, record).map((file): Refusal => ({
        reason: 'changed',
        file,
        field: '',
      }));
      if (refusals.length > 0) return { refusals };
      return { files: await takeBack({ contentDir, step, disk: this.#disk }, record) };
    });
  }

  /** Takes back what a killed process left half done, for who only reads the folder. */
  async recover(): Promise<void> {
    const records = await Promise.all((await this.#store.steps()).map((step) => step.read()));
    if (records.some((record) => !record?.over)) await this.#alone(async () => undefined);
  }

  /** Does something while nobody else changes the folder, and says what the machine refuses. */
  async #alone<T>(work: () => Promise<T>): Promise<T> {
    const { signal, log } = this.#options;
    try {
      return await withLock(
        this.#store.lock,
        async () => {
          await this.#takeBackHalfDone();
          return work();
        },
        { signal, timeout: PATIENCE, waiting: () => log(this.#t('cli:write.waiting')) },
      );
    } catch (error) {
      if (error instanceof LockTimeout) throw new OperatorError(this.#t('cli:write.busy', { file: this.#store.lock }));
      throw this.#inWords(error);
    }
  }

  async #takeBackHalfDone(): Promise<void> {
    const { contentDir, log } = this.#options;
    for (const step of (await this.#store.steps()).toReversed()) {
      const record = await step.read();
      if (!record) await step.forget();
      else if (!record.over) {
        const files = await takeBack({ contentDir, step, disk: this.#disk }, record);
        if (files.length > 0) log(this.#t('cli:write.taken-back', { files: files.join(' ') }));
      }
    }
  }

  #inWords(error: unknown): unknown {
    const { code, path = '' } = error as NodeJS.ErrnoException;
    const kind = code && KINDS[code];
    return kind ? new OperatorError(this.#t(`cli:write.${kind}`, { file: path }), { cause: error }) : error;
  }
}

/** What a system says when nothing can be written. */
const KINDS: Record<string, 'full' | 'denied'> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'denied',
  EACCES: 'denied',
  EPERM: 'denied',
};

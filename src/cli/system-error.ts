import { statfs } from 'node:fs/promises';

// Faults of the machine that its user can fix. Texts are `cli:system.<kind>` in i18n.

type Kind = 'full' | 'read-only' | 'denied' | 'held' | 'too-many' | 'too-long' | 'gone';

const KINDS: Record<string, Kind> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'denied',
  EPERM: 'denied',
  EBUSY: 'held',
  EMFILE: 'too-many',
  ENFILE: 'too-many',
  ENAMETOOLONG: 'too-long',
  EIO: 'gone',
  ENXIO: 'gone',
  ENODEV: 'gone',
  ESTALE: 'gone',
};

/** The same faults in messages of programs that drop the code: libvips, the site's bundler. */
const WORDS: [RegExp, Kind][] = [
  [/no space left on device|os error 28\b/i, 'full'],
  [/disk quota exceeded|os error 122\b/i, 'full'],
  [/read-only file system|os error 30\b/i, 'read-only'],
  [/permission denied|os error 13\b/i, 'denied'],
  [/too many open files|os error 24\b/i, 'too-many'],
  [/file name too long|os error 36\b/i, 'too-long'],
  [/input\/output error|os error 5\b/i, 'gone'],
];

/** Free bytes below which a disk counts as full: a browser alone needs more. */
const FULL_BELOW = 64e6;

/** A fault of the machine. */
export interface SystemError {
  kind: Kind;
  /** The file or folder; empty when the error does not name it. */
  file: string;
}

/** Finds a fault of the machine in an error, its causes or its parts. */
export function systemError(error: unknown, seen = new Set<unknown>()): SystemError | undefined {
  if (!(error instanceof Error) || seen.has(error)) return undefined;
  seen.add(error);
  const { code, path, dest, syscall, errors, cause, message } = error as NodeJS.ErrnoException & {
    dest?: string;
    errors?: unknown[];
  };
  const named = /\b(E[A-Z]{2,11})\b: [^\n]*?(?:'([^'\n]+)')?$/m.exec(message);
  const kind = KINDS[code ?? ''] ?? KINDS[named?.[1] ?? ''] ?? WORDS.find(([words]) => words.test(message))?.[1];
  // `mkdir` with parents fails like this where writing is not allowed.
  if (code === 'ENOENT' && syscall === 'mkdir') return { kind: 'denied', file: path ?? '' };
  if (kind) return { kind, file: path ?? dest ?? named?.[2] ?? '' };
  for (const part of [cause, ...(errors ?? [])]) {
    const found = systemError(part, seen);
    if (found) return found;
  }
  return undefined;
}

/** The first folder whose disk is full: programs that fail because of it do not always report it. */
export async function fullDisk(folders: readonly string[]): Promise<SystemError | undefined> {
  for (const folder of folders) {
    const room = await statfs(folder).catch(() => undefined);
    if (room && room.bavail * room.bsize < FULL_BELOW) return { kind: 'full', file: folder };
  }
  return undefined;
}

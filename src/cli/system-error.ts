import { statfs } from 'node:fs/promises';

// What goes wrong with a machine and not with us, as its person can mend it. Texts are `cli:system.<kind>` in i18n.

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

/** The same in the words of programs that swallow the code: libvips, the site's bundler. */
const WORDS: [RegExp, Kind][] = [
  [/no space left on device|os error 28\b/i, 'full'],
  [/disk quota exceeded|os error 122\b/i, 'full'],
  [/read-only file system|os error 30\b/i, 'read-only'],
  [/permission denied|os error 13\b/i, 'denied'],
  [/too many open files|os error 24\b/i, 'too-many'],
  [/file name too long|os error 36\b/i, 'too-long'],
  [/input\/output error|os error 5\b/i, 'gone'],
];

/** Bytes below which a disk counts as full: a browser alone needs more. */
const FULL = 64e6;

/** What a machine refused. */
export interface SystemError {
  kind: Kind;
  /** The file or folder; empty when the error does not say. */
  file: string;
}

/** What the machine refused, when that is what an error comes down to: in itself, its causes or its parts. */
export function systemError(error: unknown, seen = new Set<unknown>()): SystemError | undefined {
  if (!(error instanceof Error) || seen.has(error)) return undefined;
  seen.add(error);
  const { code, path, dest, syscall, errors, cause, message } = error as NodeJS.ErrnoException & {
    dest?: string;
    errors?: unknown[];
  };
  const named = /\b(E[A-Z]{2,11})\b: [^\n]*?(?:'([^'\n]+)')?$/m.exec(message);
  const kind = KINDS[code ?? ''] ?? KINDS[named?.[1] ?? ''] ?? WORDS.find(([words]) => words.test(message))?.[1];
  // Making a folder with those around it ends like this where nothing may be written.
  if (code === 'ENOENT' && syscall === 'mkdir') return { kind: 'denied', file: path ?? '' };
  if (kind) return { kind, file: path ?? dest ?? named?.[2] ?? '' };
  for (const part of [cause, ...(errors ?? [])]) {
    const found = systemError(part, seen);
    if (found) return found;
  }
  return undefined;
}

/** The first of some folders whose disk is full: programs that die of it do not always say so. */
export async function fullDisk(folders: readonly string[]): Promise<SystemError | undefined> {
  for (const folder of folders) {
    const room = await statfs(folder).catch(() => undefined);
    if (room && room.bavail * room.bsize < FULL) return { kind: 'full', file: folder };
  }
  return undefined;
}

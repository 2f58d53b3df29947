import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { contentHash, fileHash } from './content-hash.ts';

// File names contain the hash of the content, `<name>.<hash>.<extension>`: one rename stores both, and no other file is
// needed to verify it.

const DAY = 24 * 60 * 60 * 1000;
/** Entries unused for longer are removed. */
const MAX_AGE = 30 * DAY;

/** Extension of files being written. */
const TEMPORARY = '.tmp';

/** Cache faults during a build, for the user. */
export interface CacheReport {
  /** Entries whose content does not match their hash: they are removed, and made again. */
  damaged: number;
  /** Why nothing can be stored for later builds. */
  unwritable?: Error;
}

/** One folder of the cache, with one kind of files. */
export class CacheFolder {
  private readonly folder: string;
  private readonly report: CacheReport;
  private readonly scratch: () => string | undefined;
  /** Paths by name, read once: a build makes thousands of requests. */
  private paths?: Promise<Map<string, string>>;
  private readonly used = new Set<string>();

  /** @param scratch folder for files that cannot be stored */
  constructor(folder: string, report: CacheReport, scratch: () => string | undefined) {
    this.folder = folder;
    this.report = report;
    this.scratch = scratch;
  }

  /** Path of a verified file; undefined on a miss. */
  async get(name: string): Promise<string | undefined> {
    const file = (await this.list()).get(name);
    if (file === undefined) return undefined;
    try {
      const { hash, modified } = await fileHash(file);
      if (hash !== hashIn(file)) return await this.drop(name, file);
      await this.touch(file, modified);
      return file;
    } catch (error) {
      return await this.drop(name, file, error);
    }
  }

  /** Path of a file, made on a miss or when damaged. */
  async getOrMake(name: string, make: () => Promise<Uint8Array>): Promise<string> {
    return (await this.get(name)) ?? (await this.put(name, await make()));
  }

  /**
   * Stores a file, or puts it in the scratch folder when the cache is read-only.
   *
   * @returns its path
   * @throws Error when neither is writable
   */
  async put(name: string, data: Uint8Array | string): Promise<string> {
    const hash = contentHash(data);
    const write = (draft: string) => writeFile(draft, data);
    const kept = await this.tryToPut(name, hash, write);
    if (kept !== undefined) return kept;
    const scratch = this.scratch();
    if (scratch === undefined) throw this.report.unwritable;
    const file = await writeAtomically(path.join(scratch, withHash(name, hash)), write);
    (await this.list()).set(name, file);
    return file;
  }

  /** Stores a copy of an existing file, if the cache is writable. */
  async putCopy(name: string, source: string): Promise<void> {
    const { hash } = await fileHash(source);
    await this.tryToPut(name, hash, (draft) => copyFile(source, draft));
  }

  /** A stored JSON record; undefined on a miss, or when it does not match the schema. */
  async getJson<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const file = await this.get(name);
    if (file === undefined) return undefined;
    try {
      return schema.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch (error) {
      return await this.drop(name, file, error);
    }
  }

  /** Stores a JSON record, replacing the previous one, if the cache is writable. */
  async putJson(name: string, value: unknown): Promise<void> {
    const data = JSON.stringify(value);
    await this.tryToPut(name, contentHash(data), (draft) => writeFile(draft, data));
  }

  /** Removes all entries whose name matches. */
  async evict(isSuch: (name: string) => boolean): Promise<void> {
    const paths = await this.list();
    for (const [name, file] of paths) {
      if (!isSuch(name)) continue;
      paths.delete(name);
      await remove(file);
    }
  }

  /** Removes entries unused for a month. */
  async prune(): Promise<void> {
    if (!this.paths) return;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const file = path.join(this.folder, name);
      if (this.used.has(file)) continue;
      const age = Date.now() - (await stat(file).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
      if (age > (name.endsWith(TEMPORARY) ? DAY : MAX_AGE)) await remove(file);
    }
  }

  private list(): Promise<Map<string, string>> {
    this.paths ??= readdir(this.folder)
      .catch(() => [])
      .then((files) => files.filter((file) => hashIn(file) !== undefined))
      .then((files) => new Map(files.map((file) => [file.replace(HASH, ''), path.join(this.folder, file)])));
    return this.paths;
  }

  /** Removes an entry; counted as damaged unless another build has just removed it. */
  private async drop(name: string, file: string, error?: unknown): Promise<undefined> {
    (await this.list()).delete(name);
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return;
    this.report.damaged += 1;
    await remove(file);
  }

  /** The modification date records the last use, to the day. */
  private async touch(file: string, modified: number): Promise<void> {
    this.used.add(file);
    const now = Date.now();
    if (Math.abs(now - modified) > DAY) await utimes(file, now / 1000, now / 1000).catch(() => undefined);
  }

  /** @returns its path in the cache; undefined when that cannot be written */
  private async tryToPut(
    name: string,
    hash: string,
    write: (draft: string) => Promise<void>,
  ): Promise<string | undefined> {
    if (this.report.unwritable) return undefined;
    const file = path.join(this.folder, withHash(name, hash));
    const paths = await this.list();
    const former = paths.get(name);
    // Verified in this build, so still valid.
    if (former === file && this.used.has(file)) return file;
    try {
      await writeAtomically(file, write);
    } catch (error) {
      this.report.unwritable = error as Error;
      return undefined;
    }
    this.used.add(file);
    paths.set(name, file);
    if (former !== undefined && former !== file) await remove(former);
    return file;
  }
}

/** A file that cannot be removed stays: every read is verified. */
function remove(file: string): Promise<void> {
  return rm(file, { recursive: true, force: true }).catch(() => undefined);
}

/** Writes a file atomically and durably: to a temporary file beside it first, then renamed. */
async function writeAtomically(file: string, write: (draft: string) => Promise<void>): Promise<string> {
  const draft = path.join(path.dirname(file), `${randomUUID()}${TEMPORARY}`);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await write(draft);
    const handle = await open(draft, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(draft, file);
    return file;
  } catch (error) {
    await remove(draft);
    // Windows refuses to replace a file that another build is reading: that file is identical.
    const found = await fileHash(file).catch(() => undefined);
    if (found === undefined || found.hash !== hashIn(file)) throw error;
    return file;
  }
}

function withHash(name: string, hash: string): string {
  const extension = path.extname(name);
  return `${name.slice(0, name.length - extension.length)}.${hash}${extension}`;
}

/** Position of the hash in a file name. */
const HASH = /\.([0-9a-f]{20})(?=\.[a-z0-9]+$)/;

function hashIn(file: string): string | undefined {
  return HASH.exec(path.basename(file))?.[1];
}

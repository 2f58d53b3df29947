import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'zod';
import { contentHash, fileHash } from './content-hash.ts';

// Every file carries the hash of its content in its name, `<name>.<hash>.<extension>`: one rename puts both in place, and
// nothing else needs to be read to know whether it is whole.

const DAY = 24 * 60 * 60 * 1000;
/** What was not used for so long is removed. */
const KEPT = 30 * DAY;

/** How a file is named while it is being written. */
const DRAFT = '.tmp';

/** What happened to the cache during a build, for the person who waits. */
export interface CacheReport {
  /** Files that were not what they were when they were kept: they are removed, and made again. */
  damaged: number;
  /** Why nothing more can be kept for the next build. */
  unwritable?: Error;
}

/** One kind of finished files, by name. */
export class CacheFolder {
  private readonly folder: string;
  private readonly report: CacheReport;
  private readonly scratch: () => string | undefined;
  /** Paths by name, read once: a build asks for thousands. */
  private paths?: Promise<Map<string, string>>;
  private readonly used = new Set<string>();

  /** @param scratch where files go that cannot be kept */
  constructor(folder: string, report: CacheReport, scratch: () => string | undefined) {
    this.folder = folder;
    this.report = report;
    this.scratch = scratch;
  }

  /** Path of a file that is what it was when it was kept; undefined when there is none. */
  async find(name: string): Promise<string | undefined> {
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

  /** Path of a file, made when it is not there or damaged. */
  async file(name: string, make: () => Promise<Uint8Array>): Promise<string> {
    return (await this.find(name)) ?? (await this.keep(name, await make()));
  }

  /**
   * Keeps a file, or puts it in the scratch folder when the cache cannot be written.
   *
   * @returns its path
   * @throws Error when neither can be written
   */
  async keep(name: string, data: Uint8Array | string): Promise<string> {
    const hash = contentHash(data);
    const write = (draft: string) => writeFile(draft, data);
    const kept = await this.tryToKeep(name, hash, write);
    if (kept !== undefined) return kept;
    const scratch = this.scratch();
    if (scratch === undefined) throw this.report.unwritable;
    const file = await put(path.join(scratch, withHash(name, hash)), write);
    (await this.list()).set(name, file);
    return file;
  }

  /** Keeps a copy of a file that is elsewhere, if the cache can be written. */
  async keepCopy(name: string, source: string): Promise<void> {
    const { hash } = await fileHash(source);
    await this.tryToKeep(name, hash, (draft) => copyFile(source, draft));
  }

  /** A note, as it was when it was kept; undefined when there is none, or when it is not what it should be. */
  async recall<T>(name: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const file = await this.find(name);
    if (file === undefined) return undefined;
    try {
      return schema.parse(JSON.parse(await readFile(file, 'utf8')));
    } catch (error) {
      return await this.drop(name, file, error);
    }
  }

  /** Keeps a note in place of the one of this name, if the cache can be written. */
  async remember(name: string, value: unknown): Promise<void> {
    const data = JSON.stringify(value);
    await this.tryToKeep(name, contentHash(data), (draft) => writeFile(draft, data));
  }

  /** Removes what has such a name. */
  async forget(isSuch: (name: string) => boolean): Promise<void> {
    const paths = await this.list();
    for (const [name, file] of paths) {
      if (!isSuch(name)) continue;
      paths.delete(name);
      await remove(file);
    }
  }

  /** Removes what no build has used for a month. */
  async prune(): Promise<void> {
    if (!this.paths) return;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const file = path.join(this.folder, name);
      if (this.used.has(file)) continue;
      const age = Date.now() - (await stat(file).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
      if (age > (name.endsWith(DRAFT) ? DAY : KEPT)) await remove(file);
    }
  }

  private list(): Promise<Map<string, string>> {
    this.paths ??= readdir(this.folder)
      .catch(() => [])
      .then((files) => files.filter((file) => hashIn(file) !== undefined))
      .then((files) => new Map(files.map((file) => [file.replace(HASH, ''), path.join(this.folder, file)])));
    return this.paths;
  }

  /** Another build may have removed it meanwhile; everything else is damage. */
  private async drop(name: string, file: string, error?: unknown): Promise<undefined> {
    (await this.list()).delete(name);
    if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return;
    this.report.damaged += 1;
    await remove(file);
  }

  /** A file tells by its date when it was last used, to the day. */
  private async touch(file: string, modified: number): Promise<void> {
    this.used.add(file);
    const now = Date.now();
    if (Math.abs(now - modified) > DAY) await utimes(file, now / 1000, now / 1000).catch(() => undefined);
  }

  /** @returns its path in the cache; undefined when that cannot be written */
  private async tryToKeep(
    name: string,
    hash: string,
    write: (draft: string) => Promise<void>,
  ): Promise<string | undefined> {
    if (this.report.unwritable) return undefined;
    const file = path.join(this.folder, withHash(name, hash));
    const paths = await this.list();
    const former = paths.get(name);
    // Found in this build, so it is whole.
    if (former === file && this.used.has(file)) return file;
    try {
      await put(file, write);
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

/** What cannot be removed is left: nobody believes it. */
function remove(file: string): Promise<void> {
  return rm(file, { recursive: true, force: true }).catch(() => undefined);
}

/** Writes a file whole or not at all, and on to the disk: beside its place first, then moved there. */
async function put(file: string, write: (draft: string) => Promise<void>): Promise<string> {
  const draft = path.join(path.dirname(file), `${randomUUID()}${DRAFT}`);
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await write(draft);
    const handle = await open(draft, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(draft, file);
    return file;
  } catch (error) {
    await remove(draft);
    // Windows moves nothing over a file that another build is reading: the same file.
    const found = await fileHash(file).catch(() => undefined);
    if (found === undefined || found.hash !== hashIn(file)) throw error;
    return file;
  }
}

function withHash(name: string, hash: string): string {
  const extension = path.extname(name);
  return `${name.slice(0, name.length - extension.length)}.${hash}${extension}`;
}

/** How a hash stands in the name of a file. */
const HASH = /\.([0-9a-f]{20})(?=\.[a-z0-9]+$)/;

function hashIn(file: string): string | undefined {
  return HASH.exec(path.basename(file))?.[1];
}

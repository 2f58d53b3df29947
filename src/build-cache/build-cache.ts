import { rm } from 'node:fs/promises';
import path from 'node:path';
import { CacheFolder, type CacheReport } from './cache-folder.ts';

/**
 * Finished files kept between builds: pictures, fonts, books, and JSON records about them. Never trusted and never
 * required: every hit is verified by its hash, every miss is made again. It may be deleted at any time, even during a
 * build, and several builds may share it.
 */
export class BuildCache {
  readonly report: CacheReport = { damaged: 0 };
  private readonly root: string;
  private readonly folders = new Map<string, CacheFolder>();
  private scratch?: string;

  /** @param root created when the first file is stored */
  constructor(root: string) {
    this.root = root;
  }

  /**
   * Sets a folder, removed after the build, for files that the build needs and the cache cannot store. Without one,
   * storing a file fails when the cache is read-only.
   */
  useScratch(folder: string): void {
    this.scratch = folder;
  }

  /** @param name path of the folder below the cache, with slashes: `print/press` */
  folder(name: string): CacheFolder {
    const scratch = () => this.scratch && path.join(this.scratch, name);
    const folder = this.folders.get(name) ?? new CacheFolder(path.join(this.root, name), this.report, scratch);
    this.folders.set(name, folder);
    return folder;
  }

  /** Removes entries unused for a month from the folders of this build, and the scratch files. */
  async close(): Promise<void> {
    for (const folder of this.folders.values()) await folder.prune();
    if (this.scratch) await rm(this.scratch, { recursive: true, force: true });
  }
}

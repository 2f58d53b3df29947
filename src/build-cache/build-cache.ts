import { rm } from 'node:fs/promises';
import path from 'node:path';
import { CacheFolder, type CacheReport } from './cache-folder.ts';

/**
 * Finished files that are kept between builds: pictures, fonts, books, and notes about them. It is never believed and
 * never needed: what it hands out was compared with its hash, what it cannot keep is made again the next time. It may be
 * deleted at any time, even during a build, and several builds may share it.
 */
export class BuildCache {
  readonly report: CacheReport = { damaged: 0 };
  private readonly root: string;
  private readonly folders = new Map<string, CacheFolder>();
  private scratch?: string;

  /** @param root made when something is kept */
  constructor(root: string) {
    this.root = root;
  }

  /**
   * Names a folder that goes with the build, for files that the build needs and that cannot be kept. Without one,
   * keeping a file fails when the cache cannot be written.
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

  /** Removes what no build has used for a month from the folders of this build, and what was not kept. */
  async close(): Promise<void> {
    for (const folder of this.folders.values()) await folder.prune();
    if (this.scratch) await rm(this.scratch, { recursive: true, force: true });
  }
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CacheFolder } from '../../../build-cache/cache-folder.ts';

const CachedPages = z.object({ dependencies: z.string(), pages: z.array(z.string()) });

/**
 * Pages that fitted in this build or the last; they are not measured again. A page is identified by its content without
 * its number and side: neither changes what fits.
 */
export class FittingPagesCache {
  private readonly known: Set<string>;
  private readonly used = new Set<string>();
  private readonly cache: CacheFolder;
  private readonly file: string;
  private readonly dependencies: string;

  private constructor(cache: CacheFolder, file: string, dependencies: string, known: readonly string[]) {
    this.cache = cache;
    this.file = file;
    this.dependencies = dependencies;
    this.known = new Set(known);
  }

  /**
   * @param name of the book
   * @param dependencies everything besides its content that decides whether a page fits: styles, fonts, the browser
   */
  static async open(cache: CacheFolder, name: string, ...dependencies: string[]): Promise<FittingPagesCache> {
    const key = hashOf(dependencies.join('\n'));
    const file = `${name}.json`;
    const cached = await cache.getJson(file, CachedPages);
    return new FittingPagesCache(cache, file, key, cached?.dependencies === key ? cached.pages : []);
  }

  has(sheet: string): boolean {
    const key = keyOf(sheet);
    if (this.known.has(key)) this.used.add(key);
    return this.known.has(key);
  }

  add(sheet: string): void {
    const key = keyOf(sheet);
    this.known.add(key);
    this.used.add(key);
  }

  /** Keeps the pages that are in this build. */
  async save(): Promise<void> {
    await this.cache.putJson(this.file, { dependencies: this.dependencies, pages: [...this.used] });
  }
}

function keyOf(sheet: string): string {
  const start = sheet.indexOf('>');
  const tag = sheet
    .slice(0, start)
    .replace(/(?<=class="sheet )(?:recto|verso)/, '')
    .replace(/ (?:id="page-|data-page=")\d+"/g, '');
  const folio = sheet.lastIndexOf('<footer class="folio');
  const foot = sheet.slice(folio).replace(/(?<=<span class="number">)\d+/, '');
  return hashOf(folio < 0 ? tag + sheet.slice(start) : tag + sheet.slice(start, folio) + foot);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

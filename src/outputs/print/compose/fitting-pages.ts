import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CacheFolder } from '../../../build-cache/cache-folder.ts';

const Kept = z.object({ under: z.string(), pages: z.array(z.string()) });

/**
 * Pages that were found to fit, from this build and the last: what was measured once is not measured again. A page is
 * known by what is on it, whatever its number and side: neither changes what fits.
 */
export class Fits {
  private readonly known: Set<string>;
  private readonly used = new Set<string>();
  private readonly cache: CacheFolder;
  private readonly name: string;
  private readonly under: string;

  private constructor(cache: CacheFolder, name: string, under: string, known: readonly string[]) {
    this.cache = cache;
    this.name = name;
    this.under = under;
    this.known = new Set(known);
  }

  /**
   * @param name of the book they are pages of
   * @param under what else decides whether a page fits: styles and fonts, the browser
   */
  static async open(cache: CacheFolder, name: string, ...under: string[]): Promise<Fits> {
    const key = hashOf(under.join('\n'));
    const note = `${name}.json`;
    const kept = await cache.recall(note, Kept);
    return new Fits(cache, note, key, kept?.under === key ? kept.pages : []);
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

  /** Keeps those that this build has met. */
  async save(): Promise<void> {
    await this.cache.remember(this.name, { under: this.under, pages: [...this.used] });
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

import { join } from 'node:path';
import { BuildCache } from '../../../build-cache/build-cache.ts';
import type { Diagnostic } from '../../../diagnostics.ts';
import { createPictures } from '../../../images/pictures.ts';
import { load } from '../../../load/load.ts';
import { createCards } from '../cards/cards.ts';
import { provideSite } from '../context.ts';
import { siteCharacters } from '../fonts/characters.ts';
import { prepareFonts } from '../fonts/fonts.ts';

/** Where `npm run dev` finds what it shows. */
export interface DevFolders {
  contentDir: string;
  cacheDir: string;
}

/** Folder of the fonts that pages ask for while they are written. */
export function devFonts(cacheDir: string): string {
  return join(cacheDir, 'dev', '_fonts');
}

/**
 * Reads content again and again, and makes what it reads the site that pages show.
 *
 * @returns reads it once. `shown` is false when there is nothing to make a site from.
 */
export function contentReader(
  { contentDir, cacheDir }: DevFolders,
  { now, signal }: { now: Date; signal: AbortSignal },
): () => Promise<{ shown: boolean; diagnostics: Diagnostic[] }> {
  const cache = new BuildCache(cacheDir);
  return async () => {
    const { catalogues, diagnostics } = await load(contentDir, { now, cache });
    if (!catalogues) return { shown: false, diagnostics };
    const catalogue = catalogues.web;
    const characters = siteCharacters(catalogue);
    const fonts = await prepareFonts({ cache: cache.folder('site/fonts'), characters });
    await fonts.publish(devFonts(cacheDir));
    const pictures = createPictures({ cache: cache.folder('pictures'), signal });
    const cards = createCards({ cache: cache.folder('site/cards'), characters, signal });
    provideSite({ catalogue, now, pictures, cards, fonts }, '/');
    return { shown: true, diagnostics };
  };
}

import type { Pictures, WebPicture } from '../../images/pictures.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Photo } from '../../model/photo.ts';
import { basePath } from '../../model/values/web-address.ts';
import type { Cards } from './cards/cards.ts';
import type { WebFonts } from './fonts/fonts.ts';

// Astro bundles the pages and imports the bundle in this very process, so a module's own variables would exist twice.
// What the pages need is therefore left in one agreed place of the process.
const PLACE = Symbol.for('dalil.site');

/** What every page of the site reads. */
export interface Site {
  /** Already filtered by consent for the web. */
  catalogue: Catalogue;
  pictures: Pictures;
  cards: Cards;
  fonts: WebFonts;
  /** The moment of the build. */
  now: Date;
  /** Path the site is served under, as addresses write it, with a slash at both ends: `/`, `/guide/` or `/%C3%A9/`. */
  base: string;
  /** Scheme and host of the public address: `https://example.org`. */
  origin: string;
  /** Files of the pictures that pages have asked for: name in `_pictures/` → where it lies. Filled while rendering. */
  usedPictures: Map<string, string>;
}

type Holder = { [PLACE]?: Site };

/**
 * Makes a catalogue the one that pages show, until the next call.
 *
 * @param base path it is served under, when not that of its public address
 */
export function provideSite(
  site: Omit<Site, 'base' | 'origin' | 'usedPictures'>,
  base = basePath(site.catalogue.settings.address),
): Site {
  const provided = {
    ...site,
    origin: new URL(site.catalogue.settings.address).origin,
    base,
    usedPictures: new Map<string, string>(),
  };
  (globalThis as Holder)[PLACE] = provided;
  return provided;
}

/**
 * The catalogue being shown and what belongs to it. Read it when a page is drawn, never when a module loads.
 *
 * @throws Error when nothing was provided: a page was rendered outside `buildSite` and `astro dev`
 */
export function site(): Site {
  const provided = (globalThis as Holder)[PLACE];
  if (!provided) throw new Error('No catalogue: pages are rendered by buildSite() or `npm run dev`.');
  return provided;
}

/**
 * A picture for a page. Its files are published with the site because they were asked for here.
 *
 * @param aspect width over height; the photo's own when left out
 */
export async function webPicture(photo: Photo, aspect?: number): Promise<WebPicture> {
  const { pictures, usedPictures } = site();
  const picture = await pictures.web(photo, aspect);
  for (const source of picture.sources) usedPictures.set(source.name, source.path);
  return picture;
}

/** Address of one file of a picture. */
export function pictureAddress(name: string): string {
  return `${site().base}_pictures/${name}`;
}

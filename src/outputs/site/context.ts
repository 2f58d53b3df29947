import type { Pictures, WebPicture } from '../../images/pictures.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Photo } from '../../model/photo.ts';
import { basePath } from '../../model/values/web-address.ts';
import type { Cards } from './cards/cards.ts';
import type { WebFonts } from './fonts/fonts.ts';

// Astro bundles the pages and imports the bundle into this process, so a variable of this module would exist twice. The
// data of the pages is therefore stored on `globalThis`.
const PLACE = Symbol.for('dalil.site');

/** The data that every page of the site reads. */
export interface Site {
  /** Contains only what has consent for the web. */
  catalogue: Catalogue;
  pictures: Pictures;
  cards: Cards;
  fonts: WebFonts;
  /** Time of the build. */
  now: Date;
  /** Base path of the site, escaped, with a slash at both ends: `/`, `/guide/` or `/%C3%A9/`. */
  base: string;
  /** Scheme and host of the public address: `https://example.org`. */
  origin: string;
  /** Pictures that pages use: name in `_pictures/` → path of the file. Filled while rendering. */
  usedPictures: Map<string, string>;
}

type Holder = { [PLACE]?: Site };

/**
 * Sets the catalogue that pages show, until the next call.
 *
 * @param base base path, when it differs from that of the public address
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
 * The data of the site. Read it when a page is rendered, never when a module loads.
 *
 * @throws Error outside `buildSite` and `astro dev`, where no data was provided
 */
export function site(): Site {
  const provided = (globalThis as Holder)[PLACE];
  if (!provided) throw new Error('No catalogue: pages are rendered by buildSite() or `npm run dev`.');
  return provided;
}

/**
 * A picture for a page. Asking for it here publishes its files with the site.
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

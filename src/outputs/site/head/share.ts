import type { Catalogue } from '../../../model/catalogue.ts';
import type { Photo } from '../../../model/photo.ts';
import { pictureAddress, site } from '../context.ts';

/** A picture for link previews: messengers and search engines want its whole address and its size. */
export interface ShareImage {
  url: string;
  width: number;
  height: number;
}

/** Makes the preview of a photo and publishes it with the site. */
export async function shareImage(photo: Photo): Promise<ShareImage> {
  const { pictures, usedPictures, origin } = site();
  const { name, path, width, height } = await pictures.share(photo);
  usedPictures.set(name, path);
  return { url: `${origin}${pictureAddress(name)}`, width, height };
}

/** What stands for a page without a picture to show in previews: the first that may of the wall, else of the products. */
export function standInPhoto(catalogue: Catalogue): Photo | undefined {
  const photos = [...catalogue.settings.wall, ...catalogue.products.flatMap((product) => product.photos)];
  return photos.find(({ social }) => social);
}

/** At most `length` characters, ended at a word: what search results and previews show of a description. */
export function shorten(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s،,;:.–-]+$/, '')}…`;
}

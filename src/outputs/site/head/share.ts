import type { Lang } from '../../../model/languages.ts';
import type { Photo } from '../../../model/photo.ts';
import { wordsOf } from '../../../model/values/text.ts';
import { type ShareCard, cardWords } from '../cards/card.ts';
import { pictureAddress, site } from '../context.ts';

/** A picture for link previews, with its full address and size, as messengers and search engines require. */
export interface ShareImage {
  url: string;
  width: number;
  height: number;
  alt?: string;
}

function addressed(picture: { name: string; width: number; height: number }, alt: string | undefined): ShareImage {
  const { name, width, height } = picture;
  return { url: `${site().origin}${pictureAddress(name)}`, width, height, alt };
}

/** Creates the link preview of a photo and publishes it. */
export async function shareImage(photo: Photo, lang: Lang): Promise<ShareImage> {
  const { pictures, usedPictures } = site();
  const { path, ...picture } = await pictures.share(photo);
  usedPictures.set(picture.name, path);
  return addressed(picture, photo.alt && wordsOf(photo.alt, lang));
}

/** Creates the link preview of a page without a photo: its name, never a picture of something else. */
export function cardImage(card: ShareCard): ShareImage {
  return addressed(site().cards.order(card), cardWords(card));
}

/** Shortens a description at a word boundary, for search results and link previews. */
export function shorten(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s،,;:.–-]+$/, '')}…`;
}

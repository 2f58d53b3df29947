import type { Lang } from '../../../model/languages.ts';
import type { Photo } from '../../../model/photo.ts';
import { wordsOf } from '../../../model/values/text.ts';
import { type ShareCard, cardWords } from '../cards/card.ts';
import { pictureAddress, site } from '../context.ts';

/** A picture for link previews: messengers and search engines want its whole address and its size. */
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

/** Makes the preview of a photo and publishes it with the site. */
export async function shareImage(photo: Photo, lang: Lang): Promise<ShareImage> {
  const { pictures, usedPictures } = site();
  const { path, ...picture } = await pictures.share(photo);
  usedPictures.set(picture.name, path);
  return addressed(picture, photo.alt && wordsOf(photo.alt, lang));
}

/** The same for a page without a photo of its own: never a picture of something else, but its name. */
export function cardImage(card: ShareCard): ShareImage {
  return addressed(site().cards.order(card), cardWords(card));
}

/** At most `length` characters, ended at a word: what search results and previews show of a description. */
export function shorten(text: string, length = 160): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s،,;:.–-]+$/, '')}…`;
}

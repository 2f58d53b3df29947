import { placeholderFor } from '../../../drawing/placeholder.ts';
import type { Pictures } from '../../../images/pictures.ts';
import type { Photo } from '../../../model/photo.ts';
import { type Book, type BookPage, FORMATS } from '../book.ts';
import { pageTypeOf } from '../page-types.ts';
import {
  type BookPictures,
  isLogo,
  isMounted,
  MM_PER_INCH,
  pictureSize,
  type Slot,
  type SlotPhoto,
  slotSize,
} from './picture-slots.ts';

/** The photos of one page with their slots. */
export function pageSlotPhotos(book: Book, page: BookPage): SlotPhoto[] {
  return pageTypeOf(page).photos(page, book);
}

/** Every photo of the book with its slot, each pair once. */
function slotPhotosOf(book: Book): SlotPhoto[] {
  const slotPhotos = book.pages.flatMap((page) => pageSlotPhotos(book, page));
  return [...new Map(slotPhotos.map((it) => [key(it.photo, it.slot), it])).values()];
}

/** The credits of the photos in a book, each once, in the order they appear. */
function creditsOf(book: Book): string[] {
  return [...new Set(slotPhotosOf(book).flatMap(({ photo }) => photo.credit ?? []))];
}

function key(photo: Photo, slot: Slot): string {
  return `${slot} ${photo.hash} ${photo.focus.join()}`;
}

/**
 * Cuts every photo of the book at the resolution its printer asks for; no photo is enlarged.
 *
 * @throws the signal's reason when it aborts
 */
export async function preparePictures(
  books: readonly Book[],
  pictures: Pictures,
  signal?: AbortSignal,
): Promise<BookPictures> {
  const placed = books.flatMap((book) => slotPhotosOf(book).map((slotPhoto) => ({ book, slotPhoto })));
  const addresses = new Map<string, string>();
  await Promise.all(
    placed.map(async ({ book: { edition }, slotPhoto: { photo, slot } }) => {
      signal?.throwIfAborted();
      const { width, height } = pictureSize(photo, slot, edition);
      const dots = (edition.profile.dpi / MM_PER_INCH) * FORMATS[edition.format].zoom;
      const box = { width: Math.round(width * dots), height: Math.round(height * dots) };
      const picture = await pictures.print(photo, box, isLogo(slot) ? '#ffffff' : undefined);
      addresses.set(key(photo, slot), await placeholderFor(picture));
    }),
  );
  return {
    credits: creditsOf,
    get: (photo, slot) => {
      const address = addresses.get(key(photo, slot));
      if (!address) throw new Error(`No picture was prepared for ${slot}: ${photo.file}`);
      return address;
    },
    mount: (photo, slot) => {
      const edition = books[0]?.edition;
      if (!edition || !isMounted(photo, slot, edition)) return undefined;
      const share = pictureSize(photo, slot, edition).width / slotSize(slot, edition).width;
      return `max-inline-size:${(share * 100).toFixed(2)}%`;
    },
  };
}

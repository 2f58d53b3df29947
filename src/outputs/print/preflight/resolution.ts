import path from 'node:path';
import { FORMATS, physicalPages, type Book } from '../book.ts';
import { isMounted, MIN_DPI, pictureSize, RECOMMENDED_DPI, wantedPixels } from '../pictures/picture-slots.ts';
import { pageSlotPhotos } from '../pictures/prepare-pictures.ts';
import type { PlacedPicture } from '../../../press/picture-matrices.ts';
import type { Finding } from './finding.ts';

/** Pictures whose resolution in the file is too low, with the name of the photo that the book put there. */
export function coarsePictures(books: readonly Book[], placed: readonly PlacedPicture[]): Finding[] {
  const pages = physicalPages(books);
  const coarse = new Map<number, PlacedPicture[]>();
  for (const picture of placed) {
    // Rounding to whole pixels turns 250 into 249.6.
    if (picture.dpi < RECOMMENDED_DPI - 0.5) coarse.set(picture.page, [...(coarse.get(picture.page) ?? []), picture]);
  }
  return [...coarse].flatMap(([page, pictures]) => {
    const drawn = pages[page - 1];
    const photos = drawn ? photosOf(drawn.book, drawn.page) : [];
    return pictures.map(({ dpi }): Finding => ({
      severity: dpi < MIN_DPI - 0.5 ? 'fail' : 'warn',
      check: 'resolution',
      page,
      values: { picture: takeNearest(photos, dpi), dpi: Math.floor(dpi + 0.5) },
    }));
  });
}

/**
 * Photos that are mounted because they have too few pixels to cross the sheet: printable, but smaller than designed.
 */
export function mountedPictures(books: readonly Book[]): Finding[] {
  return physicalPages(books).flatMap(({ book, page }, index) =>
    pageSlotPhotos(book, page)
      .filter(({ photo, slot }) => isMounted(photo, slot, book.edition))
      .map(({ photo, slot }): Finding => {
        const pixels = (of: { width: number; height: number }) => `${of.width} × ${of.height}`;
        const values = {
          picture: nameOf(photo.file),
          size: pixels(photo),
          wanted: pixels(wantedPixels(slot, book.edition)),
        };
        return { severity: 'warn', check: 'picture-small', page: index + 1, values };
      }),
  );
}

/** A photo as staff know it: the folder of its entry and its file name. */
function nameOf(file: string): string {
  return path.join(path.basename(path.dirname(path.dirname(file))), 'photos', path.basename(file));
}

interface PagePhoto {
  file: string;
  /** Expected pixels per inch of paper. */
  dpi: number;
}

/** The photos on a page. */
function photosOf(book: Book, page: Book['pages'][number]): PagePhoto[] {
  const { format, profile } = book.edition;
  return pageSlotPhotos(book, page).map(({ photo, slot }) => {
    const { width, height } = pictureSize(photo, slot, book.edition);
    const dots = (Math.min(photo.width / width, photo.height / height) * 25.4) / FORMATS[format].zoom;
    return { file: photo.file, dpi: Math.min(dots, profile.dpi) };
  });
}

/** The name of the photo whose resolution is nearest to that of a picture in the file; each photo is used once. */
function takeNearest(photos: PagePhoto[], dpi: number): string {
  const [nearest] = photos.toSorted((a, b) => Math.abs(a.dpi - dpi) - Math.abs(b.dpi - dpi));
  if (!nearest) return '';
  photos.splice(photos.indexOf(nearest), 1);
  return nameOf(nearest.file);
}

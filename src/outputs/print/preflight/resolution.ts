import path from 'node:path';
import { FORMATS, physicalPages, type Book } from '../book.ts';
import { boxOf, COARSE, FINE, isMounted, pagePlacements, wantedPixels } from '../pictures/picture-slots.ts';
import type { PlacedPicture } from '../../../press/picture-matrices.ts';
import type { Finding } from './finding.ts';

/** Pictures that are too small for the place they stand in, by what the file holds, named by what the book put there. */
export function coarsePictures(books: readonly Book[], placed: readonly PlacedPicture[]): Finding[] {
  const pages = physicalPages(books);
  const worst = new Map<number, PlacedPicture[]>();
  for (const picture of placed) {
    // Rounding to whole pixels makes 249.6 of 250.
    if (picture.dpi < FINE - 0.5) worst.set(picture.page, [...(worst.get(picture.page) ?? []), picture]);
  }
  return [...worst].flatMap(([page, pictures]) => {
    const drawn = pages[page - 1];
    const photos = drawn ? photosOf(drawn.book, drawn.page) : [];
    return pictures.map(({ dpi }): Finding => ({
      severity: dpi < COARSE - 0.5 ? 'fail' : 'warn',
      check: 'resolution',
      page,
      values: { picture: takeNearest(photos, dpi), dpi: Math.floor(dpi + 0.5) },
    }));
  });
}

/** Photos that were mounted because they have too few pixels to cross the sheet: fit to print, but less than was meant. */
export function mountedPictures(books: readonly Book[]): Finding[] {
  return physicalPages(books).flatMap(({ book, page }, index) =>
    pagePlacements(book, page)
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

/** A photo as staff know it: its entry's folder and its own name. */
function nameOf(file: string): string {
  return path.join(path.basename(path.dirname(path.dirname(file))), 'photos', path.basename(file));
}

interface PagePhoto {
  file: string;
  /** Dots per inch of paper that it should have there. */
  dpi: number;
}

/** The photos that a page shows. */
function photosOf(book: Book, page: Book['pages'][number]): PagePhoto[] {
  const { format, profile } = book.edition;
  return pagePlacements(book, page).map(({ photo, slot }) => {
    const { width, height } = boxOf(photo, slot, book.edition);
    const dots = (Math.min(photo.width / width, photo.height / height) * 25.4) / FORMATS[format].zoom;
    return { file: photo.file, dpi: Math.min(dots, profile.dpi) };
  });
}

/** The name of the photo that a picture of the file must be, by its resolution; each is taken once. */
function takeNearest(photos: PagePhoto[], dpi: number): string {
  const [nearest] = photos.toSorted((a, b) => Math.abs(a.dpi - dpi) - Math.abs(b.dpi - dpi));
  if (!nearest) return '';
  photos.splice(photos.indexOf(nearest), 1);
  return nameOf(nearest.file);
}

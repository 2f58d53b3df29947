import path from 'node:path';
import { FORMATS, physicalPages, type Book } from '../book.ts';
import { boxOf, COARSE, FINE, isMounted, pagePlacements, wantedPixels } from '../placements.ts';
import type { PlacedPicture } from '../press/placements.ts';
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
    const names = drawn ? smallestFirst(drawn.book, drawn.page) : [];
    return pictures
      .toSorted((a, b) => a.dpi - b.dpi)
      .map(({ dpi }, index): Finding => ({
        severity: dpi < COARSE - 0.5 ? 'fail' : 'warn',
        check: 'resolution',
        page,
        values: { picture: names[index] ?? '', dpi: Math.floor(dpi + 0.5) },
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

/** The photos of a page, the one with the fewest pixels for its place first. */
function smallestFirst(book: Book, page: Book['pages'][number]): string[] {
  const { zoom } = FORMATS[book.edition.format];
  const placements = pagePlacements(book, page).map(({ photo, slot }) => {
    const { width, height } = boxOf(photo, slot, book.edition);
    return { file: photo.file, dots: Math.min(photo.width / width, photo.height / height) / zoom };
  });
  return placements.toSorted((a, b) => a.dots - b.dots).map(({ file }) => nameOf(file));
}

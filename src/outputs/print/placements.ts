import { pathToFileURL } from 'node:url';
import type { Pictures } from '../../images/pictures.ts';
import type { Basket } from '../../model/basket.ts';
import type { Category } from '../../model/category.ts';
import type { Cooperative } from '../../model/cooperative.ts';
import type { Event } from '../../model/event.ts';
import type { Photo } from '../../model/photo.ts';
import type { Product } from '../../model/product.ts';
import type { Book, BookPage, Grid } from './book.ts';

// Every picture of a book is cut once for the place it stands in: Chromium passes such a JPEG through untouched, while
// pictures cropped by CSS take forty times longer to print (FINDINGS, Print). So a sheet never uses `object-fit`: it
// draws the whole JPEG at the width of its slot, and a figure with `overflow: hidden` may show less of its height.

/**
 * Where a picture stands, with the largest box it can fill, in millimetres, bleed included. A place that gives way to
 * text (cards) shows less of the height and keeps the middle.
 */
export const SLOTS = {
  'cover-large': { width: 107.55, height: 103.8 },
  'cover-tile': { width: 55.2, height: 54.45 },
  /** Full width above the coloured box of 87 mm. */
  'chapter-opener': { width: 216, height: 216 },
  'chapter-row': { width: 36, height: 27 },
  'cooperative-opener': { width: 216, height: 142.59 },
  'one-product': { width: 216, height: 160.41 },
  /** A card of a pair: one column of (171 - 7.5) / 2. Close to 4:3, so that no crop cuts into the product. */
  card: { width: 81.75, height: 57 },
  /** A card of a pair on a page of two rows. */
  'card-tall': { width: 81.75, height: 69 },
  /** The wide card above two pairs. */
  'card-wide': { width: 81.75, height: 61.5 },
  /** A wide card with up to half a page to itself. */
  'card-half': { width: 109.5, height: 90 },
  'basket-opener': { width: 216, height: 93 },
  'basket-item': { width: 39.375, height: 37.5 },
  'event-opener': { width: 216, height: 93 },
  /** A partner's logo keeps its own proportions inside this box. */
  logo: { width: 36, height: 18 },
} as const satisfies Record<string, { width: number; height: number }>;
export type Slot = keyof typeof SLOTS;

/** A picture in its place. */
export interface Placement {
  photo: Photo;
  slot: Slot;
}

/** The cut pictures of a book, ready for `src`. */
export interface PlacedPictures {
  /**
   * `file://` address of the JPEG of a photo for a slot.
   *
   * @throws Error when the placement was not listed by {@link placementsOf}: a bug of ours
   */
  get: (photo: Photo, slot: Slot) => string;
}

const DOTS_PER_MM = 300 / 25.4;

/** The slot of the card at `index` on a page of products. */
export function cardSlot(grid: Grid, index: number, count: number): Slot {
  if (grid === 'two-wide' || grid === 'one-wide') return 'card-half';
  if (grid === 'wide-first' && index === 0) return count > 3 ? 'card-wide' : 'card-half';
  return count <= 4 ? 'card-tall' : 'card';
}

/** The picture of a cooperative's opener: its own first, else that of its first product that has one. */
export function openerPhoto(cooperative: Cooperative): Photo | undefined {
  return cooperative.photos[0] ?? cooperative.products.find((product) => product.photos.length > 0)?.photos[0];
}

/** The picture of a cooperative in the list of its chapter: a product first, for a product is what one looks for. */
export function rowPhoto(cooperative: Cooperative): Photo | undefined {
  return cooperative.products.find((product) => product.photos.length > 0)?.photos[0] ?? cooperative.photos[0];
}

/** The picture of a chapter's opening page. */
export function chapterPhoto(category: Category, cooperatives: readonly Cooperative[]): Photo | undefined {
  return category.photo ?? cooperatives.map(openerPhoto).find((photo) => photo !== undefined);
}

/** Pictures of the front cover (the first is the large one) and of the back cover, without repeating one. */
export function coverPhotos(book: Pick<Book, 'edition' | 'catalogue'>): { front: Photo[]; back: Photo[] } {
  const { edition, catalogue } = book;
  const products = edition.cooperatives.flatMap((cooperative) => cooperative.products);
  const candidates = [
    ...edition.coverPhotos,
    ...catalogue.settings.wall,
    ...products.flatMap((it) => it.photos.slice(0, 1)),
  ];
  const photos = [...new Map(candidates.map((photo) => [photo.hash, photo])).values()];
  return { front: photos.slice(0, COVER_FRONT), back: photos.slice(COVER_FRONT, COVER_FRONT + COVER_BACK) };
}

const COVER_FRONT = 7;
const COVER_BACK = 4;

/** Every picture of the book with the place it stands in. */
export function placementsOf(book: Book): Placement[] {
  const placements = book.pages.flatMap((page) => pagePlacements(book, page));
  return [...new Map(placements.map((it) => [key(it.photo, it.slot), it])).values()];
}

function pagePlacements(book: Book, page: BookPage): Placement[] {
  switch (page.template) {
    case 'cover': {
      const { front } = coverPhotos(book);
      return front.map((photo, index) => ({ photo, slot: index === 0 ? 'cover-large' : 'cover-tile' }));
    }
    case 'back-cover':
      return place('cover-tile', ...coverPhotos(book).back);
    case 'imprint':
      return place('logo', ...book.catalogue.settings.partners.map((partner) => partner.logo));
    case 'chapter-opener':
      return place('chapter-opener', chapterPhoto(page.category, chapterCooperatives(book, page.category)));
    case 'chapter':
      return place('chapter-row', ...page.cooperatives.map(({ cooperative }) => rowPhoto(cooperative)));
    case 'cooperative':
      return place('cooperative-opener', openerPhoto(page.cooperative));
    case 'one-product':
      return place('one-product', page.product.photos[0]);
    case 'products':
    case 'band':
      return page.products.flatMap((product, index) =>
        place(cardSlot(page.grid, index, page.products.length), product.photos[0]),
      );
    case 'basket':
      return basketPlacements(page.basket);
    case 'event':
      return eventPlacements(page.event);
    default:
      return [];
  }
}

/** Cooperatives of a chapter within the edition, in its own order. */
export function chapterCooperatives(book: Pick<Book, 'edition'>, category: Category): Cooperative[] {
  return book.edition.cooperatives.filter((cooperative) => cooperative.category.id === category.id);
}

function basketPlacements(basket: Basket): Placement[] {
  const items: Product[] = basket.items.map((item) => item.product);
  return [
    ...place('basket-opener', basket.photo),
    ...place('basket-item', ...items.map((product) => product.photos[0])),
  ];
}

function eventPlacements(event: Event): Placement[] {
  return place('event-opener', event.photo);
}

function place(slot: Slot, ...photos: (Photo | undefined)[]): Placement[] {
  return photos.flatMap((photo) => (photo ? [{ photo, slot }] : []));
}

function key(photo: Photo, slot: Slot): string {
  return `${slot} ${photo.hash} ${photo.focus.join()}`;
}

/** The box of a slot in millimetres for a given photo: the slot's own, but a logo keeps its proportions. */
export function boxOf(photo: Photo, slot: Slot): { width: number; height: number } {
  const box = SLOTS[slot];
  if (slot !== 'logo') return box;
  const scale = Math.min(box.width / photo.width, box.height / photo.height);
  return { width: photo.width * scale, height: photo.height * scale };
}

/**
 * Cuts every picture of the book at 300 dpi, never enlarging one.
 *
 * @throws the signal's reason when it aborts
 */
export async function preparePictures(book: Book, pictures: Pictures, signal?: AbortSignal): Promise<PlacedPictures> {
  const placements = await Promise.all(
    placementsOf(book).map(async ({ photo, slot }) => {
      signal?.throwIfAborted();
      const { width, height } = boxOf(photo, slot);
      const box = { width: Math.round(width * DOTS_PER_MM), height: Math.round(height * DOTS_PER_MM) };
      return [key(photo, slot), pathToFileURL(await pictures.print(photo, box)).href] as const;
    }),
  );
  const addresses = new Map(placements);
  return {
    get: (photo, slot) => {
      const address = addresses.get(key(photo, slot));
      if (!address) throw new Error(`No picture was prepared for ${slot}: ${photo.file}`);
      return address;
    },
  };
}

import type { Pictures } from '../../../images/pictures.ts';
import type { Basket } from '../../../model/basket.ts';
import type { Category } from '../../../model/category.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Event } from '../../../model/event.ts';
import type { Photo } from '../../../model/photo.ts';
import type { Edition, FormatId } from '../../../model/edition.ts';
import { type Book, type BookPage, FORMATS, type Grid, type RowSize, sheetOf } from '../book.ts';
import { standInFor } from '../../../drawing/placeholder.ts';
import { storyEnd } from '../layout/story-end.ts';
import { type Box, formatBox, type FormatSlot, frontWall, SETTINGS, wallPhotos } from '../layout/formats.ts';

// Every picture of a book is cut once for the place it stands in: Chromium passes such a JPEG through untouched, while
// pictures cropped by CSS take forty times longer to print (docs/findings.md, 1.2). So a sheet never uses `object-fit`:
// it draws the whole JPEG at the width of its slot, and a frame with `overflow: hidden` may show less of its height.

/**
 * Where a picture stands, with the largest box it can fill, in millimetres of
 * an A4 sheet, its 3 mm of bleed included ({@link boxOf} for other sheets). A place that gives way to
 * text (cards) shows less of the height and keeps the middle.
 */
export const SLOTS = {
  /** Full width above the coloured box of 87 mm. */
  'chapter-opener': { width: 216, height: 216 },
  'cooperative-opener': { width: 216, height: 142.59 },
  'one-product': { width: 216, height: 160.41 },
  'basket-opener': { width: 216, height: 93 },
  'event-opener': { width: 216, height: 93 },
  /** A partner's logo keeps its own proportions inside this box. */
  logo: { width: 36, height: 18 },
} as const satisfies Record<string, { width: number; height: number }>;
/**
 * Cards (`card` of a pair, `card-tall` of a pair on a page of two rows, `card-wide` above two pairs, `card-half` with up
 * to half a page to itself), tiles and rows have a box of their own in each format: `layout/formats.ts`.
 */
export type Slot = keyof typeof SLOTS | FormatSlot;

/** Slots of logos: whole, in their own proportions, on white. */
function isLogo(slot: Slot): boolean {
  return slot === 'logo' || slot === 'cover-logo';
}

/** A picture in its place. */
export interface Placement {
  photo: Photo;
  slot: Slot;
}

/** The cut pictures of a book, ready for `src`. */
export interface PlacedPictures {
  /**
   * Address of the stand-in for the JPEG of a photo in a slot (placeholder.ts).
   *
   * @throws Error when the placement was not listed by {@link placementsOf}: a bug of ours
   */
  get: (photo: Photo, slot: Slot) => string;
  /** Style of a photo that is too small to fill its place and stands in the middle of it; undefined for the others. */
  mount: (photo: Photo, slot: Slot) => string | undefined;
}

/** Pictures for drawing what is never looked at. */
export const NO_PICTURES: PlacedPictures = { get: () => '', mount: () => undefined };

/** The slot of the card at `index` on a page of products. */
export function cardSlot(grid: Grid, index: number, count: number, format: FormatId): FormatSlot {
  if (SETTINGS[format].lying) return count <= 2 ? 'card-half' : count === 3 ? 'card-wide' : 'card';
  if (grid === 'two-wide' || grid === 'one-wide') return 'card-half';
  if (grid === 'wide-first' && index === 0) return count > 3 ? 'card-wide' : 'card-half';
  return count <= 4 ? 'card-tall' : 'card';
}

/** The slot of the pictures in the list of a chapter. */
export function rowSlot(rows: RowSize): FormatSlot {
  return rows === 'small' ? 'chapter-row' : `chapter-row-${rows}`;
}

/** The picture of a cooperative's opener: its own first, else that of its first product that has one. */
export function openerPhoto(cooperative: Cooperative): Photo | undefined {
  return cooperative.photos[0] ?? cooperative.products.find((product) => product.photos.length > 0)?.photos[0];
}

/** The picture below the end of a long story, where the text leaves room: one that its other pages do not show large. */
export function storyPhoto(
  { cooperative, html, part, parts }: Extract<BookPage, { template: 'story' }>,
  { lang, edition }: Pick<Book, 'lang' | 'edition'>,
): Photo | undefined {
  if (part < parts || !storyEnd(html, lang, edition.format).picture) return undefined;
  const products = cooperative.products.flatMap((product) => product.photos.slice(0, 1));
  return cooperative.photos[1] ?? products.at(-1) ?? cooperative.photos[0];
}

/** The picture of a basket, unless its products need the room. */
export function basketPhoto({ photo, items }: Basket, format: FormatId): Photo | undefined {
  return items.length <= (format === 'a4' ? 8 : 4) ? photo : undefined;
}

/** The picture of an event, unless its workshops need the room. */
export function eventPhoto({ photo, workshops }: Event, format: FormatId): Photo | undefined {
  return workshops.length <= (format === 'square' ? 3 : 12) ? photo : undefined;
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
export function coverPhotos(book: Pick<Book, 'edition' | 'catalogue' | 'lang'>): { front: Photo[]; back: Photo[] } {
  const { edition, catalogue, lang } = book;
  const candidates = [
    ...edition.coverPhotos,
    ...catalogue.settings.wall,
    ...catalogue.products.flatMap((it) => it.photos.slice(0, 1)),
  ];
  const photos = [...new Map(candidates.map((photo) => [photo.hash, photo])).values()];
  const { back } = SETTINGS[edition.format];
  const first = wallPhotos(frontWall(edition));
  // The cover of the second half of a two-direction book has pictures of its own, as long as there are enough.
  if (lang !== edition.languages[0] && photos.length >= 2 * first)
    return { front: photos.slice(first, 2 * first), back: [] };
  return { front: photos.slice(0, first), back: photos.slice(first, first + wallPhotos(back)) };
}

/** Every picture of the book with the place it stands in. */
export function placementsOf(book: Book): Placement[] {
  const placements = book.pages.flatMap((page) => pagePlacements(book, page));
  return [...new Map(placements.map((it) => [key(it.photo, it.slot), it])).values()];
}

/** Whom the pictures of a book are owed to, each once, in the order they appear. */
export function creditsOf(book: Book): string[] {
  return [...new Set(placementsOf(book).flatMap(({ photo }) => photo.credit ?? []))];
}

/** The pictures of one page. */
export function pagePlacements(book: Book, page: BookPage): Placement[] {
  switch (page.template) {
    case 'cover': {
      const { front } = coverPhotos(book);
      return [
        ...front.map((photo, index): Placement => ({ photo, slot: index === 0 ? 'cover-large' : 'cover-tile' })),
        ...place('cover-logo', ...book.edition.coverLogos),
      ];
    }
    case 'back-cover':
      return place('cover-tile', ...coverPhotos(book).back);
    case 'imprint':
      return place('logo', ...book.catalogue.settings.partners.map((partner) => partner.logo));
    case 'chapter-opener':
      return place('chapter-opener', chapterPhoto(page.category, chapterCooperatives(book, page.category)));
    case 'chapter':
      return place(rowSlot(page.rows), ...page.cooperatives.map(({ cooperative }) => rowPhoto(cooperative)));
    case 'cooperative':
      return place('cooperative-opener', openerPhoto(page.cooperative));
    case 'one-product':
      return place('one-product', page.product.photos[0]);
    case 'products':
    case 'band':
      return page.products.flatMap((product, index) =>
        place(cardSlot(page.grid, index, page.products.length, book.edition.format), product.photos[0]),
      );
    case 'story':
      return place('story', storyPhoto(page, book));
    case 'basket':
      return [
        ...place('basket-opener', basketPhoto(page.basket, book.edition.format)),
        ...place('basket-item', ...page.basket.items.map((item) => item.product.photos[0])),
      ];
    case 'event':
      return place('event-opener', eventPhoto(page.event, book.edition.format));
    default:
      return [];
  }
}

/** Cooperatives of a chapter of the book, in its own order. */
export function chapterCooperatives(book: Pick<Book, 'catalogue'>, category: Category): Cooperative[] {
  return book.catalogue.cooperatives.filter((cooperative) => cooperative.category.id === category.id);
}

function place(slot: Slot, ...photos: (Photo | undefined)[]): Placement[] {
  return photos.flatMap((photo) => (photo ? [{ photo, slot }] : []));
}

function key(photo: Photo, slot: Slot): string {
  return `${slot} ${photo.hash} ${photo.focus.join()}`;
}

/** What of an edition decides the size of its pictures. */
type Trim = Pick<Edition, 'format' | 'bleed' | 'coverLogos'>;

/**
 * The box of a picture in millimetres of a template: that of its slot, but a logo keeps its proportions, and a photo
 * with too few pixels to cross the sheet is mounted: a smaller picture in the middle of its place.
 */
export function boxOf(photo: Photo, slot: Slot, edition: Trim): Box {
  const box = slotBox(slot, edition);
  if (isLogo(slot)) {
    // A logo of few pixels is printed small rather than blurred.
    const fine = MM_PER_INCH / (FINE * FORMATS[edition.format].zoom);
    const scale = Math.min(box.width / photo.width, box.height / photo.height, fine);
    return { width: photo.width * scale, height: photo.height * scale };
  }
  return isMounted(photo, slot, edition) ? mountedBox(photo, box, edition) : box;
}

/** Is a photo too small to cross the sheet, as its place would have it? It is then mounted. */
export function isMounted(photo: Photo, slot: Slot, edition: Trim): boolean {
  return crossesSheet(slot) && dotsIn(photo, slotBox(slot, edition), edition) < COARSE;
}

/** The pixels a photo needs to fill its place finely. */
export function wantedPixels(slot: Slot, edition: Trim): { width: number; height: number } {
  const { width, height } = slotBox(slot, edition);
  const dots = (FINE * FORMATS[edition.format].zoom) / MM_PER_INCH;
  return { width: Math.ceil(width * dots), height: Math.ceil(height * dots) };
}

/** Pixels per inch of paper of a photo that is cut to fill a box. */
function dotsIn(photo: Photo, { width, height }: Box, { format }: Pick<Edition, 'format'>): number {
  return (Math.min(photo.width / width, photo.height / height) * MM_PER_INCH) / FORMATS[format].zoom;
}

/** The largest box with as many dots as a fine picture needs that leaves a mount of its own colour on all sides. */
function mountedBox(photo: Photo, { width, height }: Box, { format }: Pick<Edition, 'format'>): Box {
  const fine = MM_PER_INCH / (FINE * FORMATS[format].zoom);
  return {
    width: Math.min(photo.width * fine, width * MOUNT),
    height: Math.min(photo.height * fine, height * MOUNT),
  };
}

/** Most of a place's width and height that a mounted picture takes. */
const MOUNT = 0.8;
const MM_PER_INCH = 25.4;
/** Pixels per inch of paper that a picture should have, and under which it must not be printed (what Moroccan printers ask, and accept). */
export const FINE = 250;
export const COARSE = 200;

/** The box of a slot in millimetres of a template. */
function slotBox(slot: Slot, edition: Trim): Box {
  if (!(slot in SLOTS)) return formatBox(slot as FormatSlot, edition);
  const box: Box = SLOTS[slot as keyof typeof SLOTS];
  if (!crossesSheet(slot)) return box;
  const sheet = sheetOf(edition);
  return { width: sheet.width, height: (box.height * sheet.height) / A4.height };
}

/** Slots that reach the edge of the sheet are as wide as the sheet, and keep their share of its height. */
function crossesSheet(slot: Slot): boolean {
  return slot in SLOTS && SLOTS[slot as keyof typeof SLOTS].width === A4.width;
}

/** The sheet the slots are measured on: A4 with 3 mm of bleed. */
const A4 = { width: 216, height: 303 };

/**
 * Cuts every picture of the book at the resolution its printer asks for, never enlarging one.
 *
 * @throws the signal's reason when it aborts
 */
export async function preparePictures(
  books: readonly Book[],
  pictures: Pictures,
  signal?: AbortSignal,
): Promise<PlacedPictures> {
  const placed = books.flatMap((book) => placementsOf(book).map((placement) => ({ book, placement })));
  const addresses = new Map<string, string>();
  await Promise.all(
    placed.map(async ({ book: { edition }, placement: { photo, slot } }) => {
      signal?.throwIfAborted();
      const { width, height } = boxOf(photo, slot, edition);
      const dots = (edition.profile.dpi / 25.4) * FORMATS[edition.format].zoom;
      const box = { width: Math.round(width * dots), height: Math.round(height * dots) };
      const picture = await pictures.print(photo, box, isLogo(slot) ? '#ffffff' : undefined);
      addresses.set(key(photo, slot), await standInFor(picture));
    }),
  );
  return {
    get: (photo, slot) => {
      const address = addresses.get(key(photo, slot));
      if (!address) throw new Error(`No picture was prepared for ${slot}: ${photo.file}`);
      return address;
    },
    mount: (photo, slot) => {
      const edition = books[0]?.edition;
      if (!edition || !isMounted(photo, slot, edition)) return undefined;
      const share = boxOf(photo, slot, edition).width / slotBox(slot, edition).width;
      return `max-inline-size:${(share * 100).toFixed(2)}%`;
    },
  };
}

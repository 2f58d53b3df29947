import type { Basket } from '../../../model/basket.ts';
import type { Category } from '../../../model/category.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Event } from '../../../model/event.ts';
import type { Photo } from '../../../model/photo.ts';
import type { Edition, FormatId } from '../../../model/edition.ts';
import { type Book, type BookPage, FORMATS, type Grid, type RowSize, sheetOf } from '../book.ts';
import { storyEnd } from '../layout/story-end.ts';
import {
  type SizeInMm,
  formatSlotSize,
  type FormatSlot,
  frontWall,
  FORMAT_LAYOUTS,
  wallPhotos,
} from '../layout/formats.ts';

// Every picture of a book is cut once for its slot: Chromium copies such a JPEG into the PDF untouched, while pictures
// cropped by CSS take forty times longer to print (docs/findings.md, 1.2). So a sheet never uses `object-fit`: it
// draws the whole JPEG at the width of its slot, and a frame with `overflow: hidden` may show less of its height.

/**
 * The maximum size of a picture in each slot, in millimetres of an A4 sheet with 3 mm of bleed ({@link pictureSize} for
 * other sheets). A slot that gives way to text (cards) shows less of the height and keeps the middle.
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
 * The size of cards (`card` of a pair, `card-tall` of a pair on a page of two rows, `card-wide` above two pairs,
 * `card-half` of up to half a page), tiles and rows differs by format: `layout/formats.ts`.
 */
export type Slot = keyof typeof SLOTS | FormatSlot;

/** Slots of logos: whole, in their own proportions, on white. */
export function isLogo(slot: Slot): boolean {
  return slot === 'logo' || slot === 'cover-logo';
}

/** A photo and the slot it fills. */
export interface SlotPhoto {
  photo: Photo;
  slot: Slot;
}

/** The cut pictures of a book, ready to be drawn. */
export interface BookPictures {
  /**
   * Address of the placeholder of a photo in a slot (drawing/placeholder.ts), for `src`.
   *
   * @throws Error when the page type of the page does not list the photo (page-types.ts): a bug of ours
   */
  get: (photo: Photo, slot: Slot) => string;
  /** Style of a photo that is too small for its slot and is mounted in its middle; undefined for the others. */
  mount: (photo: Photo, slot: Slot) => string | undefined;
  /** The credits of the photos in a book, each once, in the order they appear. */
  credits: (book: Book) => string[];
}

/** For a document whose pictures do not matter. */
export const NO_PICTURES: BookPictures = { get: () => '', mount: () => undefined, credits: () => [] };

/** The slot of the card at `index` on a page of products. */
export function cardSlot(grid: Grid, index: number, count: number, format: FormatId): FormatSlot {
  if (FORMAT_LAYOUTS[format].lying) return count <= 2 ? 'card-half' : count === 3 ? 'card-wide' : 'card';
  if (grid === 'two-wide' || grid === 'one-wide') return 'card-half';
  if (grid === 'wide-first' && index === 0) return count > 3 ? 'card-wide' : 'card-half';
  return count <= 4 ? 'card-tall' : 'card';
}

/** The slot of pictures in the list of a chapter. */
export function rowSlot(rows: RowSize): FormatSlot {
  return rows === 'small' ? 'chapter-row' : `chapter-row-${rows}`;
}

/** The picture of a cooperative's opener: its own first, else that of its first product that has one. */
export function openerPhoto(cooperative: Cooperative): Photo | undefined {
  return cooperative.photos[0] ?? cooperative.products.find((product) => product.photos.length > 0)?.photos[0];
}

/** The picture below the end of a long story, where the text leaves room: if possible one not used as the opener. */
export function storyPhoto(
  { cooperative, html, part, parts }: Extract<BookPage, { template: 'story' }>,
  { lang, edition }: Pick<Book, 'lang' | 'edition'>,
): Photo | undefined {
  if (part < parts || !storyEnd(html, lang, edition.format).picture) return undefined;
  const products = cooperative.products.flatMap((product) => product.photos.slice(0, 1));
  return cooperative.photos[1] ?? products.at(-1) ?? cooperative.photos[0];
}

/** The picture of a basket; none when its products need the room. */
export function basketPhoto({ photo, items }: Basket, format: FormatId): Photo | undefined {
  return items.length <= (format === 'a4' ? 8 : 4) ? photo : undefined;
}

/** The picture of an event; none when its workshops need the room. */
export function eventPhoto({ photo, workshops }: Event, format: FormatId): Photo | undefined {
  return workshops.length <= (format === 'square' ? 3 : 12) ? photo : undefined;
}

/** The picture of a cooperative in the list of its chapter: preferably a product, because readers look for products. */
export function rowPhoto(cooperative: Cooperative): Photo | undefined {
  return cooperative.products.find((product) => product.photos.length > 0)?.photos[0] ?? cooperative.photos[0];
}

/** The picture of a chapter's opening page. */
export function chapterPhoto(category: Category, cooperatives: readonly Cooperative[]): Photo | undefined {
  return category.photo ?? cooperatives.map(openerPhoto).find((photo) => photo !== undefined);
}

/** The photos of the front cover (the first is the large one) and of the back cover, each used once. */
export function coverPhotos(book: Pick<Book, 'edition' | 'catalogue' | 'lang'>): { front: Photo[]; back: Photo[] } {
  const { edition, catalogue, lang } = book;
  const candidates = [
    ...edition.coverPhotos,
    ...catalogue.settings.wall,
    ...catalogue.products.flatMap((it) => it.photos.slice(0, 1)),
  ];
  const photos = [...new Map(candidates.map((photo) => [photo.hash, photo])).values()];
  const { back } = FORMAT_LAYOUTS[edition.format];
  const first = wallPhotos(frontWall(edition));
  // The cover of the second half of a two-direction book shows other photos, as long as there are enough.
  if (lang !== edition.languages[0] && photos.length >= 2 * first)
    return { front: photos.slice(first, 2 * first), back: [] };
  return { front: photos.slice(0, first), back: photos.slice(first, first + wallPhotos(back)) };
}

/** The cooperatives of a chapter, in the order of the book. */
export function chapterCooperatives(book: Pick<Book, 'catalogue'>, category: Category): Cooperative[] {
  return book.catalogue.cooperatives.filter((cooperative) => cooperative.category.id === category.id);
}

/** The properties of an edition that decide the size of its pictures. */
type Trim = Pick<Edition, 'format' | 'bleed' | 'coverLogos'>;

/**
 * The size of a picture in millimetres of a template: the size of its slot, except that a logo keeps its proportions
 * and a photo with too few pixels to cross the sheet is mounted: drawn smaller in the middle of the slot.
 */
export function pictureSize(photo: Photo, slot: Slot, edition: Trim): SizeInMm {
  const box = slotSize(slot, edition);
  if (isLogo(slot)) {
    // A logo of few pixels is printed small rather than blurred.
    const fine = MM_PER_INCH / (RECOMMENDED_DPI * FORMATS[edition.format].zoom);
    const scale = Math.min(box.width / photo.width, box.height / photo.height, fine);
    return { width: photo.width * scale, height: photo.height * scale };
  }
  return isMounted(photo, slot, edition) ? mountedSize(photo, box, edition) : box;
}

/** Whether a photo is mounted because it has too few pixels to cross the sheet in its slot. */
export function isMounted(photo: Photo, slot: Slot, edition: Trim): boolean {
  return crossesSheet(slot) && dotsIn(photo, slotSize(slot, edition), edition) < MIN_DPI;
}

/** The pixels that a photo needs to fill its slot at the recommended resolution. */
export function wantedPixels(slot: Slot, edition: Trim): { width: number; height: number } {
  const { width, height } = slotSize(slot, edition);
  const dots = (RECOMMENDED_DPI * FORMATS[edition.format].zoom) / MM_PER_INCH;
  return { width: Math.ceil(width * dots), height: Math.ceil(height * dots) };
}

/** Pixels per inch of paper of a photo that is cut to fill a slot. */
function dotsIn(photo: Photo, { width, height }: SizeInMm, { format }: Pick<Edition, 'format'>): number {
  return (Math.min(photo.width / width, photo.height / height) * MM_PER_INCH) / FORMATS[format].zoom;
}

/** The largest size at the recommended resolution that leaves a coloured border on all sides. */
function mountedSize(photo: Photo, { width, height }: SizeInMm, { format }: Pick<Edition, 'format'>): SizeInMm {
  const fine = MM_PER_INCH / (RECOMMENDED_DPI * FORMATS[format].zoom);
  return {
    width: Math.min(photo.width * fine, width * MOUNT),
    height: Math.min(photo.height * fine, height * MOUNT),
  };
}

/** Maximum share of the slot's width and height that a mounted picture takes. */
const MOUNT = 0.8;
export const MM_PER_INCH = 25.4;
/** Recommended and minimum resolution of pictures in pixels per inch of paper, as Moroccan printers ask and accept. */
export const RECOMMENDED_DPI = 250;
export const MIN_DPI = 200;

/** The size of a slot in millimetres of a template. */
export function slotSize(slot: Slot, edition: Trim): SizeInMm {
  if (!(slot in SLOTS)) return formatSlotSize(slot as FormatSlot, edition);
  const box: SizeInMm = SLOTS[slot as keyof typeof SLOTS];
  if (!crossesSheet(slot)) return box;
  const sheet = sheetOf(edition);
  return { width: sheet.width, height: (box.height * sheet.height) / A4.height };
}

/** Whether a slot reaches across the sheet: it is as wide as the sheet and keeps its share of the height. */
function crossesSheet(slot: Slot): boolean {
  return slot in SLOTS && SLOTS[slot as keyof typeof SLOTS].width === A4.width;
}

/** The sheet that slot sizes refer to: A4 with 3 mm of bleed. */
const A4 = { width: 216, height: 303 };

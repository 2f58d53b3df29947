import type { Edition, FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS, sheetOf } from '../book.ts';

// The differences between the formats of a book, in millimetres of a template (`Format.zoom`). Sheets get these lengths
// as custom properties, and `capacity.ts` and `picture-slots.ts` read them here, so that a page is drawn with the
// numbers it was composed by. Type sizes that differ by more than the zoom are in `styles/formats.css`.

/** Millimetres of a template. */
export interface SizeInMm {
  width: number;
  height: number;
}

/** Slots whose size differs by format. The size of all others is fixed or a share of the sheet. */
export type FormatSlot =
  | 'card'
  | 'card-tall'
  | 'card-wide'
  | 'card-half'
  | 'basket-item'
  | 'chapter-row'
  | 'chapter-row-medium'
  | 'chapter-row-large'
  | 'chapter-row-wide'
  | 'cover-large'
  | 'cover-tile'
  | 'cover-logo'
  | 'story';

interface FormatLayout {
  /** Margins: at the spine, at the fore-edge (it holds the selvedge), at head and foot. */
  inner: number;
  outer: number;
  top: number;
  bottom: number;
  /** Between the two columns of cards. */
  gutter: number;
  /** Maximum number of cards on one page of products. */
  cards: number;
  /** Every card has its picture beside its text: a square page is too low for two rows with the picture above. */
  lying: boolean;
  slots: Record<Exclude<FormatSlot, 'cover-large' | 'cover-tile' | 'cover-logo'>, SizeInMm>;
  /** The walls of tiles of the covers, in rows of four: `P` a large photo of two by two, `p` a photo, `m` a motif. */
  front: string;
  back: string;
  /** The front wall above a strip of logos, where the usual wall leaves too little room for the title. */
  frontAboveLogos?: string;
}

export const FORMAT_LAYOUTS: Record<FormatId, FormatLayout> = {
  a4: {
    inner: 17,
    outer: 22,
    top: 15,
    bottom: 19.5,
    gutter: 7.5,
    cards: 6,
    lying: false,
    slots: {
      // One column of (171 - 7.5) / 2. Close to 4:3, so that no crop cuts into the product.
      card: { width: 81.75, height: 57 },
      'card-tall': { width: 81.75, height: 69 },
      'card-wide': { width: 81.75, height: 61.5 },
      'card-half': { width: 109.5, height: 97.5 },
      'basket-item': { width: 39.375, height: 37.5 },
      'chapter-row': { width: 36, height: 27 },
      'chapter-row-medium': { width: 60, height: 45 },
      'chapter-row-large': { width: 99, height: 74.25 },
      'chapter-row-wide': { width: 156, height: 117 },
      story: { width: 171, height: 126 },
    },
    front: 'Pmppmmpmppmpm',
    back: 'mpmppmpm',
  },
  // On paper: inside 13.5, outside 16.5, top 10.5, bottom 15, gutter 4.5 (docs/design-language.md, 4).
  a5: {
    inner: 16.5,
    outer: 20.1,
    top: 12.8,
    bottom: 18.3,
    gutter: 5.5,
    cards: 4,
    lying: false,
    slots: {
      card: { width: 69.2, height: 48 },
      'card-tall': { width: 69.2, height: 55.5 },
      'card-wide': { width: 69.2, height: 52.5 },
      'card-half': { width: 88.5, height: 80 },
      'basket-item': { width: 32.6, height: 31.5 },
      'chapter-row': { width: 33, height: 24.75 },
      'chapter-row-medium': { width: 48, height: 36 },
      'chapter-row-large': { width: 84, height: 63 },
      'chapter-row-wide': { width: 132, height: 99 },
      story: { width: 143.9, height: 105 },
    },
    front: 'Pmppmmpmppmpm',
    back: 'mpmppmpm',
  },
  square: {
    inner: 17,
    outer: 22,
    top: 13.5,
    bottom: 18,
    gutter: 7.5,
    cards: 5,
    lying: true,
    slots: {
      // Four or five on a page; on a page of three or fewer, cards are wide.
      card: { width: 42, height: 31.5 },
      'card-tall': { width: 58.5, height: 43.5 },
      'card-wide': { width: 58.5, height: 43.5 },
      'card-half': { width: 88.5, height: 66 },
      'basket-item': { width: 39.375, height: 30 },
      'chapter-row': { width: 36, height: 27 },
      'chapter-row-medium': { width: 44, height: 33 },
      'chapter-row-large': { width: 84, height: 63 },
      'chapter-row-wide': { width: 120, height: 90 },
      story: { width: 171, height: 90 },
    },
    front: 'Pmppmmpmp',
    back: 'mpmp',
    frontAboveLogos: 'Pmppm',
  },
};

/** Paper between two tiles of a wall. */
const GROUT = 0.9;
/** Extra width of an outer tile inside the trim, so that a cut half a millimetre off does not show. */
const TRIM_ALLOWANCE = 0.75;

/**
 * Blank paper between the spine and the print on a cover, in millimetres of paper: a picture that ended at the fold
 * would show on the spine, or leave a white line, whenever the binder's fold is half a millimetre off.
 */
const HINGE = 4.5;

/** {@link HINGE} in millimetres of a template. */
function hingeOf(format: FormatId): number {
  return HINGE / FORMATS[format].zoom;
}

/** Width of an inner tile on a cover: hinge, four tiles, grout and trim allowance add up to the page width. */
function tileOf(format: FormatId): number {
  return (FORMATS[format].width / FORMATS[format].zoom - hingeOf(format) - 3 * GROUT - TRIM_ALLOWANCE) / 4;
}

/** Gap between two logos. */
const LOGO_GAP = 8;
/** Maximum size of a logo: one or two logos do not fill the strip. */
const LOGO: SizeInMm = { width: 42, height: 13.5 };

/** The size of a slot that differs by format. */
export function formatSlotSize(
  slot: FormatSlot,
  { format, bleed, coverLogos }: Pick<Edition, 'format' | 'bleed' | 'coverLogos'>,
): SizeInMm {
  if (slot === 'cover-logo') {
    const strip = FORMATS[format].width / FORMATS[format].zoom - 2 * FORMAT_LAYOUTS[format].inner;
    const share = (strip + LOGO_GAP) / Math.max(1, coverLogos.length) - LOGO_GAP;
    return { ...LOGO, width: Math.min(LOGO.width, share) };
  }
  const edge = bleed / FORMATS[format].zoom;
  const tile = tileOf(format);
  // The large tile is at the hinge, where there is no bleed.
  if (slot === 'cover-large') return { width: 2 * tile + GROUT, height: 2 * tile + GROUT };
  if (slot === 'cover-tile') return { width: tile + TRIM_ALLOWANCE + edge, height: tile + edge };
  return FORMAT_LAYOUTS[format].slots[slot];
}

/** The wall of the front cover of an edition. */
export function frontWall({ format, coverLogos }: Pick<Edition, 'format' | 'coverLogos'>): string {
  const { front, frontAboveLogos } = FORMAT_LAYOUTS[format];
  return coverLogos.length > 0 ? (frontAboveLogos ?? front) : front;
}

/** Number of photos on the wall of a cover. */
export function wallPhotos(pattern: string): number {
  return pattern.match(/p/gi)?.length ?? 0;
}

/** Number of rows of four tiles in a wall; a large photo takes the area of four tiles. */
function wallRows(pattern: string): number {
  return [...pattern].reduce((sum, tile) => sum + (tile === 'P' ? 4 : 1), 0) / 4;
}

interface IndexColumns {
  columns: number;
  /** Letters of a name that fit on one line. */
  characters: number;
  /** Points. */
  type: number;
  /** Height of a line. */
  line: number;
}

const WIDE_INDEX: Record<Lang, IndexColumns> = {
  ar: { columns: 3, characters: 26, type: 9.75, line: 4.8 },
  fr: { columns: 3, characters: 22, type: 8.5, line: 4.5 },
  en: { columns: 3, characters: 22, type: 8.5, line: 4.5 },
};

/** An index at its smallest setting. `index-setting.ts` enlarges it when its pages have room. */
export const INDEX_COLUMNS: Record<FormatId, Record<Lang, IndexColumns>> = {
  a4: WIDE_INDEX,
  a5: {
    ar: { columns: 2, characters: 36, type: 9.8, line: 4.8 },
    fr: { columns: 2, characters: 28, type: 9.8, line: 4.7 },
    en: { columns: 2, characters: 28, type: 9.8, line: 4.7 },
  },
  square: WIDE_INDEX,
};

/** The lengths of an edition's format as CSS custom properties. */
export function cssLengths(edition: Pick<Edition, 'format' | 'bleed' | 'coverLogos'>): Record<string, string> {
  const { format, bleed } = edition;
  const { width, height, zoom } = FORMATS[format];
  const { inner, outer, top, bottom, gutter, slots, back } = FORMAT_LAYOUTS[format];
  const sheet = sheetOf(edition);
  const lengths = {
    'trim-width': width / zoom,
    'trim-height': height / zoom,
    'sheet-height': sheet.height,
    bleed: bleed / zoom,
    inner,
    outer,
    top,
    bottom,
    gutter,
    hinge: hingeOf(format),
    tile: tileOf(format),
    'tile-edge': formatSlotSize('cover-tile', edition).width,
    'tile-large': formatSlotSize('cover-large', edition).width,
    'card-width': slots.card.width,
    'card-max': slots.card.height,
    'card-tall-max': slots['card-tall'].height,
    'card-wide-width': slots['card-wide'].width,
    'card-wide-max': slots['card-wide'].height,
    'card-half-width': slots['card-half'].width,
    'card-half-max': slots['card-half'].height,
    'item-max': slots['basket-item'].height - 3,
    'story-max': slots.story.height,
  };
  return {
    ...Object.fromEntries(
      Object.entries(lengths).map(([name, length]) => [`--${name}`, `${Math.round(length * 1000) / 1000}mm`]),
    ),
    '--front-rows': String(wallRows(frontWall(edition))),
    '--back-rows': String(wallRows(back)),
  };
}

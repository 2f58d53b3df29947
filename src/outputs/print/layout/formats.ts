import type { Edition, FormatId } from '../../../model/edition.ts';
import type { Lang } from '../../../model/languages.ts';
import { FORMATS, sheetOf } from '../book.ts';

// What differs between the formats of a book, in millimetres of a template (`Format.zoom`). The sheets get these
// measures as custom properties, and `capacity.ts` and `picture-slots.ts` take theirs from here, so that a page is drawn
// with the numbers it was composed by. Sizes of type that are more than the zoom are in `styles/formats.css`.

export interface Box {
  width: number;
  height: number;
}

/** Slots whose box is another in each format. All others are the same, or a share of the sheet. */
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

interface Setting {
  /** Margins: at the spine, at the fore-edge (it holds the selvedge), at head and foot. */
  inner: number;
  outer: number;
  top: number;
  bottom: number;
  /** Between the two columns of cards. */
  gutter: number;
  /** Most cards on one page of products. */
  cards: number;
  /** Every card lies: its picture beside its text. A square page is too low for two rows of standing ones. */
  lying: boolean;
  slots: Record<Exclude<FormatSlot, 'cover-large' | 'cover-tile' | 'cover-logo'>, Box>;
  /** The walls of tiles of the covers, in rows of four: `P` a large photo of two by two, `p` a photo, `m` a motif. */
  front: string;
  back: string;
  /** The front when logos take a strip below it, where that leaves too little for the title. */
  frontAboveLogos?: string;
}

export const SETTINGS: Record<FormatId, Setting> = {
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
      // Four or five a page; three and fewer are wide ones.
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
/** What an outer tile is wider than an inner one inside the trim, so that a cut half a millimetre off does not show. */
const SPARE = 0.75;

/**
 * Paper between the spine and whatever is printed on a cover, in millimetres of paper: a picture that ended at the fold
 * would show on the back of the book, or leave a white line, whenever the binder's fold is half a millimetre off.
 */
const HINGE = 4.5;

/** {@link HINGE} in millimetres of a template. */
function hingeOf(format: FormatId): number {
  return HINGE / FORMATS[format].zoom;
}

/** An inner tile of the wall on the covers: hinge, four tiles, their grout and the spare make the width of the page. */
function tileOf(format: FormatId): number {
  return (FORMATS[format].width / FORMATS[format].zoom - hingeOf(format) - 3 * GROUT - SPARE) / 4;
}

/** Between two logos. */
const LOGO_GAP = 8;
/** The largest logo: one or two alone do not fill the strip. */
const LOGO: Box = { width: 42, height: 13.5 };

/** The box of a slot that each format has its own of. */
export function formatBox(
  slot: FormatSlot,
  { format, bleed, coverLogos }: Pick<Edition, 'format' | 'bleed' | 'coverLogos'>,
): Box {
  if (slot === 'cover-logo') {
    const strip = FORMATS[format].width / FORMATS[format].zoom - 2 * SETTINGS[format].inner;
    const share = (strip + LOGO_GAP) / Math.max(1, coverLogos.length) - LOGO_GAP;
    return { ...LOGO, width: Math.min(LOGO.width, share) };
  }
  const edge = bleed / FORMATS[format].zoom;
  const tile = tileOf(format);
  // At the hinge, which is paper: no bleed.
  if (slot === 'cover-large') return { width: 2 * tile + GROUT, height: 2 * tile + GROUT };
  if (slot === 'cover-tile') return { width: tile + SPARE + edge, height: tile + edge };
  return SETTINGS[format].slots[slot];
}

/** The wall of the front cover of an edition. */
export function frontWall({ format, coverLogos }: Pick<Edition, 'format' | 'coverLogos'>): string {
  const { front, frontAboveLogos } = SETTINGS[format];
  return coverLogos.length > 0 ? (frontAboveLogos ?? front) : front;
}

/** Photos that the wall of a cover shows. */
export function wallPhotos(pattern: string): number {
  return pattern.match(/p/gi)?.length ?? 0;
}

/** Rows of four tiles in a wall; a large photo takes the place of four. */
function wallRows(pattern: string): number {
  return [...pattern].reduce((sum, tile) => sum + (tile === 'P' ? 4 : 1), 0) / 4;
}

interface IndexColumns {
  columns: number;
  /** Letters of a name that fit one line. */
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

/** An index at its smallest setting. It is set larger when its pages have room: `index-setting.ts`. */
export const INDEX_COLUMNS: Record<FormatId, Record<Lang, IndexColumns>> = {
  a4: WIDE_INDEX,
  a5: {
    ar: { columns: 2, characters: 36, type: 9.8, line: 4.8 },
    fr: { columns: 2, characters: 28, type: 9.8, line: 4.7 },
    en: { columns: 2, characters: 28, type: 9.8, line: 4.7 },
  },
  square: WIDE_INDEX,
};

/** The measures of a format for its style sheets. */
export function measuresOf(edition: Pick<Edition, 'format' | 'bleed' | 'coverLogos'>): Record<string, string> {
  const { format, bleed } = edition;
  const { width, height, zoom } = FORMATS[format];
  const { inner, outer, top, bottom, gutter, slots, back } = SETTINGS[format];
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
    'tile-edge': formatBox('cover-tile', edition).width,
    'tile-large': formatBox('cover-large', edition).width,
    'card-width': slots.card.width,
    'card-most': slots.card.height,
    'card-tall-most': slots['card-tall'].height,
    'card-wide-width': slots['card-wide'].width,
    'card-wide-most': slots['card-wide'].height,
    'card-half-width': slots['card-half'].width,
    'card-half-most': slots['card-half'].height,
    'item-most': slots['basket-item'].height - 3,
    'story-most': slots.story.height,
  };
  return {
    ...Object.fromEntries(
      Object.entries(lengths).map(([name, length]) => [`--${name}`, `${Math.round(length * 1000) / 1000}mm`]),
    ),
    '--front-rows': String(wallRows(frontWall(edition))),
    '--back-rows': String(wallRows(back)),
  };
}

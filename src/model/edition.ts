import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import { oneOf } from './values/choice.ts';
import { cleanValue } from './values/clean.ts';
import { type Lang, LANGS } from './languages.ts';
import { MARKS } from './mark.ts';
import { type Photo, PhotoEntry } from './photo.ts';
import { day, decimal, flag, id, reference, whole, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';

/** The parts of the book of an edition that lists none: a part that Dalil learns later changes no book. */
const DEFAULT_SECTIONS = [
  'imprint',
  'contents',
  'how-to-order',
  'order-slips',
  'cooperatives',
  'distributors',
  'points-of-sale',
  'baskets',
  'events',
  'pages',
  'index',
  'index-towns',
  'index-marks',
] as const;

/** The parts of a book, in the order they are printed unless the edition lists its own. Covers are always there. */
export const SECTIONS = [...DEFAULT_SECTIONS] as const;
export type Section = (typeof SECTIONS)[number];

/** Trim sizes: 210 × 297, 148 × 210 and 210 × 210 mm. */
export const FORMAT_IDS = ['a4', 'a5', 'square'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Most logos that stay recognisable side by side on a cover. */
export const COVER_LOGOS: Record<FormatId, number> = { a4: 6, a5: 4, square: 6 };

/**
 * Selects which of the listed cooperatives are printed: every criterion must hold. A selected cooperative keeps all its
 * products; `point_of_sale` and `mark` can also select single products, printed on the pages of their cooperatives.
 */
export const Selection = z.strictObject({
  /** The cooperatives of these communes, by their keys. */
  towns: z.array(freeText()).min(1).optional(),
  /** Cooperatives of these chapters, with all their products. Chapters are the same as in the whole book. */
  categories: z.array(reference()).min(1).optional(),
  /** Cooperatives with a stand at this event. No other event is printed. */
  event: reference().optional(),
  /**
   * Products stocked by this point of sale, and all products of cooperatives with a stand there. No other point of sale
   * is printed.
   */
  point_of_sale: reference().optional(),
  /** Cooperatives led by women (`yes`), or the others (`no`). */
  women_led: flag().optional(),
  /** Cooperatives that carry this mark for all their products, and single products that carry it. */
  mark: oneOf(MARKS).optional(),
});
export type Selection = z.infer<typeof Selection>;

/** The printer's file requirements. Limits are published by Moroccan printers (docs/printing.md). */
export const PrinterProfile = z.strictObject({
  /** Maximum total ink coverage, in percent. */
  ink_limit: whole(200, 400).default(280),
  /** Picture resolution in print. */
  dpi: whole(150, 600).default(300),
  /** The printer's CMYK profile: a file of the content folder. */
  icc: z.string().trim().min(1).optional(),
  /** Paper named on the order sheet: "couché brillant 115 g". */
  paper: Text.default({ ar: 'ورق مصقول 115 غ', fr: 'couché 115 g' }),
  cover_paper: Text.default({ ar: 'ورق مصقول 250 غ', fr: 'couché 250 g' }),
  /** Thickness of one leaf in millimetres, for the spine. */
  caliper: decimal(0.03, 1).default(0.1),
});
export type PrinterProfile = z.infer<typeof PrinterProfile>;

/** An edition to print. Its file name is its id and the prefix of its PDF names. */
export const EditionEntry = z.strictObject({
  title: Text,
  subtitle: Text.optional(),
  /**
   * Replaces the guide's introduction in the imprint. An edition of selected cooperatives does not repeat the guide's.
   */
  introduction: Text.optional(),
  /** `two-direction`: Arabic from the right and French from the left, meeting in the middle. */
  language: oneOf([...LANGS, 'two-direction']),
  format: oneOf(FORMAT_IDS).default('a4'),
  /** Printed on the cover and in the imprint: "édition 2026". */
  date: day(),
  /** `all`, or cooperative ids. */
  cooperatives: z.union([oneOf(['all']), z.array(reference()).min(1)]).default('all'),
  /** Restricts these cooperatives further. */
  only: Selection.default({}),
  order: oneOf(['category', 'town', 'code']).default('category'),
  sections: z.array(oneOf(SECTIONS)).default([...DEFAULT_SECTIONS]),
  /** Editorial pages to print, by id, in order. */
  pages: z.array(id()).default([]),
  cover: z
    .strictObject({
      photos: z.array(PhotoEntry).default([]),
      /** Below the pictures, on white. Defaults to the partners of the catalogue; an empty list prints none. */
      logos: z.array(PhotoEntry).optional(),
    })
    .default({ photos: [] }),
  binding: oneOf(['staple', 'glue']).default('staple'),
  /** Bleed in millimetres. */
  bleed: z
    .preprocess(
      (value) => (typeof value === 'string' ? Number(cleanValue(value).replace(/ ?mm$/, '')) : value),
      z.union([z.literal(3), z.literal(5)]),
    )
    .default(3),
  crop_marks: flag().default(false),
  /** Also makes a file of A4 sheets to print, fold and staple. */
  booklet: flag().default(false),
  profile: PrinterProfile.prefault({}),
  /** Built by `npm start`; other editions only with `--edition`. */
  default: flag().default(true),
});
export type EditionEntry = z.infer<typeof EditionEntry>;

export interface Edition extends Omit<EditionEntry, 'cooperatives' | 'cover' | 'language' | 'only' | 'pages'> {
  id: string;
  /** One language, or both of a two-direction book: first the language that opens on the right. */
  languages: readonly [Lang, ...Lang[]];
  /** The part of the catalogue this edition prints: all counts and lists in the book are based on it. */
  catalogue: Catalogue;
  coverPhotos: Photo[];
  /** With alternative text: its own, or the partner's name. */
  coverLogos: Photo[];
  pages: string[];
}

import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import { oneOf } from './values/choice.ts';
import { plain } from './values/clean.ts';
import { type Lang, LANGS } from './languages.ts';
import { MARKS } from './mark.ts';
import { type Photo, PhotoEntry } from './photo.ts';
import { day, decimal, flag, id, reference, whole, words } from './values/scalars.ts';
import { Text } from './values/text.ts';

/** The parts of a book, in the order they are printed unless the edition lists its own. Covers are always there. */
export const SECTIONS = [
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
export type Section = (typeof SECTIONS)[number];

/** Trim sizes: 210 × 297, 148 × 210 and 210 × 210 mm. */
export const FORMAT_IDS = ['a4', 'a5', 'square'] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Most logos that one can still recognise, side by side on a cover. */
export const COVER_LOGOS: Record<FormatId, number> = { a4: 6, a5: 4, square: 6 };

/**
 * What of the cooperatives of the list is printed: that for which everything given here is true. Whoever is kept as a
 * cooperative keeps all its products; a shelf and a mark also keep single products, on the pages of their cooperatives.
 */
export const Selection = z.strictObject({
  /** The cooperatives of these communes, by their keys. */
  towns: z.array(words()).min(1).optional(),
  /** The cooperatives of these chapters, with all they make: the chapters as the whole book prints them. */
  categories: z.array(reference()).min(1).optional(),
  /** The cooperatives with a stand at this event. Of the events, this one alone is printed. */
  event: reference().optional(),
  /**
   * The products this point of sale stocks, and all of whoever has a stand there. Of the points of sale, this one alone is
   * printed.
   */
  point_of_sale: reference().optional(),
  /** The cooperatives led by women, or those that are not. */
  women_led: flag().optional(),
  /** The cooperatives that carry this mark for all they make, and single products that carry it. */
  mark: oneOf(MARKS).optional(),
});
export type Selection = z.infer<typeof Selection>;

/** What the printer asks of the file. The limits are those Moroccan printers publish (docs/printing.md). */
export const PrinterProfile = z.strictObject({
  /** Most ink on one spot, in percent. */
  ink_limit: whole(200, 400).default(280),
  /** Resolution of pictures on paper. */
  dpi: whole(150, 600).default(300),
  /** The printer's CMYK profile: a file of the content folder. */
  icc: z.string().trim().min(1).optional(),
  /** Said on the order sheet: "couché brillant 115 g". */
  paper: Text.default({ ar: 'ورق مصقول 115 غ', fr: 'couché 115 g' }),
  cover_paper: Text.default({ ar: 'ورق مصقول 250 غ', fr: 'couché 250 g' }),
  /** Thickness of one leaf in millimetres, for the spine. */
  caliper: decimal(0.03, 1).default(0.1),
});
export type PrinterProfile = z.infer<typeof PrinterProfile>;

/** What to print. The file name is the edition's id and the beginning of the names of its PDFs. */
export const EditionEntry = z.strictObject({
  title: Text,
  subtitle: Text.optional(),
  /** In the imprint, in place of the guide's own, which an edition of only some cooperatives does not repeat. */
  introduction: Text.optional(),
  /** `two-direction`: Arabic from the right and French from the left, meeting in the middle. */
  language: oneOf([...LANGS, 'two-direction']),
  format: oneOf(FORMAT_IDS).default('a4'),
  /** Printed on the cover and in the imprint: "édition 2026". */
  date: day(),
  /** `all`, or cooperative ids. */
  cooperatives: z.union([oneOf(['all']), z.array(reference()).min(1)]).default('all'),
  /** Of these cooperatives, only some. */
  only: Selection.default({}),
  order: oneOf(['category', 'town', 'code']).default('category'),
  sections: z.array(oneOf(SECTIONS)).default([...SECTIONS]),
  /** Editorial pages to print, by id, in order. */
  pages: z.array(id()).default([]),
  cover: z
    .strictObject({
      photos: z.array(PhotoEntry).default([]),
      /** Below the pictures, on white. Those of the catalogue's partners when left out; none when empty. */
      logos: z.array(PhotoEntry).optional(),
    })
    .default({ photos: [] }),
  binding: oneOf(['staple', 'glue']).default('staple'),
  /** Millimetres of picture and colour beyond the trim. */
  bleed: z
    .preprocess(
      (value) => (typeof value === 'string' ? Number(plain(value).replace(/ ?mm$/, '')) : value),
      z.union([z.literal(3), z.literal(5)]),
    )
    .default(3),
  crop_marks: flag().default(false),
  /** Also makes a file of A4 sheets to print, fold and staple oneself. */
  booklet: flag().default(false),
  profile: PrinterProfile.prefault({}),
  /** Made by `npm start`; the others only when asked for with `--edition`. */
  default: flag().default(true),
});
export type EditionEntry = z.infer<typeof EditionEntry>;

export interface Edition extends Omit<EditionEntry, 'cooperatives' | 'cover' | 'language' | 'only' | 'pages'> {
  id: string;
  /** One language, or both of a two-direction book: the one that opens on the right first. */
  languages: readonly [Lang, ...Lang[]];
  /** What this edition shows and nothing else: everything in the book speaks of it alone. */
  catalogue: Catalogue;
  coverPhotos: Photo[];
  /** Each with its own words, or the name of the partner. */
  coverLogos: Photo[];
  pages: string[];
}

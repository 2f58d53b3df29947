import { z } from 'zod';
import type { Cooperative } from './cooperative.ts';
import type { Lang } from './languages.ts';
import { type Photo, PhotoEntry } from './photo.ts';
import { day, flag, id } from './scalars.ts';
import { Text } from './text.ts';

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
] as const;
export type Section = (typeof SECTIONS)[number];

/** What to print. The file name is the edition's id and the name of its PDF. */
export const EditionEntry = z.strictObject({
  title: Text,
  subtitle: Text.optional(),
  language: z.enum(['ar', 'fr']),
  format: z.enum(['a4']).default('a4'),
  /** Printed on the cover and in the imprint: "édition 2026". */
  date: day(),
  /** `all`, or cooperative ids. */
  cooperatives: z.union([z.literal('all'), z.array(id()).min(1)]).default('all'),
  order: z.enum(['category', 'town', 'code']).default('category'),
  sections: z.array(z.enum(SECTIONS)).default([...SECTIONS]),
  /** Editorial pages to print, by id, in order. */
  pages: z.array(id()).default([]),
  cover: z.strictObject({ photos: z.array(PhotoEntry).default([]) }).default({ photos: [] }),
  /** Made by `npm start`; the others only when asked for with `--edition`. */
  default: flag().default(true),
});
export type EditionEntry = z.infer<typeof EditionEntry>;

export interface Edition extends Omit<EditionEntry, 'cooperatives' | 'cover' | 'language' | 'pages'> {
  id: string;
  language: Lang;
  cooperatives: Cooperative[];
  coverPhotos: Photo[];
  pages: string[];
}

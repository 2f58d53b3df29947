import { z } from 'zod';
import { oneOf } from './values/choice.ts';
import { PhotoEntry, type Photo } from './photo.ts';
import { id, whole } from './values/scalars.ts';
import { Text } from './values/text.ts';

/** The ten drawn families: a colour, a second thread, a tint and a motif each (docs/design-language.md, 2 and 5). */
export const MOTIFS = [
  'honey',
  'oils',
  'grains',
  'sweets',
  'spices',
  'plants',
  'dairy',
  'care',
  'weaving',
  'crafts',
] as const;
export type MotifId = (typeof MOTIFS)[number];

/** A chapter of the guide. `number` is shown on the thumb tab and has no other meaning. */
export const CategoryEntry = z.strictObject({
  id: id(),
  number: whole(1, 99),
  name: Text,
  /** For tiles and chips, where the full name is too long. */
  short_name: Text.optional(),
  motif: oneOf(MOTIFS),
  /** The picture of the chapter's opening page; `file` is relative to the content folder. */
  photo: PhotoEntry.optional(),
});

export type CategoryEntry = z.infer<typeof CategoryEntry>;

/** The content of `categories.yaml`. */
export const CategoriesFile = z.strictObject({ categories: z.array(CategoryEntry).min(1) });

export interface Category {
  id: string;
  number: number;
  name: Text;
  shortName: Text;
  motif: MotifId;
  photo?: Photo;
}

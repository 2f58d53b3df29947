import { z } from 'zod';
import { decimal, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';

/**
 * A picture and its display settings. `file` is relative to the entry's own folder. `focus` is the point that every
 * crop keeps, as fractions of width and height from the top left; the default suits products that stand on a table
 * (docs/design-language.md, 7).
 */
export const PhotoEntry = z.strictObject({
  file: z.string().trim().min(1),
  alt: Text.optional(),
  credit: freeText().optional(),
  focus: z.tuple([decimal(0, 1), decimal(0, 1)]).default([0.5, 0.4]),
});
export type PhotoEntry = z.infer<typeof PhotoEntry>;

/** A picture that the loader found, opened and decoded. */
export interface Photo {
  /** Absolute path of the staff's own file. */
  file: string;
  /** Hash of the file's bytes, used as the key of every derivative. */
  hash: string;
  /** Size in pixels once turned upright (EXIF orientation). */
  width: number;
  height: number;
  alt?: Text;
  credit?: string;
  focus: [number, number];
  /** May be shown on social networks: every cooperative it belongs to agreed to them. */
  social: boolean;
}

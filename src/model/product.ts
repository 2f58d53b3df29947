import { z } from 'zod';
import type { Category } from './category.ts';
import { oneOf } from './values/choice.ts';
import { ProductNumber } from './values/code.ts';
import type { Cooperative } from './cooperative.ts';
import { money } from './values/figure.ts';
import { Mark } from './mark.ts';
import { PhotoEntry, type Photo } from './photo.ts';
import { day, reference, whole, freeText } from './values/scalars.ts';
import { type Season, SeasonEntry } from './season.ts';
import { SizeEntry } from './values/size.ts';
import { Text } from './values/text.ts';

/** Dirhams including tax, or the word `on-request`, which becomes null. */
const Price = z
  .union([oneOf(['on-request']).transform(() => null), money(0.05)])
  .meta({ title: 'Price in dirhams, or on-request' });

export const Variant = z.strictObject({
  size: SizeEntry,
  price: Price,
  /** The day the price was last confirmed; the product's own `price_date` otherwise. */
  price_date: day().optional(),
  wholesale: z.strictObject({ from: whole(2, 10_000), price: Price }).optional(),
});
export type Variant = z.infer<typeof Variant>;

export const ProductEntry = z.strictObject({
  code: ProductNumber,
  name: Text,
  /** Darija and Latin spellings: `3sel`, `assel zaatar`. Found by the search, never printed. */
  other_names: z.array(freeText()).default([]),
  category: reference(),
  description: Text.optional(),
  photos: z.array(PhotoEntry).default([]),
  variants: z.array(Variant).min(1),
  price_date: day().optional(),
  season: SeasonEntry.optional(),
  availability: oneOf(['in-stock', 'seasonal', 'on-order', 'sold-out']).default('in-stock'),
  shelf_life: Text.optional(),
  ingredients: Text.optional(),
  marks: z.array(Mark).default([]),
});
export type ProductEntry = z.infer<typeof ProductEntry>;

export interface Product extends Omit<ProductEntry, 'code' | 'category' | 'photos' | 'season'> {
  /** The whole permanent code, `202-01`. */
  code: string;
  number: string;
  cooperative: Cooperative;
  category: Category;
  photos: Photo[];
  season?: Season;
}

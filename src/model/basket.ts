import { z } from 'zod';
import { ProductCode } from './values/code.ts';
import type { Distributor } from './distributor.ts';
import { money } from './values/figure.ts';
import { type Photo, PhotoEntry } from './photo.ts';
import type { PointOfSale } from './point-of-sale.ts';
import type { Product, Variant } from './product.ts';
import { day, reference, whole, freeText } from './values/scalars.ts';
import { Text } from './values/text.ts';

export const BasketEntry = z.strictObject({
  code: ProductCode,
  name: Text,
  description: Text.optional(),
  photo: PhotoEntry.optional(),
  occasion: Text.optional(),
  items: z
    .array(
      z.strictObject({
        product: ProductCode,
        /** The size as the product's own entry writes it; its first variant when left out. */
        size: z.union([freeText(), Text]).optional(),
        quantity: whole(1, 99).default(1),
      }),
    )
    .min(1),
  price: money(0.05),
  valid_from: day().optional(),
  valid_to: day().optional(),
  /** Distributors and points of sale, by file name. */
  sold_at: z.array(reference()).default([]),
});
export type BasketEntry = z.infer<typeof BasketEntry>;

export interface Basket extends Omit<BasketEntry, 'items' | 'sold_at' | 'photo'> {
  id: string;
  photo?: Photo;
  items: { product: Product; variant: Variant; quantity: number }[];
  distributors: Distributor[];
  pointsOfSale: PointOfSale[];
  /** Sum of the item prices; null when an item has no price. */
  sum: number | null;
}

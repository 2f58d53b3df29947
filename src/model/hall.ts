import { z } from 'zod';
import type { Cooperative } from './cooperative.ts';
import { reference, whole } from './values/scalars.ts';
import { Text } from './values/text.ts';

/** A hall of a market or a fair: numbered stands in rows, drawn as a plan. Stand numbers are unique over all halls. */
export const HallEntry = z.strictObject({
  name: Text,
  /** Stands in one row of the plan. */
  per_row: whole(1, 12).default(6),
  stands: z.array(z.strictObject({ number: whole(1, 999), cooperative: reference() })).min(1),
});

export type HallEntry = z.infer<typeof HallEntry>;

export interface Hall {
  name: Text;
  perRow: number;
  /** Every stand number in row order, also of stands without a published cooperative: the plan keeps its shape. */
  numbers: number[];
  /** Stands with a published cooperative. */
  stands: { number: number; cooperative: Cooperative }[];
}

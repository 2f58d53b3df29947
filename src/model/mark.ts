import { z } from 'zod';
import { oneOf } from './values/choice.ts';
import { day, freeText } from './values/scalars.ts';

/**
 * Signs of quality a cooperative or a product may carry; their names are in `i18n` under `mark.*`. Labels of law 25-06,
 * organic farming of law 39-12, collective marks, and plain statements such as made by hand. Logos are protected
 * marks: none is shipped.
 */
export const MARKS = [
  'geographical-indication',
  'designation-of-origin',
  'agricultural-label',
  'organic',
  'organic-conversion',
  'terroir',
  'morocco-handmade',
  'handmade',
  'madmoun',
  'halal',
  'fair-trade',
] as const;

export const Mark = z.strictObject({
  type: oneOf(MARKS),
  reference: freeText().optional(),
  expires: day().optional(),
});
export type Mark = z.infer<typeof Mark>;

/**
 * A sanitary authorisation or approval by ONSSA, compulsory for packed food (law 28-07). Its number has no published
 * form, so it is free text; sample data may leave it out.
 */
export const Authorisation = z.strictObject({
  type: oneOf(['onssa']),
  number: freeText().optional(),
  expires: day().optional(),
});
export type Authorisation = z.infer<typeof Authorisation>;

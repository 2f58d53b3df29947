import { z } from 'zod';
import { cleanValue } from './clean.ts';

// Codes are spoken on the phone and printed on paper: they never change and are never reassigned.

const digits = (value: unknown) => (typeof value === 'string' ? cleanValue(value) : value);

/** A cooperative's permanent code: three or four digits, from 100, so that no spoken code starts with a zero. */
export const CooperativeCode = z.preprocess(digits, z.string().regex(/^[1-9]\d{2,3}$/)).meta({ examples: ['202'] });

/** A product's permanent number within its cooperative: two digits, from 01. */
export const ProductNumber = z.preprocess(digits, z.string().regex(/^(0[1-9]|[1-9]\d)$/)).meta({ examples: ['01'] });

/**
 * A product's full code, `202-01` or `1202-01`; basket codes have the same form. `20201` and `202 01` are accepted: the
 * number of digits distinguishes a product from a cooperative.
 */
export const ProductCode = z
  .preprocess(
    (value) => {
      const text = digits(value);
      return typeof text === 'string' ? text.replace(/^(\d{3,4})[\s-]?(\d{2})$/, '$1-$2') : text;
    },
    z.string().regex(/^[1-9]\d{2,3}-(0[1-9]|[1-9]\d)$/),
  )
  .meta({ examples: ['202-01'] });

/** `202` and `01` make `202-01`: the form that is printed, spoken and searched. */
export function productCode(cooperative: string, number: string): string {
  return `${cooperative}-${number}`;
}

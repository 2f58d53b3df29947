import type { Variant } from '../model/product.ts';
import { isSameSize, parseSize } from '../model/values/size.ts';
import type { Text } from '../model/values/text.ts';
import type { ProductRecord, Records } from './records.ts';
import type { Report } from './report.ts';
import { closestMatch } from './suggest.ts';

/**
 * The variant with the size as typed: `500 g` matches `½ كيلو` in the product's entry, words match words. Without a
 * size, the first variant.
 */
export function matchVariant(variants: Variant[], size: string | Text | undefined): Variant | undefined {
  if (size === undefined) return variants[0];
  const measure = typeof size === 'string' ? parseSize(size) : undefined;
  const said = typeof size === 'string' ? { ar: size, fr: size } : size;
  const wanted = measure && 'text' in measure ? measure : { text: said };
  return variants.find((variant) => isSameSize(variant.size, wanted));
}

/** Reports unknown sizes (the basket is left out) and baskets that cost more than their contents. */
export function checkBaskets(records: Records, report: Report): Records {
  const byCode = new Map<string, ProductRecord>(
    records.cooperatives.flatMap((cooperative) => cooperative.products.map((product) => [product.code, product])),
  );
  const baskets = records.baskets.filter(({ data, source }) => {
    let sum: number | null = 0;
    let whole = true;
    for (const [index, { product: code, size, quantity }] of data.items.entries()) {
      const variants = byCode.get(code)?.data.variants ?? [];
      const variant = matchVariant(variants, size);
      if (variant) sum = sum === null || variant.price === null ? null : sum + variant.price * quantity;
      else {
        whole = false;
        if (variants.length === 0) continue;
        const value = typeof size === 'string' ? size : (size?.fr ?? size?.ar ?? '');
        report.at('value-unknown', source, ['items', index, 'size'], () => ({
          value,
          field: 'size',
          suggestion:
            closestMatch(
              value,
              variants.flatMap(({ size: { text } }) => Object.values(text)),
            ) ?? '',
          known: variants.map(({ size: { text } }) => text),
          cost: 'entry',
        }));
      }
    }
    if (whole && sum !== null && data.price > sum)
      report.at('basket-above-sum', source, ['price'], { price: data.price, sum });
    return whole;
  });
  return { ...records, baskets };
}

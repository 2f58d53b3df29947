import { amountOf } from './amount.ts';
import type { Rule } from './rule.ts';

/** A smaller size that costs more than a larger one of the same product: usually two prices swapped. */
export const sizeDearer: Rule = ({ records }, report) => {
  for (const { source, at, data } of records.cooperatives.flatMap(({ products }) => products)) {
    for (const [index, small] of data.variants.entries()) {
      const { price } = small;
      const amount = amountOf(small.size);
      if (!amount || price === null) continue;
      const larger = data.variants.find((other) => {
        const most = amountOf(other.size);
        return most?.kind === amount.kind && most.value > amount.value && other.price !== null && other.price < price;
      });
      if (!larger) continue;
      const words = ({ size: { text } }: typeof small) => text.fr ?? text.ar ?? '';
      const values = { value: words(small), price, larger: words(larger), less: larger.price ?? 0 };
      report.at('size-dearer', source, [...at, 'variants', index, 'price'], values);
    }
  }
};

import type { Size } from '../../model/values/size.ts';
import { amountOf } from './amount.ts';
import type { Rule } from './rule.ts';

/** Two prices for one size of a product, `1 kg` and `1000 g` included: readers cannot know which is valid. */
export const sizeTwice: Rule = ({ records }, report) => {
  for (const { source, at, data, code } of records.cooperatives.flatMap(({ products }) => products)) {
    const seen = new Map<string, number>();
    for (const [index, { size }] of data.variants.entries()) {
      const key = keyOf(size);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, index);
      else {
        const { line } = source.position([...at, 'variants', first, 'size']);
        const value = size.text.fr ?? size.text.ar ?? '';
        report.at('size-twice', source, [...at, 'variants', index, 'size'], { value, code, line });
      }
    }
  }
};

function keyOf(size: Size): string {
  const amount = amountOf(size);
  return amount ? `${amount.value} ${amount.kind}` : JSON.stringify(size.text).toLowerCase();
}

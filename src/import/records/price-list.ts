import { wholeSize } from '../cells/size.ts';
import type { ImportedPrice, PriceRead } from '../cells/price.ts';
import type { ProductRead, VariantRead } from '../cells/product.ts';

/** What the cells of one row say, each as the list of things it holds. */
export interface Lists {
  products: ProductRead[];
  sizes: string[];
  prices: PriceRead[];
}

/** The products of a row, and which of its lists could not be matched with them. */
export interface Paired {
  products: ProductRead[];
  unmatched: { sizes?: true; prices?: true };
}

const UNKNOWN: ImportedPrice = { qualifier: 'unknown' };

/**
 * Puts names, sizes and prices together. Lists in parallel are matched one by one and only when they are equally long:
 * with three names and two prices, nobody but the writer knows which price is whose.
 */
export function pairUp({ products, sizes, prices }: Lists): Paired {
  const named = grouped(products);
  const [only, ...others] = named;
  if (!only) return { products: [], unmatched: {} };
  if (others.length === 0) return pairOne(only, sizes, prices);
  const unmatched: Paired['unmatched'] = {};
  if (sizes.length > 0 && sizes.length !== named.length) unmatched.sizes = true;
  if (prices.length > 0 && prices.length !== named.length) unmatched.prices = true;
  const paired = named.map((product, index) => {
    const one = pairOne(
      product,
      unmatched.sizes ? [] : sizes.slice(index, index + 1),
      unmatched.prices ? [] : prices.slice(index, index + 1),
    );
    Object.assign(unmatched, one.unmatched);
    return one.products;
  });
  return { products: paired.flat(), unmatched };
}

/** A piece without a name has sizes and prices of the product before it. */
function grouped(products: ProductRead[]): ProductRead[] {
  const named: ProductRead[] = [];
  for (const product of products) {
    const last = named.at(-1);
    if (product.name || !last) named.push({ ...product, variants: [...product.variants] });
    else last.variants.push(...product.variants);
  }
  return named;
}

function pairOne(product: ProductRead, sizes: string[], prices: PriceRead[]): Paired {
  const own = product.variants;
  const done = (variants: VariantRead[], unmatched: Paired['unmatched'] = {}): Paired => ({
    products: [{ ...product, variants: variants.map(sized) }],
    unmatched,
  });
  const ownPrices = own.filter(({ price }) => price.qualifier !== 'unknown');
  if (ownPrices.length > 0) {
    // A price in the name and another one beside it: both cannot be right, unless they are the same.
    const same =
      prices.length === ownPrices.length &&
      prices.every(({ price }, index) => price.amount === ownPrices[index]?.price.amount);
    const filled =
      sizes.length === own.length ? own.map((variant, index) => ({ size: sizes[index] ?? '', ...variant })) : own;
    return done(filled, {
      ...(prices.length > 0 && !same && { prices: true }),
      ...(sizes.length > 0 && filled === own && { sizes: true }),
    });
  }
  const ownSizes = own.flatMap(({ size }) => size ?? []);
  const all = sizes.length > 0 ? sizes : ownSizes;
  const unmatchedSizes =
    sizes.length > 0 && ownSizes.length > 0 && sizes.join() !== ownSizes.join() ? { sizes: true as const } : {};
  const measures = unmatchedSizes.sizes ? ownSizes : all;
  if (prices.length === 0)
    return done(
      measures.length > 0 ? measures.map((size) => ({ size, price: UNKNOWN })) : [{ price: UNKNOWN }],
      unmatchedSizes,
    );
  if (prices.every(({ size }) => size !== undefined) && measures.length === 0)
    return done(prices.map(({ size = '', price }) => ({ size, price })));
  if (measures.length === prices.length)
    return done(
      measures.map((size, index) => ({ size, price: prices[index]?.price ?? UNKNOWN })),
      unmatchedSizes,
    );
  const [price] = prices;
  if (measures.length === 0 && price && prices.length === 1)
    return done([{ ...(price.size !== undefined && { size: price.size }), price: price.price }]);
  return done(measures.length > 0 ? measures.map((size) => ({ size, price: UNKNOWN })) : [{ price: UNKNOWN }], {
    ...unmatchedSizes,
    prices: true,
  });
}

/** A price per kilo is the price of one kilo, whatever else stands there. */
function sized(variant: VariantRead): VariantRead {
  const { per } = variant.price;
  const unit = per && wholeSize(per)?.text;
  return unit ? { ...variant, size: unit } : variant;
}

import { CURRENCY, FIGURE, type ImportedPrice, PER, type PriceRead, readPrice } from './price.ts';
import { fold } from './folded.ts';
import { findSizes } from './size.ts';

/** How one buys a product: a size, or a price, or both. */
export interface VariantRead {
  size?: string;
  price: ImportedPrice;
}

/** What one piece of a cell says of a product. */
export interface ProductRead {
  /** Empty when the piece has a size or price alone: it belongs to the product before it. */
  name: string;
  variants: VariantRead[];
  /** A price that cannot be read. */
  fault?: PriceRead['fault'];
  /** A size lost what it is sold in: `pot`. */
  bare?: true;
}

const QUALIFIER = '(?:(?:env(?:iron)?\\.?|a partir de|des|حوالي|ابتداء من|من|entre|~)\\s*)?';
/** `25 dh pièce` */
const UNIT = '(?:kg|kilo|litre|l|piece|unite|كيلو|كلغ|لتر|للقطعه|قطعه)';
const SPAN = `${FIGURE}(?: ?(?:-|a|et|الي|و) ?${FIGURE})?`;
const PRICE = new RegExp(
  `(?<![\\p{L}\\d])${QUALIFIER}(?:${CURRENCY} ?:? ?${SPAN}|${SPAN} ?${CURRENCY}(?!\\p{L}))(?: ?ttc)?(?: ?(?:${PER}|${UNIT}(?!\\p{L})))?`,
  'gu',
);
/** A figure at the end, after a mark: `Miel 500 g : 60`. */
const LAST = new RegExp(`(?:[:=]| [-–—] ?)\\s*(${QUALIFIER}${SPAN})\\s*$`, 'u');
const ON_REQUEST =
  /(?:[:=(]|[-–—])?\s*(prix sur demande|sur demande|sur devis|sur commande|حسب الطلب|عند الطلب)\s*\)?\s*$/u;

/** Reads a name with the sizes and prices that stand in it: `Confiture de figues 350 g – 35 DH`. */
export function readProduct(typed: string): ProductRead {
  const { text, typed: part } = fold(typed);
  const prices = [...text.matchAll(PRICE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    read: readPrice(match[0]),
  }));
  if (prices.length === 0) {
    const last = LAST.exec(text) ?? ON_REQUEST.exec(text);
    if (last?.[1]) {
      const start = last.index + last[0].lastIndexOf(last[1]);
      prices.push({ start, end: start + last[1].length, read: readPrice(last[1]) });
    }
  }
  const sizes = findSizes(typed).filter(
    ({ start, end }) => !prices.some((price) => start < price.end && end > price.start),
  );
  const cuts = [...prices, ...sizes].toSorted((a, b) => a.start - b.start);
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of cuts) {
    kept.push(part(from, start));
    from = Math.max(from, end);
  }
  kept.push(part(from, text.length));
  const fault = prices.find(({ read }) => read.fault)?.read.fault;
  return {
    name: tidied(kept.join(' ')),
    variants: pair(sizes, prices),
    ...(fault && { fault }),
    ...(sizes.some(({ bare }) => bare) && { bare: true as const }),
  };
}

type Placed = { start: number; read: PriceRead };

/** Each price with the size that stands beside it; alone where there is none. */
function pair(sizes: { text: string; start: number }[], prices: Placed[]): VariantRead[] {
  const unknown: ImportedPrice = { qualifier: 'unknown' };
  if (prices.length === 0) return sizes.map(({ text }) => ({ size: text, price: unknown }));
  if (sizes.length === 0) {
    return prices.map(({ read }) => ({ ...(read.size !== undefined && { size: read.size }), price: read.price }));
  }
  if (sizes.length === prices.length)
    return sizes.map(({ text }, index) => ({ size: text, price: prices[index]?.read.price ?? unknown }));
  // One price for several sizes, or the reverse, says of none which.
  return sizes.map(({ text }) => ({ size: text, price: unknown }));
}

/** A name without the marks that stood between it and its figures. */
export function tidied(name: string): string {
  return name
    .replace(/[([][\s,;:/–-]*[)\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s|^)(?:à|a|au prix de|prix|pour|بثمن|بـ?|ثمن)\s*$/iu, '')
    .replace(/^[\s\-–—:=,;/|.•*+،؛]+|[\s\-–—:=,;/|•*+،؛(]+$/g, '')
    .replace(/\s+([,;:])(?=\s|$)/g, '$1')
    .trim();
}

import { cooperativeOf } from '../../../../model/values/code-parts.ts';
import type { Text } from '../../../../model/values/text.ts';

// Catalogue data for drawing and sending an order. There is one file for each cooperative and each basket, in all
// languages: the page fetches only those of the order, and saves them in the browser for use without a network.

export interface SizeData {
  key: string;
  text: Text;
  /** Dirhams; null when the price is on request. */
  price: number | null;
}

export interface ProductData {
  code: string;
  name: Text;
  sizes: SizeData[];
  /** Page address after `/{lang}/`, unless it is `p/` and the code. */
  path?: string;
  /** Sold out on the day of the build. */
  out?: true;
}

/** A seller and its products: a cooperative, or the seller of a basket. */
export interface SellerData {
  /** `202`, or the code of the basket, `901-01`. */
  code: string;
  /** Page address after `/{lang}/`. */
  path: string;
  name: Text;
  /** Missing for the seller of a basket. */
  motif?: string;
  /** Phone number, `+212685000002`, and its national form. */
  call?: { e164: string; national: string };
  /** WhatsApp number, digits only, as in wa.me links. */
  whatsapp?: string;
  products: ProductData[];
  /** All products are included: a code that is missing here is not in the guide. */
  whole?: true;
}

/** Sellers by code. */
export type Sellers = ReadonlyMap<string, SellerData>;

/**
 * The code of the seller of a product or basket.
 *
 * @param known codes of the guide's cooperatives and baskets
 */
export function sellerCodeOf(code: string, known: ReadonlySet<string>): string {
  return known.has(code) ? code : cooperativeOf(code);
}

/** Adds new data of a seller to the saved data. Products of both stay; of a product in both, the new data wins. */
export function mergeSellerData(sellers: Sellers, news: SellerData): Map<string, SellerData> {
  const known = sellers.get(news.code);
  const updated = new Set(news.products.map(({ code }) => code));
  const others = news.whole ? [] : (known?.products ?? []).filter(({ code }) => !updated.has(code));
  return new Map(sellers).set(news.code, { ...known, ...news, products: [...others, ...news.products] });
}

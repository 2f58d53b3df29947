import { cooperativeOf } from '../../../../model/values/code-parts.ts';
import type { Lang } from '../../../../model/languages.ts';
import type { Text } from '../../../../model/values/text.ts';

// What the browser knows of a catalogue to draw an order and to send it. One file per cooperative and per basket, for
// all languages: only those on the list are fetched, and they are kept on the phone for when there is no network.

export interface SizeFacts {
  key: string;
  text: Text;
  /** Dirhams; null on request. */
  price: number | null;
}

export interface ProductFacts {
  code: string;
  name: Text;
  sizes: SizeFacts[];
  /** What follows `/{lang}/` in its address, where that is not `p/` and its code. */
  path?: string;
  /** Sold out on the day of the build. */
  out?: true;
}

/** Whom one orders from: a cooperative, or whoever sells a basket. */
export interface MakerFacts {
  /** `202`, or the basket's own `901-01`. */
  code: string;
  /** What follows `/{lang}/` in its address. */
  path: string;
  name: Text;
  /** None for the seller of a basket. */
  motif?: string;
  /** Whom one calls: `+212685000002`, and as one reads it. */
  call?: { e164: string; national: string };
  /** Digits only, as wa.me wants them. */
  whatsapp?: string;
  products: ProductFacts[];
  /** All its products are told, so what is not among them is not in the guide. */
  whole?: true;
}

/** By their code. */
export type Makers = ReadonlyMap<string, MakerFacts>;

/**
 * The code of whom one orders something from.
 *
 * @param known codes of the guide's cooperatives and baskets
 */
export function makerOf(code: string, known: ReadonlySet<string>): string {
  return known.has(code) ? code : cooperativeOf(code);
}

/** A text in the reader's language or else in the other, which is then named. */
export interface Phrase {
  text: string;
  lang?: Lang;
}

export function phraseIn(text: Text, lang: Lang): Phrase {
  const own = text[lang];
  if (own) return { text: own };
  const other = Object.entries(text)[0];
  return other ? { text: other[1], lang: other[0] as Lang } : { text: '' };
}

/** Adds what a page tells about a cooperative to what was known: products of both, the newer of what both tell. */
export function learn(makers: Makers, news: MakerFacts): Map<string, MakerFacts> {
  const known = makers.get(news.code);
  const told = new Set(news.products.map(({ code }) => code));
  const others = news.whole ? [] : (known?.products ?? []).filter(({ code }) => !told.has(code));
  return new Map(makers).set(news.code, { ...known, ...news, products: [...others, ...news.products] });
}

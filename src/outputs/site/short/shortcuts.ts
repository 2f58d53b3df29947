import { shortDigits, shortPath } from '../../../addresses/short.ts';
import type { Basket } from '../../../model/basket.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import { cooperativeOf, isProductCode } from '../../../model/values/code-parts.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import { agreesToSocial } from '../../../model/facts.ts';
import { type Lang, LANGS } from '../../../model/languages.ts';
import type { Photo } from '../../../model/photo.ts';
import type { Product } from '../../../model/product.ts';
import type { Text } from '../../../model/values/text.ts';
import { paths } from '../addresses.ts';
import type { ShareCard } from '../cards/card.ts';
import { basketCard, cooperativeCard, productCard } from '../cards/page-cards.ts';

/** A short permanent address without a language, to be spoken, typed and scanned: `p/21403/`, `c/214/`. */
export interface Shortcut {
  /** The digits after `p/` or `c/`. */
  digits: string;
  /** The code as printed. */
  code: string;
  /** Address of its page, after the language. */
  path: string;
  /** Missing for a retired code. */
  name?: Text;
  photo?: Photo;
  /** False when a link preview must show the guide only. */
  social?: boolean;
  /** Link preview for an entry without a photo. */
  card?: (lang: Lang) => ShareCard;
}

/** A code on old paper that is no longer in the guide. */
export interface RetiredCode {
  code: string;
  /** Name of the entry it stood for. */
  name?: Text;
  since?: string;
  /** Its replacement, when that is in the guide. */
  replacement?: Replacement;
  /** Products of its cooperative or of the replacement, then products of the replacement's category. */
  similar: Product[];
}

/** The entry that replaces a retired code; `path` is its page address after the language. */
export type Replacement = { code: string; path: string } & (
  { product: Product } | { cooperative: Cooperative } | { basket: Basket }
);

/**
 * Address of the page about a retired code, after the language: where the page of its entry used to be, if possible.
 */
export function retiredPath(code: string): string {
  return `${isProductCode(code) ? 'p' : 'c'}/${code}/`;
}

/**
 * The retired codes of a catalogue. The loader has already refused codes that are in use again.
 */
export function retiredCodes(catalogue: Catalogue): RetiredCode[] {
  return catalogue.settings.retired_codes.map(({ code, name, since, replaced_by }) => {
    const replacement = replaced_by === undefined ? undefined : replacementOf(catalogue, replaced_by);
    const product = replacement && 'product' in replacement ? replacement.product : undefined;
    const successor = replacement && 'cooperative' in replacement ? replacement.cooperative : undefined;
    const others = catalogue.products.filter((other) => other !== product);
    const fromSameCooperative = others.filter(
      ({ cooperative }) => cooperative === successor || cooperative.code === cooperativeOf(code),
    );
    const ofSameCategory = product
      ? others.filter((other) => other.category === product.category && !fromSameCooperative.includes(other))
      : [];
    return { code, name, since, replacement, similar: [...fromSameCooperative, ...ofSameCategory] };
  });
}

/** The retired codes of products and baskets, or of cooperatives. */
export function retiredCodesOf(catalogue: Catalogue, of: 'product' | 'cooperative'): RetiredCode[] {
  return retiredCodes(catalogue).filter(({ code }) => isProductCode(code) === (of === 'product'));
}

function replacementOf({ products, cooperatives, baskets }: Catalogue, code: string): Replacement | undefined {
  const product = products.find((one) => one.code === code);
  if (product) return { code, path: paths.product(product), product };
  const cooperative = cooperatives.find((one) => one.code === code);
  if (cooperative) return { code, path: paths.cooperative(cooperative), cooperative };
  const basket = baskets.find((one) => one.code === code);
  return basket && { code, path: paths.basket(basket), basket };
}

function retiredShortcuts(catalogue: Catalogue, of: 'product' | 'cooperative'): Shortcut[] {
  return retiredCodesOf(catalogue, of).map(({ code }) => ({
    digits: shortDigits(code),
    code,
    path: retiredPath(code),
  }));
}

/** Short addresses of products, of baskets, whose codes have the same form, and of their retired codes. */
export function productShortcuts(catalogue: Catalogue): Shortcut[] {
  return [
    ...catalogue.products.map((product) => ({
      digits: shortDigits(product.code),
      code: product.code,
      path: paths.product(product),
      name: product.name,
      photo: product.photos[0],
      social: product.cooperative.consent.social,
      card: (lang: Lang) => productCard(product, lang),
    })),
    ...catalogue.baskets.map((basket) => ({
      digits: shortDigits(basket.code),
      code: basket.code,
      path: paths.basket(basket),
      name: basket.name,
      photo: basket.photo,
      social: agreesToSocial(basket),
      card: (lang: Lang) => basketCard(basket, lang),
    })),
    ...retiredShortcuts(catalogue, 'product'),
  ];
}

/** Short addresses of cooperatives and of their retired codes. */
export function cooperativeShortcuts(catalogue: Catalogue): Shortcut[] {
  return [
    ...catalogue.cooperatives.map((cooperative) => ({
      digits: cooperative.code,
      code: cooperative.code,
      path: paths.cooperative(cooperative),
      name: cooperative.name,
      photo: cooperative.photos[0],
      social: cooperative.consent.social,
      card: (lang: Lang) => cooperativeCard(cooperative, lang),
    })),
    ...retiredShortcuts(catalogue, 'cooperative'),
  ];
}

/** The names in all languages and the code, once each: the title of a page for all languages. */
export function allNames({ name, code }: Shortcut): string {
  const names = LANGS.flatMap((lang) => name?.[lang] ?? []);
  return [...new Set([...names, code])].join(' · ');
}

/**
 * Page address of each short address, after the language: `{ 'p/20201/': 'p/202-01/', 'c/202/': 'c/nahlat-al-qamar/'
 * }`.
 */
export function shortAddresses(catalogue: Catalogue): Record<string, string> {
  const shortcuts = [...productShortcuts(catalogue), ...cooperativeShortcuts(catalogue)];
  return Object.fromEntries(shortcuts.map(({ code, path }) => [shortPath(code), path]));
}

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
import type { Card } from '../cards/card.ts';
import { basketCard, cooperativeCard, productCard } from '../cards/page-cards.ts';

/** A short permanent address without a language: `p/21403/`, `c/214/`. Small enough to be said, typed and scanned. */
export interface Shortcut {
  /** What follows `p/` or `c/`: digits only. */
  digits: string;
  /** As it is printed. */
  code: string;
  /** What follows the language in the address of the page it leads to. */
  path: string;
  /** Nothing for a code that was retired. */
  name?: Text;
  photo?: Photo;
  /** False where a link preview must show the guide only. */
  social?: boolean;
  /** What is shown of it where there is no photo. */
  card?: (lang: Lang) => Card;
}

/** A code that is printed on old paper and means nothing any more. */
export interface Retired {
  code: string;
  /** What it stood for. */
  name?: Text;
  since?: string;
  /** What took its place, when the guide has it. */
  replacement?: Replacement;
  /** What its cooperative, or the one that took its place, makes now; then what is of the kind of its replacement. */
  similar: Product[];
}

/** Something of the guide, and what follows the language in the address of its page. */
export type Replacement = { code: string; path: string } & (
  { product: Product } | { cooperative: Cooperative } | { basket: Basket }
);

/** Address of the page about a retired code: where the page of what it meant used to be, as far as that is known. */
export function retiredPath(code: string): string {
  return `${isProductCode(code) ? 'p' : 'c'}/${code}/`;
}

/**
 * The retired codes of a catalogue. A code that lives again is not retired: the loader
 * has already refused it.
 */
export function retiredCodes(catalogue: Catalogue): Retired[] {
  return catalogue.settings.retired_codes.map(({ code, name, since, replaced_by }) => {
    const replacement = replaced_by === undefined ? undefined : replacementOf(catalogue, replaced_by);
    const product = replacement && 'product' in replacement ? replacement.product : undefined;
    const heir = replacement && 'cooperative' in replacement ? replacement.cooperative : undefined;
    const others = catalogue.products.filter((other) => other !== product);
    const ofItsMakers = others.filter(
      ({ cooperative }) => cooperative === heir || cooperative.code === cooperativeOf(code),
    );
    const ofItsKind = product
      ? others.filter((other) => other.category === product.category && !ofItsMakers.includes(other))
      : [];
    return { code, name, since, replacement, similar: [...ofItsMakers, ...ofItsKind] };
  });
}

/** The pages about retired codes of products and baskets, or of cooperatives. */
export function retiredOf(catalogue: Catalogue, of: 'product' | 'cooperative'): Retired[] {
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
  return retiredOf(catalogue, of).map(({ code }) => ({ digits: shortDigits(code), code, path: retiredPath(code) }));
}

/** Short addresses of products and baskets, whose codes have the same form, and of product codes that were retired. */
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

/** Short addresses of cooperatives, and of cooperatives' codes that were retired. */
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

/** The name in every language it has, once each: for the title of a page that speaks them all. */
export function namesOf({ name, code }: Shortcut): string {
  const names = LANGS.flatMap((lang) => name?.[lang] ?? []);
  return [...new Set([...names, code])].join(' · ');
}

/** Where each short address leads, behind the language: `{ 'p/20201/': 'p/202-01/', 'c/202/': 'c/nahlat-al-qamar/' }`. */
export function shortAddresses(catalogue: Catalogue): Record<string, string> {
  const shortcuts = [...productShortcuts(catalogue), ...cooperativeShortcuts(catalogue)];
  return Object.fromEntries(shortcuts.map(({ code, path }) => [shortPath(code), path]));
}

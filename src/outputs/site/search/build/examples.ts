import { translator } from '../../../../i18n/translate.ts';
import { LANGUAGES, type Lang } from '../../../../model/languages.ts';
import type { Product } from '../../../../model/product.ts';
import { site } from '../../context.ts';

/** What fits into a search box together with a code. */
const SHORT = 14;

/** The product that examples are made of: the first with a short name, else the first of the guide. */
export function exampleProduct(lang: Lang): Product | undefined {
  const { products } = site().catalogue;
  return products.find(({ name }) => (name[lang]?.length ?? SHORT + 1) <= SHORT) ?? products[0];
}

/** What stands in an empty search box: things of this guide that can be found, `سلو، 204-02…`. */
export function placeholder(lang: Lang): string {
  const example = exampleProduct(lang);
  // Never empty: what hides the button that clears the box looks at the placeholder.
  if (!example) return ' ';
  const name = example.name[lang];
  // An attribute cannot hold a tag: the code is kept left to right by isolates.
  const code = LANGUAGES[lang].dir === 'rtl' ? `\u2066${example.code}\u2069` : example.code;
  const words = [...(name && name.length <= SHORT ? [name] : []), code];
  return `${words.join(translator(lang)('site:list-separator'))}…`;
}

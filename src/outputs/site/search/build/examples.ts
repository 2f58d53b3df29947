import { translator } from '../../../../i18n/translate.ts';
import { LANGUAGES, type Lang } from '../../../../model/languages.ts';
import type { Product } from '../../../../model/product.ts';
import { site } from '../../context.ts';

/** Characters of a name that fit into a search box beside a code. */
const MAX_NAME_LENGTH = 14;

/** The product used in examples: the first with a short name, or else the first of the guide. */
export function exampleProduct(lang: Lang): Product | undefined {
  const { products } = site().catalogue;
  return products.find(({ name }) => (name[lang]?.length ?? MAX_NAME_LENGTH + 1) <= MAX_NAME_LENGTH) ?? products[0];
}

/** Placeholder of the search box, with a name and a code of this guide: `سلو، 204-02…`. */
export function placeholder(lang: Lang): string {
  const example = exampleProduct(lang);
  // Never empty: the style sheet hides the clear button while the placeholder is shown.
  if (!example) return ' ';
  const name = example.name[lang];
  // An attribute holds no tags, so isolate characters keep the code left to right.
  const code = LANGUAGES[lang].dir === 'rtl' ? `\u2066${example.code}\u2069` : example.code;
  const words = [...(name && name.length <= MAX_NAME_LENGTH ? [name] : []), code];
  return `${words.join(translator(lang)('site:list-separator'))}…`;
}

import { typeset } from '../../../i18n/format.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import { LANGS } from '../../../model/languages.ts';
import type { Product } from '../../../model/product.ts';
import type { Text } from '../../../model/text.ts';
import { reach } from '../parts/messages.ts';
import { shortName } from '../parts/short-name.ts';
import type { MakerFacts } from './facts.ts';
import { sizeKey } from './size-key.ts';

function typesetAll(text: Text): Text {
  return Object.fromEntries(LANGS.flatMap((lang) => (text[lang] ? [[lang, typeset(text[lang], lang)]] : [])));
}

/**
 * What the browser is told of a cooperative.
 *
 * @param products some of its products; all when left out
 */
export function makerFacts(cooperative: Cooperative, products?: Product[]): MakerFacts {
  const { call, whatsapp } = reach(cooperative.contacts);
  return {
    code: cooperative.code,
    id: cooperative.id,
    name: typesetAll(shortName(cooperative.name)),
    motif: cooperative.category.motif,
    call: call && { e164: call.e164, national: call.national },
    whatsapp: whatsapp?.e164.slice(1),
    products: (products ?? cooperative.products).map(({ code, name, variants, availability }) => ({
      code,
      name: typesetAll(name),
      sizes: variants.map(({ size, price }) => ({ key: sizeKey(size), text: typesetAll(size.text), price })),
      ...(availability === 'sold-out' && { out: true as const }),
    })),
    ...(!products && { whole: true as const }),
  };
}

import { isolateFiguresInText } from '../../../../i18n/figures.ts';
import { typeset } from '../../../../i18n/format.ts';
import type { Basket } from '../../../../model/basket.ts';
import type { Settings } from '../../../../model/catalogue.ts';
import type { Cooperative } from '../../../../model/cooperative.ts';
import { dirOf, type Lang, LANGS } from '../../../../model/languages.ts';
import type { Product } from '../../../../model/product.ts';
import type { Text } from '../../../../model/values/text.ts';
import { translator } from '../../../../i18n/translate.ts';
import { paths } from '../../addresses.ts';
import { reach } from '../../parts/cooperatives/messages.ts';
import { sellerOf } from '../../parts/products/seller.ts';
import { shortName } from '../../../../i18n/short-name.ts';
import type { MakerFacts } from '../shared/order-data.ts';
import { BASKET_SIZE, sizeKey } from './size-key.ts';

function typesetAll(text: Text): Text {
  return Object.fromEntries(LANGS.flatMap((lang) => (text[lang] ? [[lang, typeset(text[lang], lang)]] : [])));
}

/** A name as the browser draws it: as plain text. */
function nameShown(name: Text): Text {
  const set = Object.entries(typesetAll(name)) as [Lang, string][];
  return Object.fromEntries(set.map(([lang, words]) => [lang, isolateFiguresInText(words, dirOf(lang))]));
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
    path: paths.cooperative(cooperative),
    name: nameShown(shortName(cooperative.name)),
    motif: cooperative.category.motif,
    call: call && { e164: call.e164, national: call.national },
    whatsapp: whatsapp?.e164.slice(1),
    products: (products ?? cooperative.products).map(({ code, name, variants, availability }) => ({
      code,
      name: nameShown(name),
      sizes: variants.map(({ size, price }) => ({ key: sizeKey(size), text: typesetAll(size.text), price })),
      ...(availability === 'sold-out' && { out: true as const }),
    })),
    ...(!products && { whole: true as const }),
  };
}

/** What the browser is told of a basket: it is ordered from whoever sells it. */
export function basketFacts(basket: Basket, settings: Settings, now: Date): MakerFacts {
  const { code, name, items, price, valid_to: until } = basket;
  const seller = sellerOf(basket, settings);
  const { call, whatsapp } = reach(seller.contacts);
  const text = Object.fromEntries(
    settings.languages.map((lang) => [lang, typeset(translator(lang)('site:products', { count: items.length }), lang)]),
  );
  return {
    code,
    path: seller.path,
    name: nameShown(seller.name),
    call: call && { e164: call.e164, national: call.national },
    whatsapp: whatsapp?.e164.slice(1),
    products: [
      {
        code,
        path: paths.basket(basket),
        name: nameShown(name),
        sizes: [{ key: BASKET_SIZE, text, price }],
        ...(until && until < now.toISOString().slice(0, 10) && { out: true as const }),
      },
    ],
    whole: true,
  };
}

import { isolatePlainFigures } from '../../../../i18n/figures.ts';
import { typeset } from '../../../../i18n/format.ts';
import type { Basket } from '../../../../model/basket.ts';
import type { Settings } from '../../../../model/catalogue.ts';
import type { Cooperative } from '../../../../model/cooperative.ts';
import { dirOf, type Lang, LANGS } from '../../../../model/languages.ts';
import type { Product } from '../../../../model/product.ts';
import type { Text } from '../../../../model/values/text.ts';
import { translator } from '../../../../i18n/translate.ts';
import { paths } from '../../addresses.ts';
import { contactNumbers } from '../../parts/cooperatives/messages.ts';
import { sellerOf } from '../../parts/products/seller.ts';
import { shortName } from '../../../../i18n/short-name.ts';
import type { SellerData } from '../shared/order-data.ts';
import { BASKET_SIZE, sizeKey } from './size-key.ts';

function typesetAll(text: Text): Text {
  return Object.fromEntries(LANGS.flatMap((lang) => (text[lang] ? [[lang, typeset(text[lang], lang)]] : [])));
}

/** A name as plain text, with its numbers isolated. */
function nameShown(name: Text): Text {
  const set = Object.entries(typesetAll(name)) as [Lang, string][];
  return Object.fromEntries(set.map(([lang, words]) => [lang, isolatePlainFigures(words, dirOf(lang))]));
}

/**
 * Order data of a cooperative, for the browser.
 *
 * @param products some of its products; all by default
 */
export function cooperativeData(cooperative: Cooperative, products?: Product[]): SellerData {
  const { call, whatsapp } = contactNumbers(cooperative.contacts);
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

/** Order data of a basket, with its seller. */
export function basketData(basket: Basket, settings: Settings, now: Date): SellerData {
  const { code, name, items, price, valid_to: until } = basket;
  const seller = sellerOf(basket, settings);
  const { call, whatsapp } = contactNumbers(seller.contacts);
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

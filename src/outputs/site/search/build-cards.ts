import { formatPeriod, formatPrice, typeset } from '../../../i18n/format.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Photo } from '../../../model/photo.ts';
import type { Product } from '../../../model/product.ts';
import { say, type Text } from '../../../model/text.ts';
import { paths } from '../addresses.ts';
import { webPicture } from '../context.ts';
import { shortName } from '../parts/short-name.ts';
import type { Card, Phrase } from './card.ts';
import type { Entry } from './entries.ts';

function phrase(text: Text, lang: Lang): Phrase {
  const said = say(text, lang);
  const words = typeset(said.text, said.lang);
  return said.fallback ? { text: words, lang: said.lang } : { text: words };
}

/** The smallest derivative: results show pictures of 84 to 120 pixels, on screens of up to three dots a pixel. */
async function smallPicture(photo: Photo | undefined): Promise<string | undefined> {
  return photo && (await webPicture(photo, 4 / 3)).sources[0]?.name;
}

function price(dirhams: number | null, size: Text | undefined, lang: Lang): Card['price'] {
  if (dirhams === null) return null;
  return { ...formatPrice(dirhams, lang), size: size ? phrase(size, lang).text : '' };
}

async function productCard(product: Product, lang: Lang): Promise<Omit<Card, 'kind'>> {
  const { cooperative, variants } = product;
  const priced = variants.find((variant) => variant.price !== null) ?? variants[0];
  return {
    path: paths.product(product),
    name: phrase(product.name, lang),
    lines: [phrase(shortName(cooperative.name), lang), phrase(cooperative.commune.name, lang)],
    motif: product.category.motif,
    code: product.code,
    picture: await smallPicture(product.photos[0]),
    price: price(priced?.price ?? null, priced?.size.text, lang),
  };
}

async function cardOf({ kind, item }: Entry, lang: Lang): Promise<Omit<Card, 'kind'>> {
  switch (kind) {
    case 'product':
      return productCard(item, lang);
    case 'category':
      return { path: paths.category(item), name: phrase(item.name, lang), lines: [], motif: item.motif };
    case 'place':
      return { path: paths.town(item), name: phrase(item.name, lang), lines: [] };
    case 'cooperative':
      return {
        path: paths.cooperative(item),
        name: phrase(shortName(item.name), lang),
        lines: [phrase(item.commune.name, lang), phrase(item.category.shortName, lang)],
        motif: item.category.motif,
        code: item.code,
      };
    case 'basket':
      return {
        path: paths.basket(item),
        name: phrase(item.name, lang),
        lines: item.occasion ? [phrase(item.occasion, lang)] : [],
        code: item.code,
        picture: await smallPicture(item.photo),
        price: price(item.price, undefined, lang),
      };
    case 'distributor':
      return { path: paths.distributor(item), name: phrase(item.name, lang), lines: [phrase(item.area, lang)] };
    case 'point-of-sale':
      return { path: paths.pointOfSale(item), name: phrase(item.name, lang), lines: [phrase(item.commune.name, lang)] };
    case 'event':
      return {
        path: paths.event(item),
        name: phrase(item.name, lang),
        lines: [phrase(item.commune.name, lang), { text: formatPeriod(item.from, item.to, lang) }],
      };
  }
}

/** The card of each entry, in the same order. */
export function buildCards(entries: readonly Entry[], lang: Lang): Promise<Card[]> {
  return Promise.all(entries.map(async (entry) => ({ kind: entry.kind, ...(await cardOf(entry, lang)) })));
}

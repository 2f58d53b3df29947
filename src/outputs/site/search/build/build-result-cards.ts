import { isolatePlainFigures } from '../../../../i18n/figures.ts';
import { formatPeriod, formatPrice, typeset } from '../../../../i18n/format.ts';
import type { Catalogue } from '../../../../model/catalogue.ts';
import type { Lang } from '../../../../model/languages.ts';
import type { Photo } from '../../../../model/photo.ts';
import type { Product } from '../../../../model/product.ts';
import { say, type Text } from '../../../../model/values/text.ts';
import { paths } from '../../addresses.ts';
import { shortName } from '../../../../i18n/short-name.ts';
import type { Phrase } from '../../shared/phrase.ts';
import type { ResultCard } from '../shared/result-card.ts';
import { contactsOf, type Entry, entriesOf } from './entries.ts';
import { cardsInPart } from '../shared/index-format.ts';

function phrase(text: Text, lang: Lang): Phrase {
  const said = say(text, lang);
  // Rows are drawn as plain text, so isolate characters keep figures in order.
  const words = isolatePlainFigures(typeset(said.text, said.lang), said.dir);
  return said.fallback ? { text: words, lang: said.lang } : { text: words };
}

/** Publishes a small picture of a photo and returns the name of its file. */
export type SmallPicture = (photo: Photo) => Promise<string | undefined>;

function price(dirhams: number | null, size: Text | undefined, lang: Lang): ResultCard['price'] {
  if (dirhams === null) return null;
  return { ...formatPrice(dirhams, lang), size: size ? phrase(size, lang).text : '' };
}

async function productCard(product: Product, lang: Lang, picture: SmallPicture): Promise<Omit<ResultCard, 'kind'>> {
  const { cooperative, variants } = product;
  const [photo] = product.photos;
  const priced = variants.find((variant) => variant.price !== null) ?? variants[0];
  return {
    path: paths.product(product),
    name: phrase(product.name, lang),
    lines: [phrase(shortName(cooperative.name), lang), phrase(cooperative.commune.name, lang)],
    motif: product.category.motif,
    code: product.code,
    picture: photo && (await picture(photo)),
    price: price(priced?.price ?? null, priced?.size.text, lang),
  };
}

async function cardOf({ kind, item }: Entry, lang: Lang, picture: SmallPicture): Promise<Omit<ResultCard, 'kind'>> {
  switch (kind) {
    case 'product':
      return productCard(item, lang, picture);
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
        picture: item.photo && (await picture(item.photo)),
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

/** A product has the number of its cooperative; every other entry has its own. */
function callOf(entry: Entry): ResultCard['call'] {
  const [contact] = entry.kind === 'product' ? entry.item.cooperative.contacts : contactsOf(entry);
  return contact && { e164: contact.phone.e164, national: contact.phone.national };
}

/**
 * Builds the result cards in every language of the catalogue, in the order of the entries, divided into the parts of
 * the index: `cards-fr-0`.
 */
export async function buildResultCards(
  catalogue: Catalogue,
  picture: SmallPicture,
): Promise<Map<string, ResultCard[]>> {
  const entries = entriesOf(catalogue);
  const block = cardsInPart(entries.length);
  const parts = new Map<string, ResultCard[]>();
  for (const lang of catalogue.settings.languages) {
    const cards = await Promise.all(
      entries.map(async (entry) => ({
        kind: entry.kind,
        ...(await cardOf(entry, lang, picture)),
        call: callOf(entry),
      })),
    );
    for (let from = 0; from < cards.length; from += block) {
      parts.set(`cards-${lang}-${from / block}`, cards.slice(from, from + block));
    }
  }
  return parts;
}

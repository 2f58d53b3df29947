import { formatPrice, typeset } from '../../../i18n/format.ts';
import type { Basket } from '../../../model/basket.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import type { Cooperative } from '../../../model/cooperative.ts';
import type { Distributor } from '../../../model/distributor.ts';
import type { Lang } from '../../../model/languages.ts';
import type { Photo } from '../../../model/photo.ts';
import type { PointOfSale } from '../../../model/point-of-sale.ts';
import type { Product } from '../../../model/product.ts';
import { say, type Text } from '../../../model/text.ts';
import { paths } from '../addresses.ts';
import { webPicture } from '../context.ts';
import { shortName } from '../parts/short-name.ts';
import type { Card, Phrase } from './card.ts';
import type { Doc, Kind } from './index-format.ts';

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
    maker: cooperative.code,
  };
}

function cooperativeCard(cooperative: Cooperative, lang: Lang): Omit<Card, 'kind'> {
  return {
    path: paths.cooperative(cooperative),
    name: phrase(shortName(cooperative.name), lang),
    lines: [phrase(cooperative.commune.name, lang), phrase(cooperative.category.shortName, lang)],
    motif: cooperative.category.motif,
    code: cooperative.code,
  };
}

async function basketCard(basket: Basket, lang: Lang): Promise<Omit<Card, 'kind'>> {
  return {
    path: paths.basket(basket),
    name: phrase(basket.name, lang),
    lines: basket.occasion ? [phrase(basket.occasion, lang)] : [],
    code: basket.code,
    picture: await smallPicture(basket.photo),
    price: price(basket.price, undefined, lang),
  };
}

function distributorCard(distributor: Distributor, lang: Lang): Omit<Card, 'kind'> {
  return {
    path: paths.distributor(distributor),
    name: phrase(distributor.name, lang),
    lines: [phrase(distributor.area, lang)],
  };
}

function pointOfSaleCard(point: PointOfSale, lang: Lang): Omit<Card, 'kind'> {
  return { path: paths.pointOfSale(point), name: phrase(point.name, lang), lines: [phrase(point.commune.name, lang)] };
}

/** The card of each thing in the index, in the same order. */
export async function buildCards(catalogue: Catalogue, docs: Doc[], lang: Lang): Promise<Card[]> {
  const byId = <Entry>(entries: Entry[], id: (entry: Entry) => string) =>
    new Map(entries.map((entry) => [id(entry), entry]));
  const products = byId(catalogue.products, ({ code }) => code);
  const cooperatives = byId(catalogue.cooperatives, ({ code }) => code);
  const baskets = byId(catalogue.baskets, ({ code }) => code);
  const distributors = byId(catalogue.distributors, ({ id }) => id);
  const points = byId(catalogue.pointsOfSale, ({ id }) => id);

  /** The index was built from this same catalogue, so whatever it names is there. */
  const found = <Entry>(entries: Map<string, Entry>, id: string): Entry => {
    const entry = entries.get(id);
    if (!entry) throw new Error(`The search index names ${id}, which the catalogue does not hold.`);
    return entry;
  };
  const cardOf: Record<Kind, (id: string) => Omit<Card, 'kind'> | Promise<Omit<Card, 'kind'>>> = {
    product: (id) => productCard(found(products, id), lang),
    cooperative: (id) => cooperativeCard(found(cooperatives, id), lang),
    basket: (id) => basketCard(found(baskets, id), lang),
    distributor: (id) => distributorCard(found(distributors, id), lang),
    'point-of-sale': (id) => pointOfSaleCard(found(points, id), lang),
  };
  return Promise.all(docs.map(async ({ kind, id }) => ({ kind, ...(await cardOf[kind](id)) })));
}

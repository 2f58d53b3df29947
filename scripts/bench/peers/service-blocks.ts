import { weekdayName } from '../../../src/i18n/format.ts';
import type { Distributor } from '../../../src/model/distributor.ts';
import type { PointOfSale } from '../../../src/model/point-of-sale.ts';
import { wordsOf } from '../../../src/model/values/text.ts';
import { wordsIn } from '../../../src/outputs/print/sheets/sheet.ts';
import type { BookBlock } from './plain-book.ts';
import { headingBlock, inLang, paragraphBlock, readerWords, type PlainBookContext } from './blocks.ts';
import { contactBlocks, priceWords } from './cooperative-blocks.ts';

/** Distributors, their areas and terms. */
export function distributorBlocks({ catalogue, lang }: PlainBookContext): BookBlock[] {
  const title = inLang(wordsIn(lang)('distributors.title'), lang);
  return [headingBlock(1, title, 'distributors'), ...catalogue.distributors.flatMap((it) => distributor(it, lang))];
}

function distributor(it: Distributor, lang: PlainBookContext['lang']): BookBlock[] {
  const words = wordsIn(lang);
  const price = (key: 'minimum' | 'fee' | 'free-from', dirhams: number | undefined) =>
    dirhams === undefined ? [] : [`${words(`distributors.${key}`)} ${priceWords(dirhams, lang)}`];
  const served = it.servesAll
    ? words('distributors.all')
    : words('count.cooperatives', { count: it.cooperatives.length });
  const terms = [
    ...it.days.map((day) => weekdayName(day, lang)),
    ...(it.hours ? [wordsOf(it.hours, lang)] : []),
    served,
    ...price('minimum', it.minimum),
    ...price('fee', it.fee),
    ...price('free-from', it.free_from),
    ...it.payment.map((way) => words(`payment.${way}`)),
  ];
  return [
    ...paragraphBlock(readerWords(it.area, lang)),
    headingBlock(3, readerWords(it.name, lang)),
    ...paragraphBlock(inLang(terms.join(' · '), lang)),
    ...contactBlocks(it.contacts, lang),
  ];
}

/** Points of sale. */
export function pointOfSaleBlocks({ catalogue, lang }: PlainBookContext): BookBlock[] {
  const title = inLang(wordsIn(lang)('points.title'), lang);
  return [headingBlock(1, title, 'points'), ...catalogue.pointsOfSale.flatMap((it) => point(it, lang))];
}

function point(it: PointOfSale, lang: PlainBookContext['lang']): BookBlock[] {
  const words = wordsIn(lang);
  const terms = [
    words(`point.${it.kind}`),
    ...(it.address ? [wordsOf(it.address, lang)] : []),
    ...(it.hours ? [wordsOf(it.hours, lang)] : []),
    words('count.products', { count: it.products.length }),
    words('count.cooperatives', { count: it.cooperatives.length }),
    ...(it.margin_free ? [words('points.margin-free')] : []),
  ];
  return [
    ...paragraphBlock(readerWords(it.commune.name, lang)),
    headingBlock(3, readerWords(it.name, lang)),
    ...paragraphBlock(inLang(terms.join(' · '), lang)),
    ...paragraphBlock(it.description && readerWords(it.description, lang)),
    ...contactBlocks(it.contacts, lang),
  ];
}

import { weekdayName } from '../../../src/i18n/format.ts';
import type { Distributor } from '../../../src/model/distributor.ts';
import type { PointOfSale } from '../../../src/model/point-of-sale.ts';
import { wordsOf } from '../../../src/model/values/text.ts';
import { wordsIn } from '../../../src/outputs/print/sheets/sheet.ts';
import type { Part } from './plain-book.ts';
import { heading, inLang, paragraph, saidIn, type Teller } from './tell.ts';
import { contactParts, priceWords } from './tell-cooperative.ts';

/** Distributors, their areas and terms. */
export function tellDistributors({ catalogue, lang }: Teller): Part[] {
  const title = inLang(wordsIn(lang)('distributors.title'), lang);
  return [heading(1, title, 'distributors'), ...catalogue.distributors.flatMap((it) => distributor(it, lang))];
}

function distributor(it: Distributor, lang: Teller['lang']): Part[] {
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
    ...paragraph(saidIn(it.area, lang)),
    heading(3, saidIn(it.name, lang)),
    ...paragraph(inLang(terms.join(' · '), lang)),
    ...contactParts(it.contacts, lang),
  ];
}

/** Points of sale. */
export function tellPoints({ catalogue, lang }: Teller): Part[] {
  const title = inLang(wordsIn(lang)('points.title'), lang);
  return [heading(1, title, 'points'), ...catalogue.pointsOfSale.flatMap((it) => point(it, lang))];
}

function point(it: PointOfSale, lang: Teller['lang']): Part[] {
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
    ...paragraph(saidIn(it.commune.name, lang)),
    heading(3, saidIn(it.name, lang)),
    ...paragraph(inLang(terms.join(' · '), lang)),
    ...paragraph(it.description && saidIn(it.description, lang)),
    ...contactParts(it.contacts, lang),
  ];
}

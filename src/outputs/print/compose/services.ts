import { compareNames } from '../../../i18n/sort.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Distributor } from '../../../model/distributor.ts';
import type { Hall } from '../../../model/hall.ts';
import type { Place } from '../../../model/place.ts';
import type { PointOfSale } from '../../../model/point-of-sale.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';
import { DIRECTORY, heightOf, linesPerPage, PLAN } from '../layout/capacity.ts';
import { anchored } from './body.ts';
import type { DraftPage } from './draft-page.ts';
import type { Manuscript } from './manuscript.ts';
import { pack, packEvenly } from './pack.ts';
import { listFactor } from './room.ts';

// The sections after the cooperatives: distributors, points of sale, baskets, events and editorial pages.

/** A page for each basket. */
export function basketPages({ catalogue, lang }: Manuscript): DraftPage[] {
  return catalogue.baskets.flatMap((basket) =>
    titled([{ template: 'basket', basket, folio: true }], `basket-${basket.id}`, wordsOf(basket.name, lang)),
  );
}

/** The pages of each event, with the plans of its halls. */
export function eventPages(manuscript: Manuscript): DraftPage[] {
  const { catalogue, lang } = manuscript;
  return catalogue.events.flatMap((event) => {
    const drafts: DraftPage[] = [
      { template: 'event', event, folio: true },
      ...planPages(event.halls, event.name, wordsOf(event.venue, lang), manuscript),
    ];
    return titled(drafts, `event-${event.id}`, wordsOf(event.name, lang));
  });
}

/** The list of points of sale, then the plans of those with numbered stands. */
export function pointOfSalePages(manuscript: Manuscript): DraftPage[] {
  const plans = manuscript.catalogue.pointsOfSale.flatMap((point) => pointOfSalePlan(point, manuscript));
  return [...pointOfSaleList(manuscript), ...plans];
}

/** The editorial pages of the edition, already cut. */
export function editorialSectionPages(manuscript: Manuscript): DraftPage[] {
  return manuscript.edition.pages.flatMap((id) => editorialPage(id, manuscript));
}

/** The order of distributors: by the extent of their area, towns before provinces, so that a town is easy to find. */
const EXTENT: Record<Place['kind'], number> = { local: 0, commune: 0, province: 1, region: 2 };

/** The list of distributors, smallest area first and then by name. */
export function distributorPages(manuscript: Manuscript): DraftPage[] {
  const { catalogue, lang, room } = manuscript;
  const extent = ({ zones }: Distributor) => Math.max(...zones.map((zone) => EXTENT[zone.kind]));
  const sorted = [...catalogue.distributors].sort(
    (a, b) => extent(a) - extent(b) || compareNames(wordsOf(a.area, lang), wordsOf(b.area, lang), lang),
  );
  if (sorted.length === 0) return [];
  const height = (it: Distributor) => DIRECTORY.entry + DIRECTORY.line * (1 + extraLines(it.contacts.length, 2));
  const drafts = packEvenly(
    sorted,
    height,
    heightOf(DIRECTORY.body, manuscript.edition.format) * listFactor(room, 'distributors'),
  ).map((distributors, index): DraftPage => ({
    template: 'distributors',
    distributors,
    continued: index > 0,
    folio: true,
  }));
  return titled(drafts, 'distributors', translator(lang)('print:distributors.title'));
}

function pointOfSaleList({ edition, catalogue, lang, room }: Manuscript): DraftPage[] {
  if (catalogue.pointsOfSale.length === 0) return [];
  const height = (it: PointOfSale) =>
    DIRECTORY.entry + DIRECTORY.line * ((it.description ? 1 : 0) + extraLines(it.contacts.length, 2));
  const pageHeight = heightOf(DIRECTORY.body, edition.format) * listFactor(room, 'points-of-sale');
  const drafts = packEvenly(catalogue.pointsOfSale, height, pageHeight).map((points, index): DraftPage => ({
    template: 'points-of-sale',
    points,
    continued: index > 0,
    folio: true,
  }));
  return titled(drafts, 'points-of-sale', translator(lang)('print:points.title'));
}

function extraLines(contacts: number, usual: number): number {
  return Math.max(0, contacts - usual);
}

/** The plan of a point of sale with numbered stands, such as a market in two halls. */
function pointOfSalePlan(point: PointOfSale, manuscript: Manuscript): DraftPage[] {
  const { lang } = manuscript;
  const address = wordsOf(point.address ?? point.commune.name, lang);
  return titled(planPages(point.halls, point.name, address, manuscript), `plan-${point.id}`, wordsOf(point.name, lang));
}

function planPages(halls: readonly Hall[], title: Text, subtitle: string, { edition, room }: Manuscript): DraftPage[] {
  // A page holds at least the name of a hall and one row of stands.
  const maxRows = Math.max(2, Math.floor(linesPerPage(PLAN.rows, edition.format) * listFactor(room, 'plan')));
  // A hall without a cooperative of this book is not drawn.
  const parts = halls.filter(({ stands }) => stands.length > 0).flatMap((hall) => splitHall(hall, maxRows - 1));
  const rows = (hall: Hall) => 1 + Math.ceil(hall.numbers.length / hall.perRow);
  if (parts.length === 0) return [];
  return pack(parts, rows, maxRows).map((page) => ({ template: 'plan', title, subtitle, halls: page, folio: true }));
}

/** A hall cut into parts of whole rows that each fit a page. */
function splitHall(hall: Hall, rows: number): Hall[] {
  const size = rows * hall.perRow;
  return Array.from({ length: Math.ceil(hall.numbers.length / size) }, (_, index) => {
    const numbers = hall.numbers.slice(index * size, (index + 1) * size);
    return { ...hall, numbers, stands: hall.stands.filter(({ number }) => numbers.includes(number)) };
  });
}

function editorialPage(id: string, manuscript: Manuscript): DraftPage[] {
  const html = manuscript.flowed[`page-${id}`] ?? [];
  const title = manuscript.catalogue.pages.find((page) => page.id === id)?.in[manuscript.lang]?.title ?? '';
  const drafts = html.map((part, index): DraftPage => ({
    template: 'prose',
    title,
    html: part,
    part: index + 1,
    parts: html.length,
    folio: true,
  }));
  return titled(drafts, `page-${id}`, title);
}

function titled(drafts: readonly DraftPage[], anchor: string, title: string): DraftPage[] {
  return anchored(drafts, { anchor, bookmark: { title, level: 1 } });
}

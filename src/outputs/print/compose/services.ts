import { compareNames } from '../../../i18n/sort.ts';
import { translator } from '../../../i18n/translate.ts';
import type { Distributor } from '../../../model/distributor.ts';
import type { Section } from '../../../model/edition.ts';
import type { Hall } from '../../../model/hall.ts';
import type { Place } from '../../../model/place.ts';
import type { PointOfSale } from '../../../model/point-of-sale.ts';
import { type Text, wordsOf } from '../../../model/values/text.ts';
import { DIRECTORY, heightOf, linesOf, PLAN } from '../layout/capacity.ts';
import { marked } from './body.ts';
import type { Leaf } from './draft-page.ts';
import type { Manuscript } from './manuscript.ts';
import { pack, packEvenly } from './pack.ts';
import { listFactor } from './room.ts';

// What stands after the cooperatives: who delivers, where to buy, baskets, events and editorial pages.

/** The pages of one of the sections that are not made of cooperatives; none when the catalogue has nothing for it. */
export function serviceLeaves(section: Section, manuscript: Manuscript): Leaf[] {
  const { catalogue } = manuscript;
  switch (section) {
    case 'distributors':
      return distributorLeaves(manuscript);
    case 'points-of-sale':
      return [...pointLeaves(manuscript), ...catalogue.pointsOfSale.flatMap((point) => pointPlan(point, manuscript))];
    case 'baskets':
      return catalogue.baskets.flatMap((basket) =>
        titled(
          [{ template: 'basket', basket, folio: true }],
          `basket-${basket.id}`,
          wordsOf(basket.name, manuscript.lang),
        ),
      );
    case 'events':
      return catalogue.events.flatMap((event) => {
        const title = wordsOf(event.name, manuscript.lang);
        const leaves: Leaf[] = [
          { template: 'event', event, folio: true },
          ...planLeaves(event.halls, event.name, wordsOf(event.venue, manuscript.lang), manuscript),
        ];
        return titled(leaves, `event-${event.id}`, title);
      });
    case 'pages':
      return manuscript.edition.pages.flatMap((id) => editorialLeaves(id, manuscript));
    default:
      return [];
  }
}

/** Towns before provinces, and within each in the order of their names: whoever looks for a town finds it. */
const EXTENT: Record<Place['kind'], number> = { local: 0, commune: 0, province: 1, region: 2 };

function distributorLeaves(manuscript: Manuscript): Leaf[] {
  const { catalogue, lang, room } = manuscript;
  const extent = ({ zones }: Distributor) => Math.max(...zones.map((zone) => EXTENT[zone.kind]));
  const sorted = [...catalogue.distributors].sort(
    (a, b) => extent(a) - extent(b) || compareNames(wordsOf(a.area, lang), wordsOf(b.area, lang), lang),
  );
  if (sorted.length === 0) return [];
  const height = (it: Distributor) => DIRECTORY.entry + DIRECTORY.line * (1 + extraLines(it.contacts.length, 2));
  const leaves = packEvenly(
    sorted,
    height,
    heightOf(DIRECTORY.body, manuscript.edition.format) * listFactor(room, 'distributors'),
  ).map((distributors, index): Leaf => ({ template: 'distributors', distributors, continued: index > 0, folio: true }));
  return titled(leaves, 'distributors', translator(lang)('print:distributors.title'));
}

function pointLeaves({ edition, catalogue, lang, room }: Manuscript): Leaf[] {
  if (catalogue.pointsOfSale.length === 0) return [];
  const height = (it: PointOfSale) =>
    DIRECTORY.entry + DIRECTORY.line * ((it.description ? 1 : 0) + extraLines(it.contacts.length, 2));
  const room_ = heightOf(DIRECTORY.body, edition.format) * listFactor(room, 'points-of-sale');
  const leaves = packEvenly(catalogue.pointsOfSale, height, room_).map((points, index): Leaf => ({
    template: 'points-of-sale',
    points,
    continued: index > 0,
    folio: true,
  }));
  return titled(leaves, 'points-of-sale', translator(lang)('print:points.title'));
}

function extraLines(contacts: number, usual: number): number {
  return Math.max(0, contacts - usual);
}

/** The plan of a point of sale with numbered stands, such as a market of two halls. */
function pointPlan(point: PointOfSale, manuscript: Manuscript): Leaf[] {
  const { lang } = manuscript;
  const address = wordsOf(point.address ?? point.commune.name, lang);
  return titled(
    planLeaves(point.halls, point.name, address, manuscript),
    `plan-${point.id}`,
    wordsOf(point.name, lang),
  );
}

function planLeaves(halls: readonly Hall[], title: Text, subtitle: string, { edition, room }: Manuscript): Leaf[] {
  // A row for the name of a hall, and one of stands, is the least a page can hold.
  const most = Math.max(2, Math.floor(linesOf(PLAN.rows, edition.format) * listFactor(room, 'plan')));
  // A hall where nobody of this book stands is not drawn.
  const pieces = halls.filter(({ stands }) => stands.length > 0).flatMap((hall) => piecesOf(hall, most - 1));
  const rows = (hall: Hall) => 1 + Math.ceil(hall.numbers.length / hall.perRow);
  if (pieces.length === 0) return [];
  return pack(pieces, rows, most).map((page) => ({ template: 'plan', title, subtitle, halls: page, folio: true }));
}

/** A hall cut into pieces of whole rows that each fit a page. */
function piecesOf(hall: Hall, rows: number): Hall[] {
  const size = rows * hall.perRow;
  return Array.from({ length: Math.ceil(hall.numbers.length / size) }, (_, index) => {
    const numbers = hall.numbers.slice(index * size, (index + 1) * size);
    return { ...hall, numbers, stands: hall.stands.filter(({ number }) => numbers.includes(number)) };
  });
}

function editorialLeaves(id: string, manuscript: Manuscript): Leaf[] {
  const html = manuscript.flowed[`page-${id}`] ?? [];
  const title = manuscript.catalogue.pages.find((page) => page.id === id)?.in[manuscript.lang]?.title ?? '';
  const leaves = html.map((part, index): Leaf => ({
    template: 'prose',
    title,
    html: part,
    part: index + 1,
    parts: html.length,
    folio: true,
  }));
  return titled(leaves, `page-${id}`, title);
}

function titled(leaves: readonly Leaf[], anchor: string, title: string): Leaf[] {
  return marked(leaves, { anchor, bookmark: { title, level: 1 } });
}

import type { Catalogue } from '../model/catalogue.ts';
import { COVER_LOGOS, type Edition, type EditionEntry } from '../model/edition.ts';
import type { Hall } from '../model/hall.ts';
import type { Photo, PhotoEntry } from '../model/photo.ts';
import type { Records } from './records.ts';
import { selected } from './selection.ts';

/** The language that opens on the right comes first. */
const TWO_DIRECTIONS: Edition['languages'] = ['ar', 'fr'];

/**
 * The editions of a catalogue, each with a catalogue of its own.
 *
 * @param catalogue of the whole channel
 * @param assemble makes a catalogue of some of the records
 */
export function editionsOf(
  records: Records,
  photos: ReadonlyMap<PhotoEntry, Photo>,
  catalogue: Catalogue,
  assemble: (some: Records) => Catalogue,
): Edition[] {
  const gallery = (entries: PhotoEntry[]) => entries.flatMap((entry) => photos.get(entry) ?? []);
  return records.editions.map(({ id, data }) => {
    const { cover, cooperatives, only, language, ...kept } = data;
    const whole = cooperatives === 'all' && Object.keys(only).length === 0;
    return {
      ...kept,
      id,
      languages: language === 'two-direction' ? TWO_DIRECTIONS : [language],
      catalogue: whole ? catalogue : withoutEmptyGroups(assemble(selectedRecords(records, data, catalogue))),
      coverPhotos: gallery(cover.photos),
      coverLogos: (cover.logos ? gallery(cover.logos) : logosOf(catalogue)).slice(0, COVER_LOGOS[kept.format]),
      pages: data.pages.filter((page) => records.pages.some((known) => known.id === page)),
    };
  });
}

/**
 * Entries that an edition does not select are removed before assembly: stands, shelves and baskets lose them exactly as
 * they lose entries without consent. An edition of one event or one point of sale contains no other.
 */
function selectedRecords(records: Records, { cooperatives: list, only }: EditionEntry, catalogue: Catalogue): Records {
  const among = catalogue.cooperatives.filter(({ id }) => list === 'all' || list.includes(id));
  const left = selected(among, only, catalogue);
  return {
    ...records,
    cooperatives: records.cooperatives.flatMap((record) => {
      const codes = left.get(record.id);
      return codes ? [{ ...record, products: record.products.filter(({ code }) => codes.has(code)) }] : [];
    }),
    pointsOfSale: records.pointsOfSale.filter(({ id }) => (only.point_of_sale ?? id) === id),
    events: records.events.filter(({ id }) => (only.event ?? id) === id),
  };
}

/** Removes chapters, sellers and fairs without entries in the edition, and texts and pictures about the whole guide. */
function withoutEmptyGroups(catalogue: Catalogue): Catalogue {
  const { settings, categories, cooperatives, distributors, pointsOfSale, baskets, events } = catalogue;
  const used = (halls: Hall[]) => halls.filter(({ stands }) => stands.length > 0);
  return {
    ...catalogue,
    settings: { ...settings, introduction: undefined, wall: [] },
    categories: categories.filter((category) => cooperatives.some((it) => it.category === category)),
    distributors: distributors.filter(
      (distributor) =>
        distributor.cooperatives.length > 0 || baskets.some((basket) => basket.distributors.includes(distributor)),
    ),
    pointsOfSale: pointsOfSale.filter(
      (point) =>
        point.cooperatives.length + point.products.length + used(point.halls).length > 0 ||
        baskets.some((basket) => basket.pointsOfSale.includes(point)),
    ),
    // An event without a plan concerns everyone; an event with a plan concerns the cooperatives with a stand.
    events: events.filter(({ halls }) => halls.length === 0 || used(halls).length > 0),
  };
}

/** Logos of the partners. A logo without alternative text gets its partner's name. */
function logosOf({ settings }: Catalogue): Photo[] {
  return settings.partners.flatMap(({ name, logo }) => (logo ? [{ ...logo, alt: logo.alt ?? name }] : []));
}

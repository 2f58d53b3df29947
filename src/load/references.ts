import { CHANNELS, type Channel } from '../model/consent.ts';
import type { EditionEntry } from '../model/edition.ts';
import type { HallEntry } from '../model/hall.ts';
import { wordsOf } from '../model/text.ts';
import { placeNames } from './places.ts';
import type { CooperativeRecord, Entry, Known, ProductRecord, Records } from './records.ts';
import type { Report } from './report.ts';
import type { Path, Source } from './source.ts';
import { closest } from './suggest.ts';

/** What was perhaps meant, and what it is called. */
interface Suggestion {
  suggestion?: string;
  meaning?: string;
}

/**
 * Follows what entries say of each other. A reference to nothing is reported where it is written; an entry that
 * cannot stand without it (a cooperative without its town, a basket without its honey) is left out, lists only lose
 * the item.
 */
export function checkReferences(records: Records, known: Known, report: Report): Records {
  const names = placeNames(records.places);
  const categories = new Set(records.categories.map((category) => category.id));
  let byId = new Map<string, CooperativeRecord>();
  let byCode = new Map<string, ProductRecord>();

  const unknown = (kind: string, value: string, source: Source, path: Path, suggest: () => Suggestion) =>
    report.at('reference-unknown', source, path, () => {
      const { suggestion = '', meaning = '' } = suggest();
      return { kind, value, suggestion, meaning };
    });
  const among = (value: string, ids: Iterable<string>) => () => ({ suggestion: closest(value, ids) });

  const category = (entry: Entry<{ category: string }>) => {
    const value = entry.data.category;
    if (!known.categories.has(value)) {
      unknown('category', value, entry.source, [...entry.at, 'category'], among(value, known.categories));
    }
    return categories.has(value);
  };
  const place = (value: string, source: Source, path: Path) => {
    if (records.places.has(value)) return true;
    if (!known.places.has(value)) {
      unknown('place', value, source, path, () => {
        const name = closest(value, names.keys());
        const key = name ? names.get(name) : closest(value, records.places.keys());
        return { suggestion: key, meaning: key && wordsOf(records.places.get(key)?.name ?? {}, 'fr') };
      });
    }
    return false;
  };
  const commune = (entry: Entry<{ commune: string }>) =>
    place(entry.data.commune, entry.source, [...entry.at, 'commune']);

  const cooperative = (id: string, source: Source, path: Path, channels: readonly Channel[] = CHANNELS) => {
    const found = byId.get(id);
    if (found) withheld(found, id, source, path, channels, report);
    else if (!known.cooperatives.has(id)) unknown('cooperative', id, source, path, among(id, known.cooperatives));
  };
  const product = (code: string, source: Source, path: Path) => {
    const found = byCode.get(code);
    if (found) withheld(found.cooperative, code, source, path, CHANNELS, report);
    else if (!known.products.has(code) && !known.incomplete)
      unknown('product', code, source, path, among(code, known.products));
    return found;
  };
  const cooperativeList = (entry: Entry<{ cooperatives?: 'all' | string[] }>, channels?: readonly Channel[]) => {
    const list = entry.data.cooperatives;
    if (!Array.isArray(list)) return;
    for (const [index, id] of list.entries()) cooperative(id, entry.source, ['cooperatives', index], channels);
  };
  const halls = (entry: Entry<{ halls: HallEntry[] }>) => {
    const stands = new Map<number, Path>();
    for (const [hall, { stands: list }] of entry.data.halls.entries()) {
      for (const [index, stand] of list.entries()) {
        const path = ['halls', hall, 'stands', index];
        const first = stands.get(stand.number);
        if (first) {
          const { line } = entry.source.position(first);
          report.at('stand-duplicate', entry.source, [...path, 'number'], { value: stand.number, line });
        } else stands.set(stand.number, [...path, 'number']);
        cooperative(stand.cooperative, entry.source, [...path, 'cooperative']);
      }
    }
  };

  const selection = ({ source, data: { only } }: Entry<EditionEntry>) => {
    for (const [index, town] of (only.towns ?? []).entries()) place(town, source, ['only', 'towns', index]);
    for (const [index, value] of (only.categories ?? []).entries()) {
      if (known.categories.has(value)) continue;
      unknown('category', value, source, ['only', 'categories', index], among(value, known.categories));
    }
    const entries = { event: records.events, point_of_sale: records.pointsOfSale };
    for (const field of ['event', 'point_of_sale'] as const) {
      const value = only[field];
      const ids = entries[field].map(({ id }) => id);
      if (value && !ids.includes(value)) unknown(field, value, source, ['only', field], among(value, ids));
    }
  };

  const cooperatives = records.cooperatives.filter((entry) => [category(entry), commune(entry)].every(Boolean));
  for (const entry of cooperatives) entry.products = entry.products.filter(category);
  byId = new Map(cooperatives.map((entry) => [entry.id, entry]));
  byCode = new Map(cooperatives.flatMap((entry) => entry.products.map((found) => [found.code, found])));

  const distributors = records.distributors.filter((entry) => {
    cooperativeList(entry);
    // Not `some`: every unknown zone is to be reported.
    return entry.data.zones.map((zone, index) => place(zone, entry.source, ['zones', index])).some(Boolean);
  });
  const pointsOfSale = records.pointsOfSale.filter((entry) => {
    cooperativeList(entry);
    for (const [index, code] of entry.data.products.entries()) product(code, entry.source, ['products', index]);
    halls(entry);
    return commune(entry);
  });
  const baskets = records.baskets.filter((entry) => {
    for (const [index, id] of entry.data.sold_at.entries()) {
      if (!known.sellers.has(id)) unknown('seller', id, entry.source, ['sold_at', index], among(id, known.sellers));
    }
    return entry.data.items
      .map((item, index) => product(item.product, entry.source, ['items', index, 'product']))
      .every(Boolean);
  });
  const events = records.events.filter((entry) => {
    halls(entry);
    return commune(entry);
  });
  for (const entry of records.editions) {
    cooperativeList(entry, ['print']);
    selection(entry);
    for (const [index, id] of entry.data.pages.entries()) {
      if (!known.pages.has(id)) unknown('page', id, entry.source, ['pages', index], among(id, known.pages));
    }
  }
  const { settings } = records;
  for (const [index, code] of settings.data.territory.entries()) place(code, settings.source, ['territory', index]);
  return { ...records, cooperatives, distributors, pointsOfSale, baskets, events };
}

/** Says once, where it is referred to, that something will be missing from some channels. */
function withheld(
  target: CooperativeRecord,
  value: string,
  source: Source,
  path: Path,
  channels: readonly Channel[],
  report: Report,
): void {
  const missing = channels.filter((channel) => !target.data.consent[channel]);
  if (missing.length > 0) report.at('reference-withheld', source, path, { value, channels: missing.join(',') });
}

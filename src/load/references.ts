import { CHANNELS, type Channel } from '../model/consent.ts';
import type { EditionEntry } from '../model/edition.ts';
import type { HallEntry } from '../model/hall.ts';
import { wordsOf } from '../model/values/text.ts';
import { contactsIn } from './consent.ts';
import { placeNames } from './places.ts';
import type { CooperativeRecord, EntryRecord, ClaimedIds, ProductRecord, Records } from './records.ts';
import type { Report } from './report.ts';
import type { Path, YamlSource } from './yaml/source.ts';
import { closestMatch, closestMatches } from './suggest.ts';
import type { Cost } from './validate.ts';

/** Suggested id, its name, and the alternatives. */
interface Suggestion {
  suggestion?: string;
  meaning?: string;
  nearest?: string[];
}

/** Channels that publish lists: a shared link shows its own entry only. */
const LISTED_IN: readonly Channel[] = ['web', 'print'];

/** Location of a reference, and what is lost when it is broken. */
interface ReferenceSite {
  source: YamlSource;
  path: Path;
  cost: Cost;
}

/**
 * Checks references between entries. A reference to a missing entry is reported where it is written, and so is one to
 * an entry left out for its own fault. An entry that needs the reference (a cooperative its town, a basket its
 * products) is left out; lists only lose the item.
 */
export function checkReferences(records: Records, known: ClaimedIds, report: Report): Records {
  const names = placeNames(records.places);
  const categories = new Set(records.categories.map((category) => category.id));
  let byId = new Map<string, CooperativeRecord>();
  let byCode = new Map<string, ProductRecord>();

  const unknown = (kind: string, value: string, { source, path, cost }: ReferenceSite, suggest: () => Suggestion) =>
    report.at('reference-unknown', source, path, () => {
      const { suggestion = '', meaning = '', nearest: ids = [] } = suggest();
      return { kind, value, cost, suggestion, meaning, nearest: ids };
    });
  /** @param file where the fault is that took it away */
  const leftOut = (value: string, file: string | readonly string[], { source, path, cost }: ReferenceSite) =>
    report.at(cost === 'item' ? 'reference-left-out' : 'left-out-too', source, path, { value, file, cost });
  const among = (value: string, ids: Iterable<string>) => () => {
    const all = [...ids];
    return { suggestion: closestMatch(value, all), nearest: closestMatches(value, all) };
  };

  const category = (value: string, at: ReferenceSite) => {
    if (categories.has(value)) return true;
    if (known.categories.has(value)) leftOut(value, 'categories.yaml', at);
    else unknown('category', value, at, among(value, categories));
    return false;
  };
  const categoryOf = (entry: EntryRecord<{ category: string }>, cost: Cost) =>
    category(entry.data.category, { source: entry.source, path: [...entry.at, 'category'], cost });
  const place = (value: string, at: ReferenceSite) => {
    if (records.places.has(value)) return true;
    if (known.places.has(value)) leftOut(value, 'places.yaml', at);
    else {
      unknown('place', value, at, () => {
        const name = closestMatch(value, names.keys());
        const key = name ? names.get(name) : closestMatch(value, records.places.keys());
        return { suggestion: key, meaning: key && wordsOf(records.places.get(key)?.name ?? {}, 'fr') };
      });
    }
    return false;
  };
  const commune = (entry: EntryRecord<{ commune: string }>) =>
    place(entry.data.commune, { source: entry.source, path: [...entry.at, 'commune'], cost: 'entry' });

  const cooperative = (id: string, source: YamlSource, path: Path, channels: readonly Channel[] = LISTED_IN) => {
    const found = byId.get(id);
    const at: ReferenceSite = { source, path, cost: 'item' };
    if (found) reportWithheld(found, id, at, channels, report);
    else if (known.cooperatives.has(id)) leftOut(id, `cooperatives/${id}/cooperative.yaml`, at);
    else unknown('cooperative', id, at, among(id, known.cooperatives));
  };
  const product = (code: string, at: ReferenceSite) => {
    const found = byCode.get(code);
    const file = known.products.get(code) ?? known.unread;
    if (found) reportWithheld(found.cooperative, code, at, at.cost === 'item' ? LISTED_IN : CHANNELS, report);
    else if (file.length > 0) leftOut(code, file, at);
    else unknown('product', code, at, among(code, byCode.keys()));
    return found;
  };
  const cooperativeList = (entry: EntryRecord<{ cooperatives?: 'all' | string[] }>, channels?: readonly Channel[]) => {
    const list = entry.data.cooperatives;
    if (!Array.isArray(list)) return;
    for (const [index, id] of list.entries()) cooperative(id, entry.source, ['cooperatives', index], channels);
  };
  const halls = (entry: EntryRecord<{ halls: HallEntry[] }>) => {
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

  /** False when the event or point of sale of the edition was left out: nothing would be selected. */
  const selection = ({ source, data: { only } }: EntryRecord<EditionEntry>) => {
    for (const [index, town] of (only.towns ?? []).entries())
      place(town, { source, path: ['only', 'towns', index], cost: 'item' });
    for (const [index, value] of (only.categories ?? []).entries())
      category(value, { source, path: ['only', 'categories', index], cost: 'item' });
    const entries = { event: events, point_of_sale: pointsOfSale };
    const files = { event: known.events, point_of_sale: known.pointsOfSale };
    return (['event', 'point_of_sale'] as const).every((field) => {
      const value = only[field];
      const ids = entries[field].map(({ id }) => id);
      if (!value || ids.includes(value)) return true;
      const at: ReferenceSite = { source, path: ['only', field], cost: 'entry' };
      const file = files[field].get(value);
      if (file) leftOut(value, file, at);
      else unknown(field, value, at, among(value, ids));
      return !file;
    });
  };

  const cooperatives = records.cooperatives.filter((entry) =>
    [categoryOf(entry, 'entry'), commune(entry)].every(Boolean),
  );
  for (const entry of cooperatives) entry.products = entry.products.filter((it) => categoryOf(it, 'product'));
  byId = new Map(cooperatives.map((entry) => [entry.id, entry]));
  byCode = new Map(cooperatives.flatMap((entry) => entry.products.map((found) => [found.code, found])));

  const distributors = records.distributors.filter((entry) => {
    cooperativeList(entry);
    const { zones } = entry.data;
    const stands = zones.some((zone) => records.places.has(zone));
    for (const [index, zone] of zones.entries())
      place(zone, { source: entry.source, path: ['zones', index], cost: stands ? 'item' : 'entry' });
    return stands;
  });
  const pointsOfSale = records.pointsOfSale.filter((entry) => {
    cooperativeList(entry);
    for (const [index, code] of entry.data.products.entries())
      product(code, { source: entry.source, path: ['products', index], cost: 'item' });
    halls(entry);
    return commune(entry);
  });
  const sellers = new Set([...distributors, ...pointsOfSale].map(({ id }) => id));
  const baskets = records.baskets.filter(({ data, source }) => {
    for (const [index, id] of data.sold_at.entries()) {
      const at: ReferenceSite = { source, path: ['sold_at', index], cost: 'item' };
      if (sellers.has(id)) continue;
      const file = known.distributors.get(id) ?? known.pointsOfSale.get(id);
      if (file) leftOut(id, file, at);
      else unknown('seller', id, at, among(id, sellers));
    }
    return data.items
      .map((item, index) => product(item.product, { source, path: ['items', index, 'product'], cost: 'entry' }))
      .every(Boolean);
  });
  const events = records.events.filter((entry) => {
    halls(entry);
    return commune(entry);
  });
  const editions = records.editions.filter((entry) => {
    const { source, data } = entry;
    cooperativeList(entry, ['print']);
    for (const [index, id] of data.pages.entries()) {
      const at: ReferenceSite = { source, path: ['pages', index], cost: 'item' };
      if (records.pages.some((page) => page.id === id)) continue;
      const file = known.pages.get(id);
      if (file) leftOut(id, file, at);
      else unknown('page', id, at, among(id, known.pages.keys()));
    }
    return selection(entry);
  });
  const { settings } = records;
  for (const [index, code] of settings.data.territory.entries())
    place(code, { source: settings.source, path: ['territory', index], cost: 'item' });
  return { ...records, cooperatives, distributors, pointsOfSale, baskets, events, editions };
}

/** Reports once, at the reference, which channels will lack the entry, and what else is lost. */
function reportWithheld(
  { data }: CooperativeRecord,
  value: string,
  { source, path, cost }: ReferenceSite,
  channels: readonly Channel[],
  report: Report,
): void {
  const missing = channels.filter((channel) => !data.consent[channel] || contactsIn(channel, data).length === 0);
  const code = cost === 'item' ? 'reference-withheld' : 'withheld-too';
  if (missing.length > 0) report.at(code, source, path, { value, channels: missing.join(',') });
}

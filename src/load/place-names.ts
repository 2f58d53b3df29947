import { LANGS } from '../model/languages.ts';
import { comparableWord } from '../model/values/letters.ts';
import type { Place } from '../model/place.ts';
import { type Text, wordsOf } from '../model/values/text.ts';
import { isWithin } from '../model/values/within.ts';
import type { ClaimedIds, Records } from './records.ts';
import type { Report } from './report.ts';
import type { Path, YamlSource } from './yaml/source.ts';

/** Words for the kind of a place, written before its name. */
const KINDS: Record<string, Place['kind']> = {
  commune: 'commune',
  ville: 'commune',
  جماعة: 'commune',
  مدينة: 'commune',
  province: 'province',
  préfecture: 'province',
  إقليم: 'province',
  عمالة: 'province',
  région: 'region',
  جهة: 'region',
};
const kinds = new Map(Object.entries(KINDS).map(([word, kind]) => [comparableWord(word), kind]));

/** Maximum candidates in a message. */
const MAX_CANDIDATES = 6;

const TOWNS: readonly Place['kind'][] = ['commune', 'local'];
const AREAS: readonly Place['kind'][] = ['province', 'region'];

/**
 * Replaces place names (in any language) by keys. An ambiguous name means the place in the territory when only one lies
 * there; otherwise it is reported, and staff choose.
 */
export function resolvePlaceNames(records: Records, known: ClaimedIds, report: Report): void {
  const byName = new Map<string, Set<Place>>();
  for (const place of records.places.values()) {
    for (const name of [...Object.values(place.name), ...place.aliases]) {
      const bare = comparableWord(name);
      byName.set(bare, (byName.get(bare) ?? new Set()).add(place));
    }
  }
  let territory: Place[] = [];

  const keyOf = (value: string, wanted: readonly Place['kind'][], source: YamlSource, path: Path): string => {
    if (records.places.has(value)) return value;
    const { name, kind } = withoutKind(value);
    const named = [...(byName.get(comparableWord(value)) ?? byName.get(name) ?? [])];
    const fitting = kind ? named.filter((place) => place.kind === kind) : preferred(named, wanted);
    const inside = fitting.filter((place) => territory.some((area) => isWithin(place, area)));
    const [only, ...others] = inside.length > 0 ? inside : fitting;
    if (!only) return value;
    if (others.length === 0) return only.key;
    report.at('place-ambiguous', source, path, () => ({
      value,
      known: [only, ...others].slice(0, MAX_CANDIDATES).map((place) => describePlace(place, records.places)),
    }));
    // Already reported.
    known.places.add(value);
    return value;
  };

  const { settings, cooperatives, pointsOfSale, events, distributors, editions } = records;
  const list = (values: string[], wanted: readonly Place['kind'][], source: YamlSource, at: Path) =>
    values.map((value, index) => keyOf(value, wanted, source, [...at, index]));
  settings.data.territory = list(settings.data.territory, AREAS, settings.source, ['territory']);
  territory = settings.data.territory.flatMap((key) => records.places.get(key) ?? []);
  for (const { data, source, at } of [...cooperatives, ...pointsOfSale, ...events]) {
    data.commune = keyOf(data.commune, TOWNS, source, [...at, 'commune']);
  }
  for (const { data, source } of distributors) data.zones = list(data.zones, TOWNS, source, ['zones']);
  for (const { data, source } of editions) {
    if (data.only.towns) data.only.towns = list(data.only.towns, TOWNS, source, ['only', 'towns']);
  }
}

/** Places of the wanted kind, or all when none matches. */
function preferred(places: Place[], wanted: readonly Place['kind'][]): Place[] {
  const fitting = places.filter(({ kind }) => wanted.includes(kind));
  return fitting.length > 0 ? fitting : places;
}

/** `province de Khouribga` means the province. */
function withoutKind(value: string): { name: string; kind?: Place['kind'] } {
  const [first = '', ...rest] = comparableWord(value).split(' ');
  const kind = kinds.get(first);
  if (!kind || rest.length === 0) return { name: comparableWord(value) };
  const name = /^(?:de|du|d|des)$/.test(rest[0] ?? '') ? rest.slice(1) : rest;
  return { name: name.join(' '), kind };
}

/** `05.311.07.03 (Khouribga)`: what to write, and where that is. */
function describePlace(place: Place, places: ReadonlyMap<string, Place>): string | Text {
  const around = place.within === undefined ? undefined : places.get(place.within);
  if (!around) return place.key;
  return Object.fromEntries(LANGS.map((lang) => [lang, `${place.key} (${wordsOf(around.name, lang)})`]));
}

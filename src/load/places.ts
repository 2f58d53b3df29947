import { z } from 'zod';
import { comparableWord } from '../model/values/letters.ts';
import morocco from '../model/morocco.json' with { type: 'json' };
import { type Place, PlaceEntry } from '../model/place.ts';
import type { Position } from '../model/values/position.ts';
import positions from '../model/values/positions.json' with { type: 'json' };
import { type Text, wordsOf } from '../model/values/text.ts';
import type { Report } from './report.ts';
import type { YamlSource } from './yaml/source.ts';
import { salvage } from './salvage.ts';

type Named = { ar: string; fr: string; aliases?: string[] };

const PlacesList = z.strictObject({ places: z.array(z.unknown()).default([]) });

/** Official places and those of `places.yaml`, by key. A name given by the programme replaces the official one. */
export function readPlaces(source: YamlSource | undefined, report: Report): Map<string, Place> {
  const places = officialPlaces();
  const listed = source && salvage(PlacesList, source, report);
  const areas = areasByName(places);
  const seen = new Map<string, number>();
  for (const index of (listed?.places ?? []).keys()) {
    const at = ['places', index];
    const entry = source && salvage(PlaceEntry, source, report, at);
    const key = entry?.id ?? entry?.code;
    if (!source || !entry || !key) continue;
    const first = seen.get(key);
    if (first !== undefined) {
      const { line } = source.position(['places', first]);
      report.at('code-duplicate', source, [...at, entry.id ? 'id' : 'code'], { value: key, file: source.file, line });
      continue;
    }
    seen.set(key, index);
    const within = entry.within && (areas.get(comparableWord(entry.within)) ?? entry.within);
    if (within && !places.has(within)) {
      const values = { kind: 'place', value: within, cost: 'field', suggestion: '', meaning: '', nearest: [] };
      report.at('reference-unknown', source, [...at, 'within'], values);
    }
    const official = places.get(key);
    places.set(key, {
      key,
      slug: '',
      kind: entry.id ? 'local' : kindOf(key),
      name: entry.name,
      aliases: [...entry.aliases, ...namesOf(official)],
      within: (within && places.has(within) ? within : undefined) ?? (entry.id ? undefined : parentOf(key)),
      position: entry.map ?? official?.position,
    });
  }
  giveSlugs(places);
  return places;
}

/** Keys of provinces and regions by name. */
function areasByName(places: ReadonlyMap<string, Place>): Map<string, string> {
  const areas = [...places.values()].filter(({ kind }) => kind === 'province' || kind === 'region');
  return new Map(areas.flatMap(({ key, name }) => Object.values(name).map((word) => [comparableWord(word), key])));
}

/** Centres of communes, precise enough for a dot on a small map. */
function officialPosition(code: string): Position | undefined {
  const [lat, lon] = (positions as Record<string, number[]>)[code] ?? [];
  return lat === undefined || lon === undefined ? undefined : { lat, lon };
}

function officialPlaces(): Map<string, Place> {
  const places = new Map<string, Place>();
  const lists: Record<string, Named>[] = [morocco.regions, morocco.provinces, morocco.communes];
  for (const list of lists) {
    for (const [key, { ar, fr, aliases = [] }] of Object.entries(list)) {
      const [within, position] = [parentOf(key), officialPosition(key)];
      places.set(key, { key, slug: '', kind: kindOf(key), name: { ar, fr }, aliases, within, position });
    }
  }
  return places;
}

/** The official name stays searchable when the programme uses another. */
function namesOf(place: Place | undefined): string[] {
  return place ? [...Object.values(place.name), ...place.aliases] : [];
}

function kindOf(code: string): Place['kind'] {
  if (code.length === 2) return 'region';
  return code.length === 6 ? 'province' : 'commune';
}

/** HCP codes nest: `05.311.07.03` lies in the province `05.311`, which lies in the region `05`. */
function parentOf(code: string): string | undefined {
  if (code.length === 2) return undefined;
  return code.length === 6 ? code.slice(0, 2) : code.slice(0, 6);
}

/** Small Latin letters, digits and hyphens; empty when the name has no such character. */
export function slugOf(name: Text): string {
  return (name.fr ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/gi, 'oe')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * Slugs are public addresses and must not depend on other entries: a province never takes a town's name, and towns with
 * the same name all include their code.
 */
function giveSlugs(places: Map<string, Place>): void {
  const base = (place: Place) => {
    const slug = slugOf(place.name) || place.key.replaceAll('.', '-');
    return place.kind === 'province' || place.kind === 'region' ? `${place.kind}-${slug}` : slug;
  };
  const bySlug = Map.groupBy(places.values(), base);
  for (const [slug, named] of bySlug) {
    for (const place of named) place.slug = named.length === 1 ? slug : `${slug}-${place.key.replaceAll('.', '-')}`;
  }
}

/** Names and their place keys, for suggestions: `Boujaâd` leads to `05.311.01.01`. */
export function placeNames(places: Map<string, Place>): Map<string, string> {
  const names = new Map<string, string>();
  for (const place of places.values()) {
    for (const name of [...namesOf(place), wordsOf(place.name, 'fr')]) {
      // Towns before provinces of the same name: entries usually mean the town.
      if (!names.has(name) || place.kind === 'commune' || place.kind === 'local') names.set(name, place.key);
    }
  }
  return names;
}

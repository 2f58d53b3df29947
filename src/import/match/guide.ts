import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCategories } from '../../load/entries.ts';
import { classifyFiles } from '../../load/files/classify-files.ts';
import { listFiles } from '../../load/files/list-files.ts';
import { readPlaces } from '../../load/places.ts';
import { readYaml } from '../../load/files/read.ts';
import { Report } from '../../load/report.ts';
import { type YamlSource, valueAt } from '../../load/yaml/source.ts';
import { readVocabulary } from '../../load/vocabulary.ts';
import { parsePhone } from '../../model/values/phone.ts';
import { Goods } from '../cells/goods.ts';
import { Codes } from './codes.ts';
import type { Words } from '../cells/names.ts';
import { Towns } from '../cells/towns.ts';
import type { Known } from '../records/join.ts';
import type { World } from '../world.ts';

/** An entry of the guide as its file says it, good or broken. */
export interface GuideEntry extends Known {
  id: string;
  file: string;
  code: string;
  /** What stands in the file: texts, lists, groups. */
  value: Record<string, unknown>;
  /** Of the file as it was read. */
  hash: string;
}

/** What is in a content folder, as far as an import asks. */
export interface Guide {
  world: World;
  cooperatives: GuideEntry[];
  distributor: GuideEntry[];
  'point-of-sale': GuideEntry[];
  codes: Codes;
  ids: Set<string>;
}

/** Reads what a content folder has. Its faults are for `npm run check` to tell. */
export function readGuide(contentDir: string, now: Date): Guide {
  const report = new Report(now);
  const inventory = classifyFiles(listFiles(contentDir, report) ?? [], report);
  const root = (name: string) => (inventory.files.includes(name) ? readYaml(contentDir, name, report) : undefined);
  const settings = root('catalogue.yaml');
  const chaptersFile = root('categories.yaml');
  const chapters = (chaptersFile ? readCategories(chaptersFile, report) : []).map(({ data }) => ({
    id: data.id,
    motif: data.motif,
    names: [data.id, ...Object.values(data.name), ...Object.values(data.short_name ?? {})],
  }));
  const places = readPlaces(root('places.yaml'), report);
  const named = new Map(
    [...places.values()].flatMap(({ key, kind, name }) =>
      kind === 'commune' || kind === 'local' ? [] : Object.values(name).map((word) => [word, key] as const),
    ),
  );
  const territory = textsAt(settings, 'territory').map((area) => named.get(area) ?? area);
  const towns = new Towns(places, territory);
  const cooperatives = inventory.cooperatives.flatMap(({ id, file }): GuideEntry[] => {
    const source = readYaml(contentDir, file, report);
    return source ? [entryOf(id, source, readFileSync(path.join(contentDir, file)), towns)] : [];
  });
  const others = (collection: 'distributors' | 'points-of-sale') =>
    inventory.entries[collection].flatMap(({ id, file }): GuideEntry[] => {
      const source = readYaml(contentDir, file, report);
      return source ? [entryOf(id, source, readFileSync(path.join(contentDir, file)), towns)] : [];
    });
  const goods = new Goods({
    vocabulary: readVocabulary(root('vocabulary.yaml'), report),
    chapters,
    products: cooperatives.flatMap(productsOf),
  });
  const published = Object.keys((root('codes.yaml')?.value as { codes?: object } | undefined)?.codes ?? {});
  const retired = listAt(settings?.value, 'retired_codes').map((item) => String(valueAt(item, ['code']) ?? ''));
  const own = cooperatives.flatMap((entry) => [
    entry.code,
    ...listAt(entry.value, 'products').map((product) => `${entry.code}-${String(valueAt(product, ['code']))}`),
  ]);
  return {
    world: { towns, goods },
    cooperatives,
    distributor: others('distributors'),
    'point-of-sale': others('points-of-sale'),
    codes: new Codes([...published, ...retired, ...own]),
    ids: new Set(inventory.cooperatives.map(({ id }) => id)),
  };
}

function entryOf(id: string, { file, value }: YamlSource, bytes: Uint8Array, towns: Towns): GuideEntry {
  const group = (value ?? {}) as Record<string, unknown>;
  const commune = String(group['commune'] ?? '');
  const read = commune ? (towns.byKey(commune) ?? placeOf(towns, commune)) : undefined;
  return {
    id,
    file,
    value: group,
    code: String(group['code'] ?? ''),
    name: wordsOf(group['name']),
    phones: listAt(group, 'contacts').flatMap(
      (contact) => parsePhone(String(valueAt(contact, ['phone']) ?? ''))?.e164 ?? [],
    ),
    ...(read && { place: read.key }),
    hash: createHash('sha256').update(bytes).digest('hex'),
  };
}

function placeOf(towns: Towns, commune: string) {
  const found = towns.read(commune);
  return found && 'place' in found ? found.place : undefined;
}

function productsOf({ value }: GuideEntry): { name: string; chapter: string }[] {
  return listAt(value, 'products').flatMap((product) => {
    const chapter = valueAt(product, ['category']);
    return typeof chapter === 'string'
      ? Object.values(wordsOf(valueAt(product, ['name']))).map((name) => ({ name, chapter }))
      : [];
  });
}

/** A name as a file has it, in the languages it is in. */
export function wordsOf(value: unknown): Words {
  const text = (lang: string) => {
    const found = valueAt(value, [lang]);
    return typeof found === 'string' && found ? found : undefined;
  };
  const [ar, fr] = [text('ar'), text('fr')];
  return { ...(ar && { ar }), ...(fr && { fr }) };
}

/** A list in a file; empty where there is none. */
export function listAt(value: unknown, key: string): unknown[] {
  const found = valueAt(value, [key]);
  return Array.isArray(found) ? found : [];
}

const textsAt = (source: YamlSource | undefined, key: string): string[] => listAt(source?.value, key).map(String);

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { MOTIFS, type MotifId } from '../../src/model/category.ts';
import morocco from '../../src/model/morocco.json' with { type: 'json' };
import { SIZES, PRODUCTS } from './words.ts';

/** A picture of the content a catalogue is grown from. */
export interface BasePhoto {
  /** Absolute. */
  file: string;
  /** How an entry tells of it, without its `file`. */
  entry: Record<string, unknown>;
}

/** Something a cooperative may sell. */
export interface BaseProduct {
  name: { ar: string; fr: string };
  sizes: readonly unknown[];
  /** Dirhams of the smallest size. */
  price: number;
  season?: unknown;
}

/** What a generated catalogue takes over from a real one. */
export interface Base {
  cooperatives: { id: string; code: string; file: string }[];
  /** Codes of products and baskets that are taken: `202-01`. */
  taken: Set<string>;
  /** Codes of cooperatives and products that nobody is given again. */
  retired: Set<string>;
  /** What to sell and to show, by category id. */
  products: Map<string, BaseProduct[]>;
  photos: Map<string, BasePhoto[]>;
  communes: { key: string; ar: string; fr: string }[];
}

type Fields = Record<string, unknown>;
type Entry = Fields & { name: { ar?: string; fr?: string }; category: string; photos?: Fields[] };

const read = (file: string) => parse(readFileSync(file, 'utf8'), { schema: 'failsafe' });
const listed = (folder: string) => {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
};

/** Reads what there is to grow from. The content must be sound: a catalogue grown from faults has them too. */
export function readBase(contentDir: string): Base {
  const { categories } = read(path.join(contentDir, 'categories.yaml')) as { categories: Fields[] };
  const { territory, retired_codes } = read(path.join(contentDir, 'catalogue.yaml')) as {
    territory: string[];
    retired_codes?: { code: string }[];
  };
  const base: Base = {
    cooperatives: [],
    taken: new Set(),
    retired: new Set(retired_codes?.map(({ code }) => code)),
    products: new Map(categories.map(({ id, motif }) => [String(id), fromWords(motif as MotifId)])),
    photos: new Map(
      categories.map(({ id, photo }) => [String(id), photo ? [photoOf(contentDir, photo as Fields)] : []]),
    ),
    communes: communesWithin(territory),
  };
  for (const id of listed(path.join(contentDir, 'cooperatives'))) addCooperative(base, contentDir, id);
  for (const name of listed(path.join(contentDir, 'baskets'))) {
    base.taken.add(String((read(path.join(contentDir, 'baskets', name)) as Fields).code));
  }
  return base;
}

function addCooperative(base: Base, contentDir: string, id: string): void {
  const folder = path.join(contentDir, 'cooperatives', id);
  const file = path.join(folder, 'cooperative.yaml');
  const { code, products } = read(file) as { code: string; products: (Entry & { code: string; variants: Fields[] })[] };
  base.cooperatives.push({ id, code, file });
  for (const product of products) {
    base.taken.add(`${code}-${product.code}`);
    const { ar, fr } = product.name;
    const sizes = product.variants.map(({ size }) => size);
    const price = Number(product.variants[0]?.price) || 30;
    if (ar && fr) base.products.get(product.category)?.push({ name: { ar, fr }, sizes, price, season: product.season });
    const photos = (product.photos ?? []).map((photo) => photoOf(folder, photo));
    base.photos.get(product.category)?.push(...photos);
  }
}

function photoOf(folder: string, { file, ...entry }: Fields): BasePhoto {
  return { file: path.join(folder, String(file)), entry };
}

function fromWords(motif: MotifId): BaseProduct[] {
  if (!MOTIFS.includes(motif)) return [];
  return PRODUCTS[motif].map(([fr, ar, sizes, price]) => ({ name: { ar, fr }, sizes: SIZES[sizes], price }));
}

/** Communes of the catalogue's territory; all we know when it names none of them. */
function communesWithin(territory: string[]): Base['communes'] {
  const all = Object.entries(morocco.communes).map(([key, { ar, fr }]) => ({ key, ar, fr }));
  const inside = all.filter(({ key }) => territory.some((zone) => key.startsWith(zone)));
  return inside.length > 0 ? inside : all;
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { MOTIFS, type MotifId } from '../../src/model/category.ts';
import morocco from '../../src/model/morocco.json' with { type: 'json' };
import { SIZES, PRODUCTS } from './words.ts';

/** A picture of the base content. */
export interface BasePhoto {
  /** Absolute path. */
  file: string;
  /** Its entry without `file`. */
  entry: Record<string, unknown>;
}

/** A product that cooperatives may sell. */
export interface BaseProduct {
  name: { ar: string; fr: string };
  sizes: readonly unknown[];
  /** Price of the smallest size in dirhams. */
  price: number;
  season?: unknown;
}

/** Parts of the base content that a generated catalogue reuses. */
export interface Base {
  cooperatives: { id: string; code: string; file: string }[];
  /** Codes of products and baskets in use: `202-01`. */
  taken: Set<string>;
  /** Retired codes of cooperatives and products. */
  retired: Set<string>;
  /** Products and pictures by category id. */
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

/** Reads the base content. It must be free of faults, because generated catalogues copy them. */
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

/** Communes of the catalogue's territory; all known communes when the territory names none. */
function communesWithin(territory: string[]): Base['communes'] {
  const all = Object.entries(morocco.communes).map(([key, { ar, fr }]) => ({ key, ar, fr }));
  const inside = all.filter(({ key }) => territory.some((zone) => key.startsWith(zone)));
  return inside.length > 0 ? inside : all;
}

import { copyFileSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument, stringify, type YAMLSeq } from 'yaml';
import { type Base, type BasePhoto, readBase } from './base.ts';
import { cooperativeName, hamlet, productName, prose } from './names.ts';
import { type Random, randomFrom } from './random.ts';

/** Codes have three or four digits, from 100 (model/values/code.ts). */
export const MAX_COOPERATIVES = 9900;
/** Product numbers have two digits, from 01. */
export const MAX_PRODUCTS_EACH = 99;

/** YAML as staff write it: unquoted text, no aliases. */
const YAML = { schema: 'failsafe', lineWidth: 0, aliasDuplicateObjects: false } as const;

/** Confirmation date of all generated entries: pass `load` a date within the following year. */
export const CONFIRMED_ON = '2026-09-15';

export interface CatalogueSize {
  /** At least the number in the base, at most 9900: codes have three or four digits. */
  cooperatives: number;
  /** At least the number in the base, and one for each new cooperative. */
  products: number;
}

export interface GenerateOptions extends CatalogueSize {
  /** The same seed and base give the same files, byte for byte. */
  seed: number;
  /** The base content, copied completely. */
  base: string;
  /**
   * Share of the new products that have a picture. Pictures are links to those of the base: many names, few pictures.
   */
  pictures?: number;
}

/**
 * Generates a content folder of a given size that loads without errors: the base, then new cooperatives with products,
 * stories and pictures, in the base's categories and communes.
 *
 * @param dir target folder, replaced if it exists
 * @throws RangeError when codes cannot number so many, or the base is larger
 */
export function generateCatalogue(
  dir: string,
  { cooperatives, products, seed, base: from, pictures = 0.6 }: GenerateOptions,
): void {
  const base = readBase(from);
  const newcomers = cooperatives - base.cooperatives.length;
  const had = [...base.taken].filter((code) =>
    base.cooperatives.some((known) => code.startsWith(`${known.code}-`)),
  ).length;
  checkSize({ cooperatives, products }, newcomers, products - had);

  rmSync(dir, { recursive: true, force: true });
  copyContent(from, dir);
  const grow = new Grower(dir, base, randomFrom(seed), pictures);
  if (newcomers === 0) grow.addToOld(from, products - had);
  else for (const count of shares(products - had, newcomers, grow.random)) grow.addCooperative(count);
}

function checkSize({ cooperatives, products }: CatalogueSize, newcomers: number, added: number): void {
  if (newcomers < 0 || added < newcomers) throw new RangeError(`${cooperatives}/${products} is less than there is`);
  if (cooperatives > MAX_COOPERATIVES) throw new RangeError(`four digits number ${MAX_COOPERATIVES} cooperatives`);
  const room = (newcomers || cooperatives) * (MAX_PRODUCTS_EACH - 1);
  if (added > room) throw new RangeError(`${added} more products need more cooperatives`);
}

/** Text is copied, so that a bench may edit it; pictures become hard links where the disk allows. */
function copyContent(from: string, to: string): void {
  for (const item of readdirSync(from, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    const source = path.join(item.parentPath, item.name);
    const target = path.join(to, path.relative(from, source));
    mkdirSync(path.dirname(target), { recursive: true });
    if (/\.(jpe?g|png|webp)$/i.test(item.name)) link(source, target);
    else copyFileSync(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    // Another disk, or a file system without hard links.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    copyFileSync(source, target);
  }
}

/**
 * Splits a total into parts of at least 1, distributed like real cooperatives: most near the mean, some twice as large.
 */
function shares(total: number, parts: number, random: Random): number[] {
  const counts = Array.from({ length: parts }, () => 1);
  const most = Math.min(MAX_PRODUCTS_EACH - 1, Math.ceil((2 * total) / parts));
  for (let left = total - parts; left > 0;) {
    const at = random.between(0, parts - 1);
    if ((counts[at] ?? most) >= most) continue;
    counts[at] = (counts[at] ?? 0) + 1;
    left -= 1;
  }
  return counts;
}

/** Extends a content folder, one cooperative at a time. */
class Grower {
  readonly random: Random;
  readonly #dir: string;
  readonly #base: Base;
  readonly #pictures: number;
  #count = 0;
  #code = 99;

  constructor(dir: string, base: Base, random: Random, pictures: number) {
    this.#dir = dir;
    this.#base = base;
    this.random = random;
    this.#pictures = pictures;
  }

  /** Adds products to existing cooperatives in turn. */
  addToOld(from: string, products: number): void {
    const known = this.#base.cooperatives;
    for (let at = 0; at < products; at += 1) {
      const cooperative = known[at % known.length];
      if (!cooperative) return;
      const file = path.join(this.#dir, path.relative(from, cooperative.file));
      const document = parseDocument(readFileSync(file, 'utf8'), { schema: 'failsafe' });
      const category = String(document.get('category'));
      const product = this.#product(cooperative.code, category, path.dirname(file), new Set());
      (document.get('products') as YAMLSeq).add(document.createNode(product));
      writeFileSync(file, document.toString({ lineWidth: 0 }));
    }
  }

  addCooperative(products: number): void {
    const { random } = this;
    const code = this.#nextCode();
    const folder = path.join(this.#dir, 'cooperatives', `cooperative-${code}`);
    mkdirSync(path.join(folder, 'photos'), { recursive: true });
    const category = random.pick([...this.#base.products.keys()]);
    const commune = random.pick(this.#base.communes);
    const { ar, fr } = hamlet(random);
    const members = random.between(5, 60);
    const names = new Set<string>();
    const entry = {
      code,
      name: cooperativeName(random),
      category,
      commune: commune.key,
      address: { ar: `دوار ${ar}، جماعة ${commune.ar}`, fr: `Douar ${fr}, commune ${commune.fr}` },
      founded: String(random.between(2004, 2025)),
      members: String(members),
      women: String(random.between(0, members)),
      women_led: random.chance(0.4) ? 'yes' : 'no',
      contacts: [{ phone: this.#phone(), whatsapp: 'yes', role: 'sales', languages: ['ar', 'fr'] }],
      photos: this.#photo(category, folder),
      consent: { web: 'yes', print: 'yes', social: 'yes', date: CONFIRMED_ON },
      confirmed_on: CONFIRMED_ON,
      products: Array.from({ length: products }, () => this.#product(code, category, folder, names)),
    };
    writeFileSync(path.join(folder, 'cooperative.yaml'), stringify(entry, YAML));
    const story = prose(random, random.between(2, 7));
    for (const lang of ['ar', 'fr'] as const) writeFileSync(path.join(folder, `story.${lang}.md`), `${story[lang]}\n`);
  }

  #nextCode(): string {
    const { cooperatives, retired } = this.#base;
    const used = new Set([...cooperatives.map(({ code }) => code), ...retired]);
    do this.#code += 1;
    while (used.has(String(this.#code)));
    return String(this.#code);
  }

  /** Fictional, unique mobile numbers (model/values/phone.ts): 997 is coprime with the size of the range. */
  #phone(): string {
    this.#count += 1;
    const digits = String(100_000 + ((this.#count * 997) % 900_000));
    return `0685 ${digits.replace(/(\d\d)(?=\d)/g, '$1 ')}`;
  }

  #product(cooperative: string, home: string, folder: string, names: Set<string>): Record<string, unknown> {
    const { random } = this;
    // Most cooperatives make products of one family, and occasionally of another.
    const category = random.chance(0.85) ? home : random.pick([...this.#base.products.keys()]);
    const kind = random.pick(this.#base.products.get(category) ?? []);
    let name = productName(kind.name, random);
    for (let tries = 0; names.has(name.fr) && tries < 9; tries += 1) name = productName(kind.name, random);
    names.add(name.fr);
    const first = Math.max(5, Math.round(kind.price * (0.8 + random.next() * 0.4)));
    const sizes = kind.sizes.slice(0, random.between(1, kind.sizes.length));
    return {
      code: this.#number(cooperative),
      name,
      category,
      description: prose(random, 1),
      ...(random.chance(this.#pictures) ? { photos: this.#photo(category, path.resolve(folder)) } : {}),
      variants: sizes.map((size, at) => ({ size, price: String(Math.round(first * 1.9 ** at)) })),
      price_date: CONFIRMED_ON,
      ...(kind.season ? { season: kind.season } : {}),
    };
  }

  #number(cooperative: string): string {
    for (let number = 1; number <= MAX_PRODUCTS_EACH; number += 1) {
      const text = String(number).padStart(2, '0');
      const code = `${cooperative}-${text}`;
      if (this.#base.taken.has(code) || this.#base.retired.has(code)) continue;
      this.#base.taken.add(code);
      return text;
    }
    throw new RangeError(`${cooperative} has no number left`);
  }

  #photo(category: string, folder: string): Record<string, unknown>[] {
    const pool: BasePhoto[] = this.#base.photos.get(category) ?? [];
    if (this.#pictures === 0 || pool.length === 0) return [];
    const { file, entry } = this.random.pick(pool);
    const name = `photos/${path.basename(file)}`;
    mkdirSync(path.join(folder, 'photos'), { recursive: true });
    link(file, path.join(folder, name));
    return [{ file: name, ...entry }];
  }
}

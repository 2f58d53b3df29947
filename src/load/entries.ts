import type { z } from 'zod';
import { CategoryEntry } from '../model/category.ts';
import { CooperativeEntry } from '../model/cooperative.ts';
import { CooperativeCode, productCode, ProductNumber } from '../model/values/code.ts';
import { type Lang, LANGS } from '../model/languages.ts';
import { ProductEntry } from '../model/product.ts';
import { z as zod } from 'zod';
import type { CooperativeFiles, EntryFile } from './files/classify-files.ts';
import { readProse, readYaml } from './files/read.ts';
import type { CooperativeRecord, EntryRecord, ProductRecord } from './records.ts';
import type { Report } from './report.ts';
import { type YamlSource, valueAt } from './yaml/source.ts';
import { salvage } from './salvage.ts';

const CategoriesList = zod.strictObject({ categories: zod.array(zod.unknown()).min(1) });

/** Categories, each validated separately: a broken one does not remove the others. */
export function readCategories(source: YamlSource, report: Report): EntryRecord<CategoryEntry>[] {
  const listed = salvage(CategoriesList, source, report);
  const found: EntryRecord<CategoryEntry>[] = [];
  for (const index of (listed?.categories ?? []).keys()) {
    const at = ['categories', index];
    const data = salvage(CategoryEntry, source, report, at);
    if (!data) continue;
    const first = found.find((other) => other.id === data.id || other.data.number === data.number);
    if (first) {
      const key = first.id === data.id ? 'id' : 'number';
      const { line } = source.position([...first.at, key]);
      report.at('code-duplicate', source, [...at, key], { value: String(data[key]), file: source.file, line });
    } else found.push({ id: data.id, source, at, data, folder: '' });
  }
  return found.toSorted((a, b) => a.data.number - b.data.number);
}

/** Entries with a file of their own. */
export function readEntries<S extends z.ZodType>(
  contentDir: string,
  files: EntryFile[],
  schema: S,
  report: Report,
): EntryRecord<z.output<S>>[] {
  return files.flatMap(({ id, file }) => {
    const source = readYaml(contentDir, file, report);
    const data = source && salvage(schema, source, report);
    return source && data ? [{ id, source, at: [], data, folder: '' }] : [];
  });
}

/** A cooperative's file, valid or not: its codes are claimed in both cases. */
export interface CooperativeReading {
  source: YamlSource;
  record?: CooperativeRecord;
}

/** A cooperative with its stories and its valid products. */
export function readCooperative(
  contentDir: string,
  { id, file, folder, stories }: CooperativeFiles,
  report: Report,
): CooperativeReading | undefined {
  const source = readYaml(contentDir, file, report);
  if (!source) return undefined;
  const data = salvage(CooperativeEntry, source, report);
  const raw = valueAt(source.value, ['products']);
  const products = (Array.isArray(raw) ? [...raw.keys()] : []).flatMap((index) => {
    const at = ['products', index];
    const entry = salvage(ProductEntry, source, report, at);
    return entry ? [{ at, data: entry }] : [];
  });
  if (!data) return { source };
  const record: CooperativeRecord = { id, source, at: [], data, folder, story: {}, products: [] };
  for (const lang of LANGS) {
    const story = stories[lang] && readProse(contentDir, stories[lang], report);
    if (story?.trim()) record.story[lang as Lang] = story;
  }
  record.products = products.map(({ at, data: entry }): ProductRecord => ({
    id: entry.code,
    code: productCode(data.code, entry.code),
    source,
    at,
    data: entry,
    folder,
    cooperative: record,
  }));
  return { source, record };
}

/** Product codes claimed by a file, also when the rest of the file is broken. */
export function claimedProducts({ source }: CooperativeReading): string[] {
  const cooperative = CooperativeCode.safeParse(valueAt(source.value, ['code'])).data;
  const products = valueAt(source.value, ['products']);
  if (!cooperative || !Array.isArray(products)) return [];
  return products.flatMap((product: unknown) => {
    const number = ProductNumber.safeParse(valueAt(product, ['code'])).data;
    return number ? [productCode(cooperative, number)] : [];
  });
}

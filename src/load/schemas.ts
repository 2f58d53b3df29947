import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BasketEntry } from '../model/basket.ts';
import { CatalogueEntry } from '../model/catalogue.ts';
import { CategoriesFile } from '../model/category.ts';
import { CooperativeEntry } from '../model/cooperative.ts';
import { DistributorEntry } from '../model/distributor.ts';
import { EditionEntry } from '../model/edition.ts';
import { EventEntry } from '../model/event.ts';
import { PlacesFile } from '../model/place.ts';
import { PointOfSaleEntry } from '../model/point-of-sale.ts';
import { ProductEntry } from '../model/product.ts';

/** One schema for each kind of YAML file, by the name its first line points at. */
const FILES = {
  catalogue: CatalogueEntry,
  categories: CategoriesFile,
  places: PlacesFile,
  // The loader checks products one by one; an editor wants them with the rest.
  cooperative: CooperativeEntry.extend({ products: z.array(ProductEntry).default([]) }),
  distributor: DistributorEntry,
  'point-of-sale': PointOfSaleEntry,
  basket: BasketEntry,
  event: EventEntry,
  edition: EditionEntry,
};

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schemas that let an editor complete, explain and check an entry while it is typed, by file name. They say what
 * may be written, which is more than what it becomes: an editor reads `45` as a number and `yes` as a word.
 */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, {
        io: 'input',
        unrepresentable: 'any',
        target: 'draft-7',
        override: asWritten,
      });
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** Writes the schemas into a folder; returns their paths. */
export async function writeSchemas(dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const files = [...editorSchemas()].map(([name, text]) => ({ path: join(dir, name), text }));
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
  return files.map(({ path }) => path);
}

/** Turns what a schema holds into what a YAML editor sees before the loader has read it as text. */
function asWritten({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const { type } = zodSchema._zod.def;
  if (type === 'number') asFigures(jsonSchema);
  if (type === 'boolean') {
    delete jsonSchema.type;
    jsonSchema.enum = [true, false, 'yes', 'no', 'oui', 'non', 'نعم', 'لا'];
  }
  if (type === 'string' && jsonSchema.pattern && jsonSchema.format === undefined)
    jsonSchema.type = ['string', 'number'] as never;
  if (jsonSchema.format === 'date') {
    delete jsonSchema.format;
    delete jsonSchema.pattern;
  }
}

/** `1 200` and `12,50` are words to an editor and numbers to us. */
function asFigures(jsonSchema: JsonSchema): void {
  jsonSchema.type = ['number', 'string'] as never;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

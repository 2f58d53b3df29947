import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { BasketEntry } from '../model/basket.ts';
import { CatalogueEntry } from '../model/catalogue.ts';
import { CategoriesFile } from '../model/category.ts';
import { spellingsOf } from '../model/values/choice.ts';
import { CooperativeEntry } from '../model/cooperative.ts';
import { DistributorEntry } from '../model/distributor.ts';
import { EditionEntry } from '../model/edition.ts';
import { EventEntry } from '../model/event.ts';
import { PlacesFile } from '../model/place.ts';
import { PointOfSaleEntry } from '../model/point-of-sale.ts';
import { ProductEntry } from '../model/product.ts';
import { VocabularyFile } from '../model/vocabulary.ts';
import fieldHelp from './field-help.json' with { type: 'json' };
import { allowedFields } from './schema-keys.ts';
import type { Path } from './yaml/source.ts';

/** One schema per kind of YAML file, by the name used in its first line. */
const FILES = {
  catalogue: CatalogueEntry,
  categories: CategoriesFile,
  places: PlacesFile,
  vocabulary: VocabularyFile,
  // The loader validates products separately; an editor needs them with the rest.
  cooperative: CooperativeEntry.extend({ products: z.array(ProductEntry).default([]) }),
  distributor: DistributorEntry,
  'point-of-sale': PointOfSaleEntry,
  basket: BasketEntry,
  event: EventEntry,
  edition: EditionEntry,
};

/** The fields of the group at a path of a YAML file, in their usual order; none where nothing says what they are. */
export function fieldsAt(file: string, path: Path): string[] {
  const [top = '', inside] = file.split('/');
  const name = inside === undefined ? top.replace(/\.yaml$/, '') : top.replace(/^points/, 'point').replace(/s$/, '');
  const schema = Object.entries<z.ZodType>(FILES).find(([kind]) => kind === name)?.[1];
  return schema ? allowedFields(schema, path) : [];
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

/**
 * JSON Schemas by file name, for completion, help and validation in editors. They describe the input, which is wider
 * than the parsed type: an editor reads `45` as a number and `yes` as a string.
 */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(FILES).map(([name, schema]) => {
      const json = z.toJSONSchema(schema, {
        io: 'input',
        unrepresentable: 'any',
        target: 'draft-7',
        override: ({ zodSchema, jsonSchema }) => describeInput(zodSchema, jsonSchema),
      });
      explain(json, [name]);
      return [`${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** Writes the schemas to a folder; returns their paths. */
export async function writeSchemas(dir: string): Promise<string[]> {
  await mkdir(dir, { recursive: true });
  const files = [...editorSchemas()].map(([name, text]) => ({ path: join(dir, name), text }));
  await Promise.all(files.map(({ path, text }) => writeFile(path, text)));
  return files.map(({ path }) => path);
}

/** Converts a parsed type to the input type of a YAML editor, which does not read scalars as text. */
function describeInput(zodSchema: z.core.$ZodType, jsonSchema: JsonSchema): void {
  const { type } = zodSchema._zod.def;
  // Titles are in English, for programmers; staff get descriptions in their languages.
  delete jsonSchema.title;
  if (type === 'number') asFigure(jsonSchema);
  if (type === 'boolean') {
    delete jsonSchema.type;
    jsonSchema.enum = [true, false, 'yes', 'no', 'oui', 'non', 'نعم', 'لا', 1, 0];
  }
  if (type === 'string') asWords(jsonSchema);
  if (zodSchema instanceof z.ZodEnum) {
    delete jsonSchema.const;
    jsonSchema.enum = zodSchema.options.map(String).flatMap(spellingsOf);
  }
  // zod omits defaults of preprocessed fields.
  if (zodSchema instanceof z.ZodDefault)
    jsonSchema.default = structuredClone(zodSchema.def.defaultValue) as typeof jsonSchema.default;
  if (zodSchema instanceof z.ZodObject) {
    // A preprocessed field looks optional to zod; parsing without it shows whether it is required.
    const shape: Record<string, z.ZodType> = zodSchema.shape;
    const required = Object.keys(shape).filter((key) => !shape[key]?.safeParse(undefined).success);
    if (required.length > 0) jsonSchema.required = required;
  }
}

/** An editor reads `1 200` and `12,50` as strings; the loader parses them as numbers. */
function asFigure(jsonSchema: JsonSchema): void {
  Object.assign(jsonSchema, { type: ['number', 'string'] });
  for (const limit of ['minimum', 'maximum'] as const) {
    if (Math.abs(jsonSchema[limit] ?? 0) >= 1e9) delete jsonSchema[limit];
  }
}

/** An editor reads an unquoted phone, code or month as a number. Mail and web addresses are always strings. */
function asWords(jsonSchema: JsonSchema): void {
  if (jsonSchema.format === 'date') {
    // `31/03/2026` is accepted too.
    delete jsonSchema.format;
    delete jsonSchema.pattern;
  }
  if (jsonSchema.format === undefined) Object.assign(jsonSchema, { type: ['string', 'number'] });
  else delete jsonSchema.pattern;
}

const HELP: Record<string, { fr: string; ar: string }> = fieldHelp;

/** Adds the help text of every field in both languages. The longest matching name wins: `products.code` over `code`. */
function explain(node: unknown, path: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { properties, items, anyOf } = node as {
    properties?: Record<string, JsonSchema>;
    items?: unknown;
    anyOf?: unknown[];
  };
  for (const [name, field] of Object.entries(properties ?? {})) {
    const here = [...path, name];
    const key = here.map((_, index) => here.slice(index).join('.')).find((candidate) => Object.hasOwn(HELP, candidate));
    const help = key && HELP[key];
    if (help) Object.assign(field, { description: `${help.fr}\n${help.ar}` });
    explain(field, here);
  }
  for (const part of [items, ...(anyOf ?? [])]) explain(part, path);
}

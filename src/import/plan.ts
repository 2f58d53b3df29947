import { z } from 'zod';
import { FIELDS } from './tables/fields.ts';

// The plan of an import: what would be written, as data. A dry run prints it, and writing does what it says.

const Origin = z
  .strictObject({
    file: z.string(),
    sheet: z.string().optional(),
    row: z.int().positive().optional(),
    column: z.string().optional(),
    title: z.string().optional(),
  })
  .describe('Where a value stands: rows from 1, columns by letter and title');

const Change = z
  .strictObject({
    path: z.array(z.union([z.string(), z.int()])),
    from: z.unknown().optional(),
    to: z.unknown().optional(),
    origin: Origin,
  })
  .describe('One field of the entry; without `from` it is new');
export type Change = z.infer<typeof Change>;

const Words = z.strictObject({ ar: z.string().optional(), fr: z.string().optional() });

const Price = z.strictObject({
  qualifier: z.enum(['exact', 'from', 'range', 'about', 'on-request', 'unknown']),
  amount: z.number().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  per: z.string().optional(),
});

const Missing = z.enum([
  'name.ar',
  'name.fr',
  'category',
  'commune',
  'contacts',
  'consent',
  'products',
  'size',
  'price',
  'kind',
  'zones',
  'cooperatives',
]);
export type Missing = z.infer<typeof Missing>;

const Note = z.strictObject({ text: z.string(), from: z.string() });

const Product = z.strictObject({
  action: z.enum(['new', 'change', 'same']),
  code: z.string(),
  name: Words,
  category: z.string().optional(),
  variants: z.array(z.strictObject({ size: z.string().optional(), price: Price })),
  notes: z.array(Note),
  missing: z.array(Missing),
  origin: Origin,
});
export type PlannedProduct = z.infer<typeof Product>;

const entry = {
  action: z.enum(['new', 'change', 'same', 'conflict']),
  id: z.string().describe('Name of the folder or file'),
  name: Words,
  phones: z.array(z.string()).describe('National digits'),
  place: z.string().optional().describe('Official name of the commune'),
  draft: z.boolean(),
  changes: z.array(Change),
  missing: z.array(Missing).describe('What the entry needs before it can be published'),
  notes: z.array(Note),
  origins: z.array(Origin),
};

const Cooperative = z.strictObject({ ...entry, file: z.string(), code: z.string(), products: z.array(Product) });
export type PlannedCooperative = z.infer<typeof Cooperative>;

const Remark = z.strictObject({ code: z.string(), origin: Origin, value: z.string().optional(), message: z.string() });
export type PlannedRemark = z.infer<typeof Remark>;

const ColumnUse = z.strictObject({
  file: z.string(),
  sheet: z.string(),
  column: z.string(),
  title: z.string(),
  is: z.string().describe('As it stands in import-map.yaml'),
  fields: z.array(z.enum(FIELDS)),
  by: z.enum(['own', 'map', 'header', 'content', 'nothing']),
  contradicted: z.boolean(),
  confidence: z.number().min(0).max(1),
  examples: z.array(z.string()).max(3),
});

export const Plan = z.strictObject({
  version: z.literal(1),
  files: z.array(
    z.strictObject({
      file: z.string(),
      hash: z.string(),
      encoding: z.string().optional(),
      delimiter: z.string().optional(),
    }),
  ),
  columns: z.array(ColumnUse),
  cooperatives: z.array(Cooperative),
  distributors: z.array(z.strictObject({ ...entry, file: z.string() })),
  points_of_sale: z.array(z.strictObject({ ...entry, file: z.string() })),
  baskets: z.array(z.strictObject({ ...entry, file: z.string(), code: z.string() })),
  refused: z.array(Remark),
  warnings: z.array(Remark),
  skipped: z.array(Remark),
  /** Every cell with something in it, once: `total` is the sum of the others. */
  cells: z.strictObject({ total: z.int(), used: z.int(), noted: z.int(), skipped: z.int(), refused: z.int() }),
  base: z.record(z.string(), z.string()).describe('Hashes of the files that would change, as they were read'),
});
export type Plan = z.infer<typeof Plan>;

/** The JSON Schema of a plan, as it is kept for programs. */
export function planSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(Plan, { target: 'draft-7' }), null, 2)}\n`;
}

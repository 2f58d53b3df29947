import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { comparableWord } from '../model/values/letters.ts';
import { wholeSize } from './cells/size.ts';
import { columnLetters } from './decode/sheet.ts';
import type { Column } from './tables/columns.ts';
import { type ColumnUse, type Field, FIELDS } from './tables/fields.ts';

/** Columns of the lists that were seen, and what they are: written by a dry run, corrected by a person, read again. */
export const ImportMap = z.strictObject({
  tables: z.array(
    z.strictObject({
      sheet: z.string().optional(),
      columns: z.array(z.strictObject({ title: z.string(), is: z.string() })),
    }),
  ),
});
export type ImportMap = z.infer<typeof ImportMap>;

/** A word of the file that is none of ours. */
export class UnknownUse extends Error {
  override name = 'UnknownUse';
}

/** Into the remarks; not at all. */
const NOTE = 'note';
const LEFT_OUT = 'left-out';

/** What a column is, in one line: `name + place`, `price 500 g`, `name ar`, `product 2`, `price min`, `note`. */
export function useText({ fields, lang, size, index, end }: ColumnUse): string {
  const words = [fields.join(' + ') || NOTE, lang, size, index, end];
  return words.filter((word) => word !== undefined).join(' ');
}

/** @throws UnknownUse naming the word that is no field */
export function readUse(text: string): ColumnUse {
  if (text.trim() === NOTE) return { fields: [] };
  if (text.trim() === LEFT_OUT) return { fields: ['row-number'] };
  const [first = '', ...more] = text.trim().split(/\s*\+\s*/);
  const [head = '', ...modifiers] = first.split(/\s+/);
  const [last = '', ...later] = (more.pop() ?? '').split(/\s+/);
  const names = [head, ...more, ...(last ? [last] : [])];
  const unknown = names.find((name) => !(FIELDS as string[]).includes(name));
  if (unknown !== undefined) throw new UnknownUse(unknown);
  const use: ColumnUse = { fields: names as Field[] };
  const said = [...modifiers, ...later].join(' ');
  if (said === 'ar' || said === 'fr') use.lang = said;
  else if (said === 'min' || said === 'max') use.end = said;
  else if (/^\d{1,2}$/.test(said)) use.index = Number(said);
  else if (said) {
    const size = wholeSize(said);
    if (!size) throw new UnknownUse(said);
    use.size = size.text;
  }
  return use;
}

const titleOf = ({ title, at }: Column) => title || columnLetters(at);
const keyOf = (titles: string[]) => titles.map(comparableWord).join('|');

/** What people corrected before: it stands above every guess. */
export class Corrections {
  readonly #byTitles: Map<string, string[]>;

  constructor(map: ImportMap = { tables: [] }) {
    this.#byTitles = new Map(
      map.tables.map(({ columns }) => [keyOf(columns.map(({ title }) => title)), columns.map(({ is }) => is)]),
    );
    for (const { columns } of map.tables) for (const { is } of columns) readUse(is);
  }

  /** The columns of a table, with what was said of a table with the same titles. */
  apply(columns: Column[]): Column[] {
    const uses = this.#byTitles.get(keyOf(columns.map(titleOf)));
    if (!uses) return columns;
    return columns.map(({ contradicted: _contradicted, ...column }, index) => ({
      ...column,
      use: readUse(uses[index] ?? NOTE),
      by: 'map',
      confidence: 1,
    }));
  }
}

/** True for a table that the file says something of. */
export function isIn(map: ImportMap, columns: Column[]): boolean {
  const key = keyOf(columns.map(titleOf));
  return map.tables.some((table) => keyOf(table.columns.map(({ title }) => title)) === key);
}

/**
 * Tables as they stand in the file of corrections, one for each set of titles.
 *
 * @param why what is said beside a column: how it was recognised
 */
export function tableLines(
  tables: { sheet: { name: string }; columns: Column[] }[],
  why: (column: Column) => string,
): string {
  const byTitles = new Map(
    tables.filter(({ columns }) => columns.length > 0).map((table) => [keyOf(table.columns.map(titleOf)), table]),
  );
  const parts = [...byTitles.values()].map(({ sheet, columns }) => {
    const lines = columns.map((column) => {
      const item = `title: ${quoted(titleOf(column))}, is: ${quoted(useText(column.use))}`;
      return `      - { ${item} }  # ${why(column).replace(/\s+/g, ' ')}\n`;
    });
    return `  - sheet: ${quoted(sheet.name)}\n    columns:\n${lines.join('')}`;
  });
  return parts.join('');
}

const quoted = (text: string) => stringify(text, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trim();

/** @throws ZodError or YAMLParseError when the file is not such a file */
export function readMap(text: string): ImportMap {
  return ImportMap.parse(parse(text) ?? { tables: [] });
}

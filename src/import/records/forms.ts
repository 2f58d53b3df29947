import type { Cell } from '../decode/sheet.ts';
import { readPrice } from '../cells/price.ts';
import { wholeSize } from '../cells/size.ts';
import { isTitle, readHeader } from '../tables/header.ts';
import type { Row } from '../tables/layout.ts';

/** A form, or several beside one another, as a table: one row for each, under its labels. */
export interface Unfolded {
  titles: Row[];
  header: Row[];
  rows: Row[];
}

interface Labelled {
  label: Cell;
  values: Cell[];
}

/** Lays a form on its side: its labels become titles of columns, and its values rows. */
export function unfold(rows: Row[]): Unfolded {
  const titles: Row[] = [];
  const pairs: Labelled[] = [];
  for (const row of rows) {
    const cells = row.filter((cell) => cell !== undefined);
    const read = pairsOf(cells);
    if (read.length === 0 && cells.length > 0) titles.push(row);
    pairs.push(...read);
  }
  const beside = pairs.filter(({ values }) => values.length > 1).length;
  // Several forms beside one another have a value each; two numbers of one are in two cells of one line.
  const several = beside >= 2 && beside >= pairs.length * 0.5;
  const columns: { label?: Cell; values: Cell[] }[] = several ? pairs : pairs.flatMap(apart);
  const places = several
    ? [...new Set(pairs.flatMap(({ values }) => values.map(({ column }) => column)))].sort((a, b) => a - b)
    : [undefined];
  const header = columns.map(({ label }): Cell | undefined => label);
  const unfolded = places.map((place) =>
    columns.map(({ values }) => (place === undefined ? values[0] : values.find(({ column }) => column === place))),
  );
  return { titles, header: [header], rows: unfolded };
}

/** Several values beside one label: numbers and goods are several of one, anything else but the first is by itself. */
function apart({ label, values }: Labelled): { label?: Cell; values: Cell[] }[] {
  const fields = readHeader(label.text)?.fields ?? [];
  const several = fields.some((field) => ['phone', 'whatsapp', 'contact', 'email', 'product'].includes(field));
  if (values.length <= 1) return [{ label, values }];
  const goods = fields.includes('product');
  // Beside the name of a product stand its size and its price, which are known by themselves.
  const measured = ({ text }: Cell) => wholeSize(text) !== undefined || readPrice(text).price.qualifier !== 'unknown';
  const labelled = (value: Cell, index: number) => index === 0 || (several && !(goods && measured(value)));
  return values.map((value, index) => ({ ...(labelled(value, index) && { label }), values: [value] }));
}

function pairsOf(cells: Cell[]): Labelled[] {
  const pairs: Labelled[] = [];
  for (const [index, cell] of cells.entries()) {
    const [, label = '', value = ''] = /^([^:：]{2,60}?)\s*[:：]\s*(\S[\s\S]*)$/.exec(cell.text) ?? [];
    if (cell.kind === 'text' && value && isTitle(label)) {
      pairs.push({ label: { ...cell, text: label }, values: [{ ...cell, text: value }] });
      continue;
    }
    const last = pairs.at(-1);
    const isLabel =
      cell.kind === 'text' &&
      !readHeader(cell.text)?.size &&
      (/[:：]\s*$/.test(cell.text) || (isTitle(cell.text) && (index === 0 || (last?.values.length ?? 1) > 0)));
    const isFirstOfTwo = index === 0 && cells.length >= 2 && cell.kind === 'text';
    // A value may sound like a label ("Siège" beside "Adresse"): in the second place it is a value.
    if ((isLabel && !(index === 1 && last?.values.length === 0)) || isFirstOfTwo)
      pairs.push({ label: cell, values: [] });
    else last?.values.push(cell);
  }
  return pairs;
}

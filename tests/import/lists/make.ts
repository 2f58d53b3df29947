import { type CellStyle, writeOds, writeXlsx } from 'hucre';
import type { Key, KeyCooperative } from '../score.ts';

/** What a test writes into a cell; a group where the cell is more than its value. */
export type Typed =
  string | number | Date | null | { value: string | number | Date | null; struck?: true; format?: string };

export interface MadeSheet {
  name: string;
  rows: Typed[][];
  /** `A4:A6`, counted as spreadsheets do. */
  merges?: string[];
  hidden?: true;
  hiddenRows?: number[];
  hiddenColumns?: number[];
}

/** A list of the tests: how it is called, how its bytes come about, and what it says. */
export interface List {
  file: string;
  bytes: () => Promise<Uint8Array> | Uint8Array;
  key: Key;
}

/** A workbook of today. */
export async function workbook(sheets: MadeSheet[], format: 'xlsx' | 'ods' = 'xlsx'): Promise<Uint8Array> {
  const made = sheets.map(({ name, rows, merges = [], hidden, hiddenRows = [], hiddenColumns = [] }) => ({
    name,
    rows: rows.map((row) => row.map(plainValue)),
    cells: new Map(
      rows.flatMap((row, at) =>
        row.flatMap((cell, column) =>
          isStyled(cell) ? [[`${at},${column}`, { value: cell.value, style: styleOf(cell) }] as const] : [],
        ),
      ),
    ),
    merges: merges.map(rangeOf),
    ...(hidden && { hidden }),
    rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
    columns: Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
      hiddenColumns.includes(column) ? { hidden: true } : {},
    ),
  }));
  return (format === 'ods' ? writeOds : writeXlsx)({ sheets: made });
}

const isStyled = (cell: Typed): cell is Exclude<Typed, string | number | Date | null> =>
  typeof cell === 'object' && cell !== null && !(cell instanceof Date);
const plainValue = (cell: Typed) => (isStyled(cell) ? cell.value : cell);

function styleOf({ struck, format }: { struck?: true; format?: string }): CellStyle {
  return { ...(struck && { font: { strikethrough: true } }), ...(format && { numFmt: format }) };
}

function rangeOf(range: string) {
  const [[startRow, startCol], [endRow, endCol]] = range
    .split(':')
    .map((place): [number, number] => [Number(place.replace(/\D/g, '')) - 1, place.charCodeAt(0) - 65]) as [
    [number, number],
    [number, number],
  ];
  return { startRow, startCol, endRow, endCol };
}

/** A text file in an old code page: every letter is one byte of it. */
export function inCodePage(text: string, encoding: 'windows-1256' | 'windows-1252'): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from([...text].map((letter) => bytes.get(letter) ?? 63));
}

/** A cooperative of a key. Products are `name | size | price`: `95`, `from 90`, `45-55`, `about 450`, `on-request`, or nothing. */
export function maker(
  name: string,
  commune: string | null,
  phones: string[],
  products: string[],
  more: Partial<KeyCooperative> = {},
): KeyCooperative {
  const arabic = /\p{Script=Arabic}/u.test(name);
  return {
    name_ar: arabic ? name : null,
    name_fr: arabic ? null : name,
    commune,
    phones,
    products: products.map((product) => {
      const [said = '', size = '', price = ''] = product.split('|').map((part) => part.trim());
      return { name_fr: said, name_ar: null, size: size || null, price: priceOf(price) };
    }),
    ...more,
  };
}

function priceOf(text: string): KeyCooperative['products'][number]['price'] {
  if (!text) return { qualifier: 'unknown' };
  if (text === 'on-request') return { qualifier: text };
  const [min, max] = text.split('-').map(Number);
  if (max !== undefined && min !== undefined) return { qualifier: 'range', min, max };
  const [word = '', amount] = text.split(' ');
  return amount === undefined
    ? { qualifier: 'exact', amount: Number(word) }
    : { qualifier: word, amount: Number(amount) };
}

import { day } from '../../model/values/scalars.ts';
import type { Cell } from '../decode/sheet.ts';

const Day = day();

/** Excel counts days from the end of 1899; these are the years 1954 to 2064. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** A day `YYYY-MM-DD`; a number is one only in a column of days, where Excel lost its look. */
export function readDay(cell: Pick<Cell, 'kind' | 'text' | 'number'>): string | undefined {
  if (cell.number !== undefined && cell.number >= FIRST_SERIAL && cell.number <= LAST_SERIAL)
    return new Date(EPOCH + Math.floor(cell.number) * 86_400_000).toISOString().slice(0, 10);
  const read = Day.safeParse(cell.text);
  if (read.success) return read.data;
  const [inside] = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{4}-\d{2}-\d{2}/.exec(cell.text) ?? [];
  const within = inside === undefined ? undefined : Day.safeParse(inside);
  return within?.success ? within.data : undefined;
}

/** The year of a day or of a text that holds one year: `2013`, `créée en 2013`, `14 février 2013`. */
export function readYear(cell: Pick<Cell, 'kind' | 'text' | 'number'>): number | undefined {
  const day = cell.kind === 'date' || (cell.number ?? 0) >= FIRST_SERIAL ? readDay(cell) : undefined;
  if (day) return Number(day.slice(0, 4));
  const years = cell.text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return new Set(years).size === 1 ? Number(years[0]) : undefined;
}

import { parseSize, isSameSize } from '../../model/values/size.ts';
import { type ImportedPrice, readPrice, writtenPrice } from '../cells/price.ts';
import type { Note } from '../records/record.ts';

/** True for prices that say the same, however each is written. */
export function isSamePrice(written: unknown, price: ImportedPrice): boolean {
  if (written === undefined) return price.qualifier === 'unknown';
  return writtenPrice(readPrice(String(written)).price) === writtenPrice(price);
}

/** True for sizes that are one, however each is written. */
export function isSameSizeText(a: unknown, b: string | undefined): boolean {
  if (typeof a !== 'string' || b === undefined) return a === undefined && b === undefined;
  const [one, other] = [parseSize(a), parseSize(b)];
  return one && other && 'text' in one && 'text' in other ? isSameSize(one, other) : a.trim() === b.trim();
}

/** A remark as an entry has it: its words, and where they stood. */
export function writtenNote({ value, cell }: Note): { text: string; from: string } {
  const { file, name } = cell.sheet;
  return { text: value, from: `${file}, ${name}, ${cell.row + 1}` };
}

import type { Sheet } from '../decode/sheet.ts';
import type { World } from '../world.ts';
import { titlesIn } from './layout.ts';

/**
 * Tables that stand beside one another, with an empty column between them, as sheets of their own. A gap in one table
 * divides nothing: each side must have its titles in the same row.
 */
export function blocksOf(sheet: Sheet, world: World): Sheet[] {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const filled = new Set<number>();
  for (const row of sheet.rows) for (const cell of row) if (cell) filled.add(cell.column);
  const empty = Array.from({ length: width }, (_, column) => !filled.has(column));
  const first = empty.indexOf(false);
  const gap = empty.findIndex((isEmpty, column) => isEmpty && column > first && empty.indexOf(false, column) > 0);
  if (gap < 0) return [sheet];
  const left = part(sheet, 0, gap);
  const right = part(sheet, gap, width);
  const titled = sheet.rows.some(
    (_row, at) => titlesIn(left.rows[at] ?? [], world) >= 2 && titlesIn(right.rows[at] ?? [], world) >= 2,
  );
  return titled ? [left, ...blocksOf(right, world)] : [sheet];
}

function part(sheet: Sheet, from: number, to: number): Sheet {
  const rows = sheet.rows.map((row) => row.map((cell, column) => (column >= from && column < to ? cell : undefined)));
  return { ...sheet, rows, merges: sheet.merges.filter(({ left }) => left >= from && left < to) };
}

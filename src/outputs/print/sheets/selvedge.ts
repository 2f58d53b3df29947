import { type MotifPaths, motifPaths } from '../../../components/motif.ts';
import type { MotifId } from '../../../model/category.ts';

// The selvedge of every page of a chapter is the same strip of tiles. It is drawn once in the document, each thread of
// it as one path, and every page refers to it: the drawn book has a tenth of the text and a hundredth of the elements,
// and the PDF still holds plain filled paths.

/** Tiles side by side: one in the trim, one for the bleed. */
const COLUMNS = 2;
/** Tiles of 5.5 mm that reach over the highest sheet. */
const ROWS = 56;

export const SELVEDGE_BOX = `0 0 ${COLUMNS * 100} ${ROWS * 100}`;

/** The id under which the strip of a motif stands in the document. */
export function selvedgeId(id: MotifId): string {
  return `selvedge-${id}`;
}

/** The strip of a motif, thread by thread. */
export function selvedgePaths(id: MotifId): MotifPaths {
  const { first, second, ground } = motifPaths(id);
  return { first: repeated(first), second: repeated(second), ground: repeated(ground) };
}

function repeated(path: string): string {
  return Array.from({ length: COLUMNS * ROWS }, (_, tile) =>
    moved(path, (tile % COLUMNS) * 100, Math.floor(tile / COLUMNS) * 100),
  ).join('');
}

/** A path moved by whole units. Motifs use `M`, `L` and `Q` for places and only `h` and `v` relative to them. */
export function moved(path: string, right: number, down: number): string {
  return path.replace(/-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?/g, (pair) => {
    const [x = 0, y = 0] = pair.split(' ').map(Number);
    return `${round(x + right)} ${round(y + down)}`;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

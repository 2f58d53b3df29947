import { type MotifPaths, motifPaths } from '../../../components/motif.ts';
import { MOTIFS, type MotifId } from '../../../model/category.ts';

// A weave of a book has thousands of points and stands on every page: drawn out there, it was two thirds of the time of
// printing and most of the file. So Chromium prints a stand-in of four corners for each thread, in the place, the colour
// and under whatever lies over it; the finished file holds the thread itself once and calls it there (finish/draw-weaves.ts).

/** The threads over the ground, from below. */
const THREADS = ['first', 'second', 'ground'] as const satisfies (keyof MotifPaths)[];

/** One thread of a motif, over a surface of whole tiles of 100 × 100 units. */
export interface Thread {
  motif: MotifId;
  thread: keyof MotifPaths;
  columns: number;
  rows: number;
}

/** The stand-ins of a weave, from below: a rectangle whose second corner, a little too low, tells which thread it is. */
export function standIns(motif: MotifId, columns: number, rows: number): string[] {
  const [right, bottom] = [columns * 100, rows * 100];
  return THREADS.map((_, thread) => {
    const number = 1 + MOTIFS.indexOf(motif) * THREADS.length + thread;
    return `M0 0L${right} ${number}L${right} ${bottom}L0 ${bottom}Z`;
  });
}

/** A stand-in as Chromium writes it into a page: its width, its number and its height. */
export const STAND_IN = /^0 0 m\n(\d+00) (\d{1,2}) l\n\1 (\d+00) l\n0 \3 l\n0 0 l\nh\nf\n/gm;

/** What a match of {@link STAND_IN} stands for; undefined when it is a drawing of its own. */
export function threadOf([, width, number, height]: readonly string[]): Thread | undefined {
  const at = Number(number) - 1;
  const motif = MOTIFS[Math.floor(at / THREADS.length)];
  const thread = THREADS[at % THREADS.length];
  return motif && thread && { motif, thread, columns: Number(width) / 100, rows: Number(height) / 100 };
}

/** What stands in the drawn book, drawn out. */
export function drawnOut(standIn: string): string {
  const [, , width = '', number = '', , height = ''] = /^M(.*)L(\d+) (\d+)L(\d+) (\d+)L/.exec(standIn) ?? [];
  const thread = threadOf(['', width, number, height]);
  return thread ? pathOf(thread) : standIn;
}

/** A thread drawn out over all tiles, as the path of an SVG. */
export function pathOf({ motif, thread, columns, rows }: Thread): string {
  const tile = motifPaths(motif)[thread];
  return Array.from({ length: columns * rows }, (_, at) =>
    moved(tile, (at % columns) * 100, Math.floor(at / columns) * 100),
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

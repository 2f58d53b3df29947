import { type MotifPaths, motifPaths } from '../../../components/motif.ts';
import { MOTIFS, type MotifId } from '../../../model/category.ts';

// A weave has thousands of points and is on every page: drawn in full, it took two thirds of the printing time and most
// of the file. So Chromium prints a placeholder of four corners for each thread, in its position, colour and stacking
// order; the finished file has the thread once, as a form XObject that replaces each placeholder
// (finish/draw-weaves.ts).

/** The threads over the ground colour, from the bottom up. */
const THREADS = ['first', 'second', 'ground'] as const satisfies (keyof MotifPaths)[];

/** One thread of a motif over whole tiles of 100 × 100 units. */
export interface Thread {
  motif: MotifId;
  thread: keyof MotifPaths;
  columns: number;
  rows: number;
}

/**
 * The placeholders of a weave, from the bottom up: rectangles whose second corner is lowered by the thread's number.
 */
export function threadPlaceholders(motif: MotifId, columns: number, rows: number): string[] {
  const [right, bottom] = [columns * 100, rows * 100];
  return THREADS.map((_, thread) => {
    const number = 1 + MOTIFS.indexOf(motif) * THREADS.length + thread;
    return `M0 0L${right} ${number}L${right} ${bottom}L0 ${bottom}Z`;
  });
}

/** A placeholder as Chromium writes it into a page: its width, its number and its height. */
export const PLACEHOLDER = /^0 0 m\n(\d+00) (\d{1,2}) l\n\1 (\d+00) l\n0 \3 l\n0 0 l\nh\nf\n/gm;

/** The thread of a match of {@link PLACEHOLDER}; undefined when the match is another drawing. */
export function threadOf([, width, number, height]: readonly string[]): Thread | undefined {
  const at = Number(number) - 1;
  const motif = MOTIFS[Math.floor(at / THREADS.length)];
  const thread = THREADS[at % THREADS.length];
  return motif && thread && { motif, thread, columns: Number(width) / 100, rows: Number(height) / 100 };
}

/** The full path of a thread, by the SVG path of its placeholder; any other path is returned as it is. */
export function restoreThread(placeholder: string): string {
  const [, , width = '', number = '', , height = ''] = /^M(.*)L(\d+) (\d+)L(\d+) (\d+)L/.exec(placeholder) ?? [];
  const thread = threadOf(['', width, number, height]);
  return thread ? threadPath(thread) : placeholder;
}

/** A thread over all its tiles, as an SVG path. */
export function threadPath({ motif, thread, columns, rows }: Thread): string {
  const tile = motifPaths(motif)[thread];
  return Array.from({ length: columns * rows }, (_, at) =>
    moved(tile, (at % columns) * 100, Math.floor(at / columns) * 100),
  ).join('');
}

/** A translated SVG path. Motifs use absolute `M`, `L` and `Q`, and only `h` and `v` are relative. */
export function moved(path: string, right: number, down: number): string {
  return path.replace(/-?\d+(?:\.\d+)? -?\d+(?:\.\d+)?/g, (pair) => {
    const [x = 0, y = 0] = pair.split(' ').map(Number);
    return `${round(x + right)} ${round(y + down)}`;
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

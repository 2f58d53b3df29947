import type { MotifId } from '../model/category.ts';

// The motifs are drawn by rule, not by hand: three primitives (star, petals, steps), a core and corners, in a square of
// 100 × 100 units that tiles without a seam (docs/design-language.md, 5).

/** A point at `angle` (radians, clockwise from the top) and `radius` around a centre. */
function point(angle: number, radius: number, x = 50, y = 50): string {
  return `${(x + radius * Math.sin(angle)).toFixed(1)} ${(y - radius * Math.cos(angle)).toFixed(1)}`;
}

interface Placing {
  turn?: number;
  x?: number;
  y?: number;
}

/** A star of `points` points; `waist` is the inner radius as a share of the outer. */
export function star(
  points: number,
  radius: number,
  waist: number,
  { turn = 0, x = 50, y = 50 }: Placing = {},
): string {
  const corners = Array.from({ length: 2 * points }, (_, i) =>
    point(turn + (i * Math.PI) / points, i % 2 ? radius * waist : radius, x, y),
  );
  return `M${corners.join('L')}Z`;
}

/** `count` petals from `inner` to `outer` radius; `width` is half their opening in radians. */
function petals(
  count: number,
  outer: number,
  width: number,
  inner: number,
  { turn = 0, x = 50, y = 50 }: Placing = {},
): string {
  const middle = (outer + inner) / 2;
  return Array.from({ length: count }, (_, i) => {
    const angle = turn + (i * 2 * Math.PI) / count;
    const at = (a: number, r: number) => point(a, r, x, y);
    return `M${at(angle, inner)}Q${at(angle - width, middle)} ${at(angle, outer)}Q${at(angle + width, middle)} ${at(angle, inner)}Z`;
  }).join('');
}

/** A stepped diamond, as a loom draws it: `steps` on each side of the middle row. */
function diamond(radius: number, steps: number, { x = 50, y = 50 }: Placing = {}): string {
  const unit = radius / (steps + 0.5);
  return Array.from({ length: 2 * steps + 1 }, (_, i) => {
    const row = i - steps;
    const half = (steps - Math.abs(row) + 0.5) * unit;
    // Rows overlap by a hair so that no renderer shows paper between them.
    return `M${(x - half).toFixed(1)} ${(y + (row - 0.5) * unit).toFixed(1)}h${(2 * half).toFixed(1)}v${(unit + 0.15).toFixed(1)}h${(-2 * half).toFixed(1)}Z`;
  }).join('');
}

/** One figure in all four corners, completed by the neighbouring tiles. */
function corners(draw: (at: { x: number; y: number }) => string): string {
  return [0, 100].flatMap((y) => [0, 100].map((x) => draw({ x, y }))).join('');
}

/** Paths of the three threads over the ground: first, second, and the ground showing through. */
export interface MotifPaths {
  first: string;
  second: string;
  ground: string;
}

const QUARTER = Math.PI / 4;

function grains(): MotifPaths {
  const cells = Array.from({ length: 9 }, (_, i) => ({
    x: ((i % 3) + 0.5) * (100 / 3),
    y: (Math.floor(i / 3) + 0.5) * (100 / 3),
    odd: i % 2,
  }));
  const flower = (cell: (typeof cells)[number]) =>
    petals(4, 15, 0.55, 2, { turn: cell.odd ? QUARTER : 0, x: cell.x, y: cell.y });
  return {
    first: cells
      .filter((cell) => !cell.odd)
      .map(flower)
      .join(''),
    second: cells
      .filter((cell) => cell.odd)
      .map(flower)
      .join(''),
    ground: cells.map(({ x, y }) => star(4, 2.6, Math.SQRT1_2, { x, y })).join(''),
  };
}

const DRAW: Record<MotifId, () => MotifPaths> = {
  honey: () => ({
    first: star(6, 47, 0.577),
    second: star(6, 28.2, 0.577, { turn: Math.PI / 6 }) + corners((at) => star(6, 21, 0.577, at)),
    ground: star(6, 14.1, 0.577),
  }),
  oils: () => ({
    first: petals(8, 47, 0.42, 8),
    second:
      petals(8, 26, 0.336, 8, { turn: Math.PI / 8 }) +
      corners((at) => petals(8, 20, 0.42, 5, { turn: Math.PI / 8, ...at })),
    ground: star(8, 7, 0.924),
  }),
  grains,
  sweets: () => ({
    first: star(8, 47, 0.766),
    second: star(8, 31, 0.766, { turn: Math.PI / 8 }) + corners((at) => star(8, 18, 0.766, at)),
    ground: star(8, 15.5, 0.766),
  }),
  spices: () => ({
    first: star(4, 50, 0.38),
    second: star(4, 40, 0.5, { turn: QUARTER }) + corners((at) => star(4, 26, 0.5, at)),
    ground: star(4, 20, 0.38),
  }),
  plants: () => ({
    first: petals(4, 64, 0.62, 6, { turn: QUARTER }),
    second: petals(4, 34, 0.5, 6),
    ground: star(4, 6, Math.SQRT1_2),
  }),
  dairy: () => ({
    first: star(4, 50, Math.SQRT1_2, { turn: QUARTER }),
    second: diamond(34, 3) + corners((at) => diamond(16, 1, at)),
    ground: diamond(16, 1),
  }),
  care: () => ({
    first: petals(12, 47, 0.26, 8),
    second:
      petals(12, 26, 0.208, 8, { turn: Math.PI / 12 }) +
      corners((at) => petals(12, 17, 0.26, 5, { turn: Math.PI / 12, ...at })),
    ground: star(8, 7, 0.924),
  }),
  weaving: () => ({
    first: diamond(48, 4),
    second: diamond(29.8, 3) + corners((at) => diamond(25, 2, at)),
    ground: diamond(11.5, 1) + corners((at) => diamond(9, 0, at)),
  }),
  crafts: () => ({
    first: star(8, 47, 0.42),
    second: star(8, 16.9, 0.924, { turn: Math.PI / 8 }) + corners((at) => star(8, 23, 0.42, at)),
    ground: star(8, 9.4, 0.42),
  }),
};

/** The drawing of a chapter's motif. 1 to 2 KB, no ids, seamless. */
export function motifPaths(id: MotifId): MotifPaths {
  return DRAW[id]();
}

const BAR = (x: number, y: number, width: number, height: number) => `M${x} ${y}h${width}v${height}h${-width}Z`;

/** The mark: square kufi «دليل» on a grid of 17.6 × 13.6 units; the two dots of ya are eight-fold stars. */
export const KUFI = {
  viewBox: '0.4 -0.4 17.6 13.6',
  letters: [
    [14, 4, 3, 1.3],
    [16.2, 4, 1.3, 6],
    [13.4, 8.7, 4.1, 1.3],
    [10.6, 0, 1.3, 10],
    [2.2, 8.7, 9.7, 1.3],
    [8, 5.2, 1.3, 4],
    [5.3, 0, 1.3, 10],
    [2.2, 8.7, 4, 1.3],
    [0.9, 5.2, 1.3, 4.8],
  ]
    .map(([x = 0, y = 0, width = 0, height = 0]) => BAR(x, y, width, height))
    .join(''),
  dots: star(8, 1.05, 0.766, { x: 7.55, y: 11.9 }) + star(8, 1.05, 0.766, { x: 9.85, y: 11.9 }),
};
